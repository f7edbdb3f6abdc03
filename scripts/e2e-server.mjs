/** The server of the browser tests: the real build over a fresh database in a temporary folder that leaves with it, and a real mail server. */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { fail, run, TOOLS } from './steps.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polku-e2e-'));
const mailFolder = process.env['E2E_MAIL'] ?? join(folder, 'mailbox');
mkdirSync(mailFolder, { recursive: true });
process.on('exit', () => {
  for (const each of [folder, mailFolder]) rmSync(each, { recursive: true, force: true });
});

/** Takes every letter in and keeps it as a file. */
const post = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, done) {
    const file = createWriteStream(join(mailFolder, `${randomUUID()}.eml`));
    stream.pipe(file);
    file.once('finish', () => done());
  },
});
await new Promise((resolve) => post.listen(0, '127.0.0.1', () => resolve(undefined)));
const postAddress = post.server.address();
const postPort = typeof postAddress === 'object' && postAddress !== null ? postAddress.port : 0;

/** @type {Record<string, string>} */
const env = {
  NODE_ENV: 'production',
  DEMO: '1',
  DATA_DIR: folder,
  DATABASE_URL: `file:${join(folder, 'polku.db')}`,
  APP_SECRET: randomBytes(32).toString('hex'),
  LOG_LEVEL: 'warn',
  SMTP_URL: `smtp://127.0.0.1:${String(postPort)}`,
  MAIL_FROM: 'Polku <polku@polku.example>',
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
