/** The server of the browser tests: the real build over a fresh database in a temporary folder that leaves with it. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, run, TOOLS } from './steps.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polku-e2e-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** @type {Record<string, string>} */
const env = {
  NODE_ENV: 'production',
  DEMO: '1',
  DATA_DIR: folder,
  DATABASE_URL: `file:${join(folder, 'polku.db')}`,
  APP_SECRET: randomBytes(32).toString('hex'),
  LOG_LEVEL: 'warn',
};
if ((await run(TOOLS.prisma, ['migrate', 'deploy'], { env, quiet: true })) !== 0)
  fail('The test database was not made.');
if ((await run(TOOLS.tsx, ['prisma/seed.ts'], { env, quiet: true })) !== 0) fail('The test people were not added.');

const server = spawn(process.execPath, ['--max-old-space-size=192', 'build/start.js'], {
  env: { ...process.env, ...env },
  stdio: 'inherit',
});
server.once('close', (code) => process.exit(code ?? 0));
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.on(signal, () => server.kill('SIGTERM'));
