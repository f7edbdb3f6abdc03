/** Starts the servers that are measured, each as a process of its own on a free port of this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds a server may take until it answers. */
const patience = 60_000;

export type Server = {
  readonly pid: number;
  readonly origin: string;
  /** What it wrote so far: the log, and how it failed. */
  output(): string;
  stop(): Promise<void>;
};

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/**
 * Runs Node with `args` and waits until `path` is answered. It ends with this process at the latest.
 * Throws with the server's own words when it does not come up.
 * @param log file that receives what the server writes
 */
export async function startServer(
  args: readonly string[],
  { port, env, path, log }: { port: number; env: Record<string, string>; path: string; log: string },
): Promise<Server> {
  const sink = openSync(log, 'a');
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', sink, sink] });
  const endWithUs = () => child.kill('SIGKILL');
  process.once('exit', endWithUs);
  const origin = `http://127.0.0.1:${String(port)}`;
  const output = () => readFileSync(log, 'utf8');
  if (!(await answers(origin + path, child))) throw new Error(`a server did not start:\n${output()}`);
  const stop = async (): Promise<void> => {
    process.off('exit', endWithUs);
    if (child.exitCode !== null) return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await closed;
  };
  return { pid: child.pid ?? 0, origin, output, stop };
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  const giveUpAt = Date.now() + patience;
  while (child.exitCode === null && Date.now() < giveUpAt) {
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return true;
    await sleep(10);
  }
  return false;
}
