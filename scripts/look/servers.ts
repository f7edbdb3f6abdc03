/** The two servers that are looked at, each over a database of its own in a temporary folder that leaves with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../bench/servers.ts';

/** Milliseconds. */
const patience = 90_000;

export type Server = { readonly origin: string; stop(): Promise<void> };

/** The build, with demo people. Throws when it does not start. */
export async function startBuilt(): Promise<Server> {
  return start(['scripts/e2e-server.mjs'], {});
}

/** The sources, for the pages that exist only while developing. Throws when it does not start. */
export async function startDeveloping(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-look-'));
  const settings = { NODE_ENV: 'development', DEMO: '0', LOG_LEVEL: 'warn', DATA_DIR: folder };
  const server = await start(['--import', 'tsx', 'server.ts'], {
    ...settings,
    DATABASE_URL: `file:${join(folder, 'polku.db')}`,
  });
  return {
    origin: server.origin,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(command: string[], settings: Record<string, string>): Promise<Server> {
  const port = String(await freePort());
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...settings, PORT: port, PUBLIC_ORIGIN: origin },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = () => stopped(child);
  // Whatever ends this process must not leave a server behind.
  process.once('exit', () => child.kill('SIGTERM'));
  const giveUpAt = Date.now() + patience;
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const answer = await fetch(`${origin}/health`).catch(() => null);
    if (answer?.ok) return { origin, stop };
    await sleep(200);
  }
  await stop();
  throw new Error(`the server did not start: ${command.join(' ')}`);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await closed;
}
