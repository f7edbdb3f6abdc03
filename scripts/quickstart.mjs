/** npm run quickstart: from a fresh clone to a running Polku with demo people, on this machine only. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail, installWhatIsMissing, isBuildStale, requireNode, run, TOOLS } from './steps.mjs';

/** Milliseconds a start may take on a slow machine before we stop waiting for it to answer. */
const PATIENCE = 60_000;
/** SQLite keeps its latest writes beside the database; the database itself moves last. */
const DATABASE_PARTS = ['-shm', '-wal', ''];

requireNode();
if ((await installWhatIsMissing()) !== 0) fail('Quickstart stopped: the packages could not be installed (see above).');
writeSecret();
process.loadEnvFile('.env');
const port = process.env['PORT'] || '3000';
const dataDir = process.env['DATA_DIR'] || 'data';

if (isBuildStale()) {
  process.stdout.write('Building Polku; this takes about a minute the first time.\n');
  if ((await run('scripts/build.mjs', [])) !== 0) fail('Quickstart stopped: the build failed (see above).');
}
const people = await demoPeople();
await start();

/** Adds a random APP_SECRET to .env, readable by its owner only; keeps whatever stands there already. */
function writeSecret() {
  const existing = existsSync('.env') ? readFileSync('.env', 'utf8') : '';
  if (/^\s*(export\s+)?APP_SECRET\s*=\s*\S/m.test(existing)) return;
  const lineBreak = existing === '' || existing.endsWith('\n') ? '' : '\n';
  appendFileSync('.env', `${lineBreak}APP_SECRET=${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  chmodSync('.env', 0o600);
}

/**
 * Makes sure there are a database and demo people, once, and remembers what to tell about them.
 * @returns {Promise<string>} who can sign in, for people to read
 */
async function demoPeople() {
  const list = join(dataDir, 'demo-people.txt');
  const url = process.env['DATABASE_URL'] || `file:${join(dataDir, 'polku.db')}`;
  const file = url.startsWith('file:') ? url.slice('file:'.length) : undefined;
  const isNew = file !== undefined && !existsSync(file);
  if (!isNew && existsSync(list)) return readFileSync(list, 'utf8');

  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!isNew) return rememberPeople(list, await seed(url));
  // A new database is made aside and moved into place when whole: an interrupted quickstart simply tries again.
  const aside = `${file}.new`;
  for (const part of DATABASE_PARTS) rmSync(aside + part, { force: true });
  const people = rememberPeople(list, await seed(`file:${aside}`));
  for (const part of DATABASE_PARTS) if (existsSync(aside + part)) renameSync(aside + part, file + part);
  return people;
}

/**
 * @param {string} list
 * @param {string} people
 */
function rememberPeople(list, people) {
  writeFileSync(list, people);
  return people;
}

/**
 * @param {string} url of the database
 * @returns {Promise<string>} who was added
 */
async function seed(url) {
  const env = { DATABASE_URL: url, DEMO: '1' };
  if ((await run(TOOLS.prisma, ['migrate', 'deploy'], { env, quiet: true })) !== 0) {
    fail('Quickstart stopped: the database could not be created (see above).');
  }
  return outputOf(TOOLS.tsx, ['prisma/seed.ts'], env);
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<string>}
 */
function outputOf(program, args, env) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    child.once('close', (code) => {
      if (code !== 0) fail('Quickstart stopped: the demo people could not be added (see above).');
      resolve(output);
    });
  });
}

/** Runs the server until it ends, and tells who can sign in once it answers. */
async function start() {
  const server = spawn(process.execPath, ['--max-old-space-size=192', 'build/start.js'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DEMO: '1',
      PORT: port,
      LOG_LEVEL: process.env['LOG_LEVEL'] || 'warn',
    },
    stdio: 'inherit',
  });
  let hasEnded = false;
  server.once('close', (code) => {
    hasEnded = true;
    process.exit(code ?? 0);
  });
  // The signal reaches the server itself from a terminal, but not from a process manager.
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  process.on('SIGINT', () => server.kill('SIGINT'));

  const giveUpAt = Date.now() + PATIENCE;
  while (!hasEnded && Date.now() < giveUpAt) {
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null);
    if (answer?.ok) {
      process.stdout.write(`\n${people.trimEnd()}\n\nOpen http://localhost:${port} (stop with Ctrl+C)\n`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
