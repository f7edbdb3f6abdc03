/** What quickstart, build and test share: running programs and knowing what is out of date. Only node: modules. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [20, 19];

/** Ends the process with one clear line when this Node is too old for the packages. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(
    `Polku needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
}

/**
 * Ends the process with one line and exit code 1.
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Runs a program of node_modules (by the path of its script) or `npm`; resolves to its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] quiet: output is shown only when it fails
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, quiet = false } = {}) {
  const isNpm = program === 'npm';
  const child = spawn(isNpm ? 'npm' : process.execPath, isNpm ? args : [program, ...args], {
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // npm is a command file on Windows, which only a shell can start.
    shell: isNpm && process.platform === 'win32',
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout?.on('data', (chunk) => output.push(chunk));
  child.stderr?.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** The scripts behind the tools' commands, started by Node directly: no shell, no download of what is missing. */
export const TOOLS = {
  prisma: 'node_modules/prisma/build/index.js',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  remix: 'node_modules/@remix-run/dev/dist/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

/**
 * Installs exactly what the lock file says, unless that has been done. Resolves to npm's exit code.
 * @param {string} [folder] of the package
 * @returns {Promise<number>}
 */
export async function installWhatIsMissing(folder = '.') {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(installed) && newest(installed) >= newest(join(folder, 'package-lock.json'))) return 0;
  return run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', folder]);
}

/** Whether the build is missing or older than what it is made of. */
export function isBuildStale() {
  const sources = ['app', 'courses', 'public', 'prisma/schema.prisma', 'scripts', 'server.ts', 'vite.config.ts'];
  const all = [...sources, 'remix.config.js', 'package.json', 'package-lock.json'];
  return !existsSync('build/complete') || Math.max(...all.map(newest)) > newest('build/complete');
}

/**
 * When the file, or the newest file in the folder, was last changed (milliseconds); 0 when there is none.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  // A folder's own time counts too: deleting a file leaves no other trace.
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
