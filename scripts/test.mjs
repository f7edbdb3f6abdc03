/**
 * npm test: installs what is missing, then every check in order; stops at the first that fails.
 * With --long (npm run test:long) the same checks at full length, and the benchmark after them.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installWhatIsMissing, requireNode, run, TOOLS } from './steps.mjs';

const RESULTS = 'test-results';
const VITEST_RESULTS = `${RESULTS}/vitest.json`;
const PLAYWRIGHT_RESULTS = `${RESULTS}/playwright.json`;

const isLong = process.argv.includes('--long');
// Read by tests/support/runs.ts, in whatever process the tests run.
if (isLong) process.env['POLKU_LONG'] = '1';

/** @typedef {{ title: string, work: () => Promise<number> }} Step */
/** @type {Step[]} */
const steps = [
  {
    title: 'Install what is missing',
    // The verifiers of others are a package of their own: only tests need them.
    work: () =>
      together(
        () => installWhatIsMissing(),
        () => installWhatIsMissing('tests/verifiers'),
      ),
  },
  { title: 'Database client', work: () => run(TOOLS.prisma, ['generate'], { quiet: true }) },
  {
    // Each keeps one core busy, so two of them take hardly longer than one.
    title: 'Format, layers, lint and types',
    work: () =>
      together(
        async () =>
          (await run(TOOLS.prettier, ['--check', '--log-level', 'warn', '.'], { quiet: true })) ||
          (await run(TOOLS.depcruise, ['app', 'server.ts', '--config', '.dependency-cruiser.cjs'], { quiet: true })) ||
          run(TOOLS.tsc, ['--noEmit'], { quiet: true }),
        () => run(TOOLS.eslint, ['.', '--max-warnings', '0'], { quiet: true }),
      ),
  },
  { title: 'Migrations', work: () => run('scripts/new-migration.mjs', ['--check']) },
  { title: 'Courses', work: () => run(TOOLS.tsx, ['scripts/courses-check.ts', '--strict', '--published']) },
  { title: 'PDF reader', work: () => run(TOOLS.tsx, ['scripts/ensure-poppler.ts']) },
  { title: 'Tests', work: () => run(TOOLS.vitest, ['run'], { env: { VITEST_RESULTS } }) },
  { title: 'Build', work: () => run('scripts/build.mjs', []) },
  { title: 'Browser', work: () => run(TOOLS.tsx, ['scripts/ensure-chromium.ts']) },
  { title: 'Browser tests', work: () => run(TOOLS.playwright, ['test'], { env: { PLAYWRIGHT_RESULTS } }) },
  ...(isLong ? [{ title: 'Benchmark', work: () => run(TOOLS.tsx, ['bench/run.ts']) }] : []),
];

requireNode();
rmSync(VITEST_RESULTS, { force: true });
rmSync(PLAYWRIGHT_RESULTS, { force: true });
mkdirSync(RESULTS, { recursive: true });

/** @type {string | undefined} */
let stoppedAt;
for (const { title, work } of steps) {
  process.stdout.write(`\n── ${title}\n`);
  const startedAt = performance.now();
  const code = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`   ${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`);
  if (code !== 0) {
    stoppedAt = title;
    break;
  }
}

const { passed, failed } = addUp();
// A failing format check or a broken build has no test of its own; it counts as one.
const allFailed = stoppedAt === undefined ? failed : Math.max(failed, 1);
if (stoppedAt !== undefined)
  process.stdout.write(`\nStopped at: ${stoppedAt}. Fix what is shown above and run npm test again.\n`);
process.stdout.write(`\n${passed} passed, ${allFailed} failed\n`);
process.exitCode = allFailed === 0 ? 0 : 1;

/**
 * Runs both at the same time; the first exit code that is not 0, else 0.
 * @param {(() => Promise<number>)[]} works
 */
async function together(...works) {
  const codes = await Promise.all(works.map((work) => work()));
  return codes.find((code) => code !== 0) ?? 0;
}

/** The counts of both test runners, from the result files they wrote. */
function addUp() {
  const vitest = read(VITEST_RESULTS);
  const { stats } = read(PLAYWRIGHT_RESULTS);
  return {
    passed: (vitest.numPassedTests ?? 0) + (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: (vitest.numFailedTests ?? 0) + (stats?.unexpected ?? 0),
  };
}

/**
 * @param {string} path
 * @returns {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, unexpected: number, flaky: number } }}
 */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
