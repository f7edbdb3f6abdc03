/** The web server: from settings, migrations and content to a listening port, and to a graceful stop. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMigrated } from '#app/db/migrations.server.ts';
import { env, environmentWith } from '#app/env.server.ts';
import { builtApp, developmentApp, type AppSource } from '#app/http/app-source.server.ts';
import { createApp } from '#app/http/express.server.ts';
import { logFault } from '#app/http/log.server.ts';
import { publishedBefore } from '#app/http/published.server.ts';

/** Milliseconds. */
const HEADERS_TIMEOUT = 15_000;
const REQUEST_TIMEOUT = 60_000;
/** Longer than the 60 s of common proxies, so that they never reuse a connection we are closing. */
const KEEP_ALIVE_TIMEOUT = 65_000;
const STOP_WITHIN = 10_000;

let isStopping = false;

await start().catch((error: unknown) => {
  // Only the sentence: an operator gains nothing from a stack, and a log none from a setting's value.
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Polku cannot start: ${sentence}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  await checkDataFolder();
  await migrate();
  const server = createServer({ headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT });
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT;
  const source = env.isProduction ? await builtApp() : await developmentApp(server);
  await source.operations.prepare();
  const app = createApp(source, () => isStopping);
  server.on('request', publishedBefore(app, source.operations));
  await listen(server);
  await source.operations.begin();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, source));
  process.on('uncaughtException', (error) => {
    logFault(error, 'none');
    void stop(server, source, 1);
  });
  process.stdout.write(`Polku is running on ${addressOf(server)}\n`);
}

/** Throws when files cannot be written to DATA_DIR; tried with a real file, because permissions tell half the truth. */
async function checkDataFolder(): Promise<void> {
  const probe = join(env.dataDir, `.write-test-${randomUUID()}`);
  try {
    await mkdir(env.dataDir, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new Error(`cannot write to the data folder ${env.dataDir}${code}; make it writable or set DATA_DIR`);
  }
}

/** Brings the database to this version's shape with Prisma's own tool; throws one sentence when that fails. */
async function migrate(): Promise<void> {
  if (await isMigrated(env.databaseUrl, 'prisma/migrations')) return;
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const child = spawn(process.execPath, [cli, 'migrate', 'deploy'], {
    env: environmentWith({ DATABASE_URL: env.databaseUrl, CI: '1', CHECKPOINT_DISABLE: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const reason =
    /(?:Error|P\d{4})[^\n]*(?:\n+[^\n]+)?/.exec(output)?.[0].replace(/\s+/g, ' ').trim() ?? `exit code ${code}`;
  throw new Error(`the database could not be migrated (${reason}); see: npx prisma migrate status`);
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const port = String(env.port);
      if (error.code === 'EADDRINUSE') {
        reject(
          new Error(
            `port ${port} is already taken; stop what uses it or choose another, for example PORT=${env.port + 1}`,
          ),
        );
      } else if (error.code === 'EACCES') {
        reject(new Error(`port ${port} needs more rights; choose one above 1023, for example PORT=3000`));
      } else {
        reject(new Error(`cannot listen on port ${port} (${error.code ?? error.message})`));
      }
    });
    server.listen(env.port, env.host, resolve);
  });
}

function addressOf(server: Server): string {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : env.port;
  return env.isProduction ? env.publicOrigin : `http://localhost:${port}`;
}

/** Stops accepting, lets running requests finish within 10 s, closes the database and ends the process. */
async function stop(server: Server, source: AppSource, exitCode = 0): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  // A race, because a hot-reload socket of an open browser tab would hold the server for ever.
  await Promise.race([closed, sleep(env.isProduction ? STOP_WITHIN : 500)]);
  server.closeAllConnections();
  await source.operations.close().catch((error: unknown) => {
    logFault(error, 'none');
  });
  await source.close();
  process.exit(exitCode);
}
