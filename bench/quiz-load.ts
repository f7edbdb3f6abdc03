/** The time a whole quiz takes over HTTP, as a browser without JavaScript sends it: start, every answer, hand in, result. */
import english from '#app/i18n/quiz.en.json' with { type: 'json' };
import { type Fields, FormBrowser } from './form-browser.ts';
import type { Population } from './population.ts';
import { processorTime } from './process-figures.ts';
import type { Server } from './servers.ts';
import { percentile } from './statistics.ts';

export type QuizLoad = {
  readonly learners: number;
  readonly perSecond: number;
  /** Milliseconds from the first request to the result. */
  readonly p50: number;
  readonly p99: number;
  /** HTTP requests of one submission, and the server's processor time for it (milliseconds). */
  readonly requestsEach: number;
  readonly cpuEach: number;
  readonly requests: number;
  /** Submissions that did not end at a passed result of their own. */
  readonly failed: number;
};

type Quiz = Population['quiz'];

/** Takes the quiz once, all answers right. Returns the attempt's id; throws when it is not told as passed. */
async function takeQuiz(browser: FormBrowser, quiz: Quiz): Promise<string> {
  // The language whose words for "passed" are looked for below.
  const path = `/en${quiz.path}`;
  const send = (intent: string, ...fields: Fields) => browser.send(path, [['intent', intent], ...fields]);
  await browser.open(path);
  await send('start', ['key', browser.field('key')]);
  const attempt = ['attempt', browser.field('attempt')] as const;
  while (browser.field('intent') === 'answer') {
    const question = browser.field('question');
    const response = (quiz.right[question] ?? []).map((option) => ['response', option] as const);
    await send('answer', attempt, ['question', question], ...response);
  }
  await send('submit', attempt);
  if (!browser.html.includes(english.quiz.passed)) throw new Error('the quiz was not told as passed');
  return attempt[1];
}

/** Lets as many learners as there are cookies take the quiz `times` times each, all at once. */
export async function measureQuiz(
  { origin, pid }: Pick<Server, 'origin' | 'pid'>,
  quiz: Quiz,
  cookies: readonly string[],
  times: number,
): Promise<QuizLoad> {
  const milliseconds: number[] = [];
  const attempts = new Set<string>();
  const browsers = cookies.map((cookie) => new FormBrowser(origin, cookie));
  const submissions = cookies.length * times;
  const cpuBefore = processorTime(pid);
  const beganAt = performance.now();
  const study = async (browser: FormBrowser): Promise<void> => {
    for (let left = times; left > 0; left -= 1) {
      const startedAt = performance.now();
      const attempt = await takeQuiz(browser, quiz).catch(complain);
      milliseconds.push(performance.now() - startedAt);
      if (attempt !== null) attempts.add(attempt);
    }
  };
  await Promise.all(browsers.map(study));
  const seconds = (performance.now() - beganAt) / 1000;
  const cpuEach = (processorTime(pid) - cpuBefore) / submissions;
  const requests = browsers.reduce((sum, browser) => sum + browser.requests, 0);
  const [p50, p99] = [percentile(milliseconds, 0.5), percentile(milliseconds, 0.99)];
  // Two submissions that share an attempt are one, so the second counts as failed.
  const failed = submissions - attempts.size;
  const perSecond = attempts.size / seconds;
  return {
    learners: cookies.length,
    perSecond,
    p50,
    p99,
    requestsEach: requests / submissions,
    cpuEach,
    requests,
    failed,
  };
}

/** The first few tell what is wrong; all are counted. */
let complaints = 5;

function complain(problem: unknown): null {
  if (complaints > 0) process.stderr.write(`A quiz failed: ${String(problem)}\n`);
  complaints -= 1;
  return null;
}
