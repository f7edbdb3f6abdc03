/** An installation for one run: a migrated database with its learners in a temporary folder that leaves with the process. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, run, TOOLS } from '../scripts/steps.mjs';
import { type Population, readPopulation } from './population.ts';
import { freePort, type Server, startServer } from './servers.ts';

export type Installation = {
  readonly folder: string;
  readonly population: Population;
  /** Its settings, for a program that works on the same database. */
  readonly env: Record<string, string>;
  /** Starts the built server as `npm start` does. */
  start(): Promise<Server>;
};

export async function prepareInstallation(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-bench-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const port = await freePort();
  const env = settings(folder, port);
  const list = join(folder, 'population.json');
  if ((await run(TOOLS.prisma, ['migrate', 'deploy'], { env, quiet: true })) !== 0) fail('The database was not made.');
  if ((await run(TOOLS.tsx, ['bench/populate.ts', list], { env, quiet: true })) !== 0)
    fail('The learners were not added.');
  const log = join(folder, 'server.log');
  const start = () => startServer(startArguments(), { port, env, path: '/health', log });
  return { folder, population: readPopulation(list), env, start };
}

const Package = z.object({ scripts: z.object({ start: z.string().startsWith('node ') }) });

/** What follows `node` in package.json's start script: what is measured is what runs, with its flags, as one process. */
export function startArguments(): string[] {
  const { scripts } = Package.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  return scripts.start.split(' ').slice(1);
}

/** Everything that a developer's own .env might set otherwise; an empty value counts as unset. */
export function settings(folder: string, port: number): Record<string, string> {
  return {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    DEMO: '1',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: `http://127.0.0.1:${String(port)}`,
    TRUST_PROXY: '0',
    DATA_DIR: folder,
    DATABASE_URL: `file:${join(folder, 'polku.db')}`,
    APP_SECRET: randomBytes(32).toString('hex'),
    SMTP_URL: '',
  };
}
