/** The clock of the outbox: looks every few seconds, at once when something was put in, and one look at a time. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks. */
const interval = 5_000;
/** A mail server that does not answer must not hold the end of the process; the claim runs out, and another try is made. */
const stopWithin = 8_000;
/** Long enough for the transaction that put something in to end. */
const soon = 50;

type Worker = {
  readonly kick: () => void;
  /** Ends the clock, and resolves when what is in hand has been put away. */
  readonly stop: () => Promise<void>;
};

declare global {
  // In development modules are loaded anew after an edit; the clock is one.
  var polkuMailWorker: Worker | undefined;
}

/** Tells the clock of this process, if it runs, that something was put in. */
export function kickMail(): void {
  globalThis.polkuMailWorker?.kick();
}

/**
 * Begins to look. @param work sends what waits until nothing does or it is told to stop; @param onFault gets what it throws.
 */
export function beginMail(work: (isStopping: () => boolean) => Promise<void>, onFault: (error: unknown) => void): void {
  const before = globalThis.polkuMailWorker?.stop() ?? Promise.resolve();
  let isStopping = false;
  let isKicked = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const plan = (pause: number) => {
    clearTimeout(timer);
    if (!isStopping) timer = setTimeout(look, pause).unref();
  };
  const look = () => {
    isKicked = false;
    running = work(() => isStopping)
      .catch(onFault)
      .finally(() => {
        running = null;
        plan(isKicked ? soon : interval);
      });
  };
  globalThis.polkuMailWorker = {
    kick: () => {
      isKicked = true;
      if (!running) plan(soon);
    },
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await Promise.race([running, sleep(stopWithin, undefined, { ref: false })]);
    },
  };
  void before.then(() => {
    plan(soon);
  });
}

/** Ends the clock; resolves when nothing is in hand any more. */
export async function endMail(): Promise<void> {
  await globalThis.polkuMailWorker?.stop();
  globalThis.polkuMailWorker = undefined;
}
