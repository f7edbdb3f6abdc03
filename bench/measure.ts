/** The measurements of one run, one after another, so that none disturbs the next. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CapturedPage, capturePages } from './captured-page.ts';
import type { Findings } from './findings.ts';
import type { Installation } from './installation.ts';
import { residentMemory, watchMemory } from './process-figures.ts';
import { applyLoad, measurePage, type PageLoad, type Target } from './page-load.ts';
import { weighPages } from './page-weight.ts';
import { visitByPhone } from './phone-visit.ts';
import { measureQuiz, type QuizLoad } from './quiz-load.ts';
import { measureSearch } from './search-load.ts';
import { freePort, type Server, startServer } from './servers.ts';

export type Effort = {
  /** Rounds of each measurement, and seconds of one load. */
  readonly rounds: number;
  readonly seconds: number;
  /** How often each learner takes the quiz. */
  readonly quizzes: number;
  /** How many lessons are weighed. */
  readonly weighed: number;
};

const connections = [1, 8, 32];
/** Requests after which a page is no faster any more, and milliseconds to wait for them. */
const enough = 1000;
const patience = 30_000;
/** Milliseconds until memory is read again after the load. */
const rest = 5000;

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Starts the server and its yardstick, measures everything, and stops both. */
export async function measureAll({ folder, population, start }: Installation, effort: Effort): Promise<Findings> {
  const polku = await start();
  const before = residentMemory(polku.pid);
  const watch = watchMemory(polku.pid);
  const { lessons, readers } = population;
  const lesson = { url: `${polku.origin}/fi${lessons[0] ?? ''}`, pid: polku.pid };
  const captured = {
    '/signed-in': await capturePages(lesson.url, readers),
    '/guest': await capturePages(lesson.url, [null]),
  };
  for (const [page, sent] of Object.entries(captured)) say(`${page.slice(1)} lesson: ${describeBytes(sent)}`);

  const bare = await startBareServer(folder, captured);
  const signedIn = await measureLoads({ ...lesson, cookies: readers }, bare, effort, '/signed-in');
  const guest = await measureLoads({ ...lesson, cookies: [null] }, bare, effort, '/guest');
  await bare.stop();
  const quiz = await measureQuizzes(polku, population, effort);
  const most = watch.stop();
  await sleep(rest);
  const after = residentMemory(polku.pid);

  say('weight in the browser');
  const weighed = lessons.slice(0, effort.weighed).map((path) => `/fi${path}`);
  const weights = await weighPages(polku.origin, weighed);
  say('a phone');
  const phone = await visitByPhone(lesson.url);
  await polku.stop();
  say('search');
  const search = await measureSearch(folder);
  sayComplaints(polku);
  return { signedIn, guest, quiz, memory: { before, most, after }, search, weights, phone };
}

async function startBareServer(folder: string, pages: Record<string, CapturedPage[]>): Promise<Server> {
  const file = join(folder, 'pages.json');
  writeFileSync(file, JSON.stringify(pages));
  const port = await freePort();
  const args = ['--import', 'tsx', 'bench/bare-server.ts', file, String(port)];
  return startServer(args, { port, env: { NODE_ENV: 'production' }, path: '/guest', log: join(folder, 'bare.log') });
}

async function measureLoads(page: Target, bareServer: Server, effort: Effort, path: string): Promise<PageLoad[]> {
  const bare = { url: bareServer.origin + path, pid: bareServer.pid, cookies: page.cookies };
  say(`${path.slice(1)} lesson, warming up`);
  for (const target of [page, bare]) await warmUp(target);
  const loads: PageLoad[] = [];
  for (const each of connections) {
    say(`${path.slice(1)} lesson, connections: ${String(each)}`);
    loads.push(await measurePage(page, bare, { ...effort, connections: each }));
  }
  return loads;
}

/** What is not compiled yet is no measure: asks until the code has run often enough, or it has taken too long. */
async function warmUp(target: Target): Promise<void> {
  const giveUpAt = Date.now() + patience;
  let requests = 0;
  while (requests < enough && Date.now() < giveUpAt) requests += (await applyLoad(target, 8, 2)).requests;
}

async function measureQuizzes(
  polku: Server,
  { quiz, quizTakers }: Installation['population'],
  { quizzes }: Effort,
): Promise<QuizLoad[]> {
  say('quiz');
  await measureQuiz(polku, quiz, quizTakers, 1);
  const alone = await measureQuiz(polku, quiz, quizTakers.slice(0, 1), 2 * quizzes);
  return [alone, await measureQuiz(polku, quiz, quizTakers, quizzes)];
}

function describeBytes(pages: readonly CapturedPage[]): string {
  const sizes = pages.map(({ body }) => Buffer.byteLength(body));
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((bytes) => bytes.toLocaleString('en-GB'));
  return least === most ? `${String(most)} bytes` : `${String(least)} to ${String(most)} bytes`;
}

/** Its log holds only what went wrong; the first lines are enough to see what. */
function sayComplaints({ output }: Server): void {
  const lines = output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  for (const line of lines.slice(0, 5)) say(`The server logged: ${line}`);
}
