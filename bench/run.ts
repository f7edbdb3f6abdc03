/** npm run bench: how fast and how heavy the built server is, beside a bare node:http server. See docs/benchmark.md. */
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fail, isBuildStale, requireNode, run } from '../scripts/steps.mjs';
import { contentRows } from './content-rows.ts';
import { measureContent } from './content-speed.ts';
import { measureCredentials } from './credential-load.ts';
import { credentialRows } from './credential-rows.ts';
import { countRequests } from './findings.ts';
import { measureGroups } from './group-load.ts';
import { prepareInstallation } from './installation.ts';
import { type Effort, measureAll } from './measure.ts';
import { tableOf, tableOfRows } from './report.ts';

const full: Effort = { rounds: 5, seconds: 2, quizzes: 10, weighed: Infinity };
const short: Effort = { rounds: 3, seconds: 1, quizzes: 3, weighed: 3 };

requireNode();
const options = process.argv.slice(2);
if (options.some((option) => !['--short', '--content', '--credentials', '--groups'].includes(option))) {
  fail('Usage: npm run bench [-- --short | --content | --credentials | --groups]');
}
if (!existsSync('build/complete')) {
  process.stderr.write('There is no complete build; building first.\n');
  if ((await run('scripts/build.mjs', [])) !== 0) fail('The benchmark stopped: the build failed (see above).');
} else if (isBuildStale()) {
  process.stderr.write(
    'The build is older than its sources, and it is the build that is measured; see: npm run build\n',
  );
}
// Both end through process.exit, so that the servers and the temporary folder leave too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const cores = availableParallelism();
const [queue = 0] = loadavg();
const machine = `Node ${process.versions.node}, ${String(cores)} cores, load ${queue.toFixed(1)}`;
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
if (options.includes('--content')) {
  const content = contentRows(await measureContent(say));
  process.stdout.write(`\nPolku benchmark of the content · ${machine}\n\n${tableOfRows(content)}\n`);
  process.exit();
}
if (options.includes('--groups')) {
  const groups = await measureGroups(say);
  process.stdout.write(`\nPolku benchmark of groups · ${machine}\n\n${tableOfRows(groups)}\n`);
  process.exit();
}
const installation = await prepareInstallation();
if (options.includes('--credentials')) {
  const credentials = credentialRows(await measureCredentials(installation, say));
  process.stdout.write(`\nPolku benchmark of the credentials · ${machine}\n\n${tableOfRows(credentials)}\n`);
  process.exit();
}
const { learners, facts, certificates } = installation.population;
const database = [
  `${String(learners)} learners`,
  `${String(facts)} facts`,
  `${String(certificates)} certificates`,
].join(', ');
process.stderr.write(`database: ${database}\n`);
const findings = await measureAll(installation, options.includes('--short') ? short : full);
// Where the one who asks has to wait for a core, the bare server looks slower than it is.
if (queue > cores / 2) {
  process.stdout.write(`\nOther work was running (load ${queue.toFixed(1)}): trust the CPU ratio, not the rates.\n`);
}
process.stdout.write(`\nPolku benchmark · ${database} · ${machine}\n\n${tableOf(findings)}\n`);
process.exitCode = countRequests(findings).failed === 0 ? 0 : 1;
