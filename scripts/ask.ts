/** Asks an author at a terminal, and never waits where there is none. */
import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** `choices`: the answer is one of these, by name or by number; without them any word. */
export type Ask = (question: string, choices?: readonly string[]) => Promise<string>;

type Terminal = { readonly input: NodeJS.ReadableStream & { isTTY?: boolean }; readonly output: NodeJS.WritableStream };

/**
 * A way to ask, and to stop asking.
 * @param refuse what to throw: without a terminal at the first question, else when the input ends before an answer.
 */
export function openTerminal(
  refuse: (why: 'no-terminal' | 'cancelled') => Error,
  { input, output }: Terminal = { input: process.stdin, output: process.stdout },
): { ask: Ask; close: () => void } {
  if (!input.isTTY) return { ask: () => Promise.reject(refuse('no-terminal')), close: () => undefined };
  const lines = createInterface({ input, output });
  const closed = new Promise<never>((_, reject) => lines.once('close', () => reject(refuse('cancelled'))));
  // Closing after the last answer is not a refusal.
  closed.catch(() => undefined);
  const ask: Ask = async (question, choices = []) => {
    const list = choices.map((choice, index) => `  ${String(index + 1)} ${choice}\n`).join('');
    for (;;) {
      const typed = (await Promise.race([lines.question(`${question}\n${list}> `), closed])).trim();
      const answer = choices[Number(typed) - 1] ?? typed;
      if (answer !== '' && (choices.length === 0 || choices.includes(answer))) return answer;
    }
  };
  return { ask, close: () => lines.close() };
}
