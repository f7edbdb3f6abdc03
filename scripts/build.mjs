/** npm run build: database client, compiled lessons, client and server bundles, precompressed assets. */
import { rmSync, writeFileSync } from 'node:fs';
import { fail, installWhatIsMissing, requireNode, run, TOOLS } from './steps.mjs';

requireNode();
if ((await installWhatIsMissing()) !== 0) fail('Build stopped: the packages could not be installed.');
// Written last, so that an interrupted build is never taken for a whole one.
rmSync('build/complete', { force: true });

/** @type {[title: string, program: string, args: string[], env?: Record<string, string>][]} */
const steps = [
  ['Database client', TOOLS.prisma, ['generate']],
  // First of what writes into build/, because it empties the folder.
  ['Client and server bundles', TOOLS.remix, ['vite:build', '--logLevel', 'warn'], { NODE_ENV: 'production' }],
  ['Server start and compression', 'scripts/finish-build.mjs', []],
  // Compiling needs no secret; a build machine must not have to hold one.
  ['Lessons, search and pictures', 'build/compile.js', [], { NODE_ENV: 'development' }],
];
for (const [title, program, args, env = {}] of steps) {
  const startedAt = performance.now();
  if ((await run(program, args, { env, quiet: true })) !== 0) fail(`Build stopped at: ${title}.`);
  process.stdout.write(`${title}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}
writeFileSync('build/complete', '');
