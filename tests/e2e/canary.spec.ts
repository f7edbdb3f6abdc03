/** No key, accepted answer or explanation leaves the server before its time: every one carries a canary word here, and a crawler looks for them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIRequestContext, expect, type PlaywrightWorkerArgs, test } from '@playwright/test';
import { languages } from '#app/domain/language.ts';
import { type KeyedQuestion, questionOf, readModules, rightAnswer, wrongAnswer } from '../support/course-key.ts';
import { builtFiles, crawl, dataPath, type Harvest } from '../support/crawler.ts';
import { HttpLearner } from '../support/learner.ts';
import { isLong } from '../support/runs.ts';
import { freePort, startServer, type StubServer, untilListening } from '../support/stub-app.ts';

const coursesDir = 'tests/support/courses';
const modules = [...readModules('canary-course', coursesDir), ...readModules('question-types', coursesDir)];
const [module] = modules;
const everyType = modules.at(-1);
if (!module || !everyType) throw new Error('the fixture courses have modules');
const [lesson] = module.lessons;
if (!lesson) throw new Error('the fixture module has a lesson');
const [single = '', multiple = ''] = lesson.checks;

// In order and in one worker, so that one server is enough.
test.describe.configure({ mode: 'default', timeout: 120_000 });

let server: StubServer;
let folder: string;
const contexts: APIRequestContext[] = [];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'polku-canary-'));
  server = startServer(await freePort(), { COURSES_DIR: coursesDir, DATA_DIR: folder, LOG_LEVEL: 'warn' });
  await untilListening(server);
});

test.afterAll(async () => {
  await Promise.all(contexts.map((context) => context.dispose()));
  server.process.kill('SIGTERM');
  await server.exit;
  rmSync(folder, { recursive: true, force: true });
});

async function someone(playwright: PlaywrightWorkerArgs['playwright']): Promise<HttpLearner> {
  const context = await playwright.request.newContext();
  contexts.push(context);
  return new HttpLearner(context, server.origin, 'fi');
}

const itemPaths = modules.flatMap(({ course, module: id, lessons }) =>
  [...lessons.map((each) => each.id), 'task', 'quiz', 'print'].map((item) => `/courses/${course}/${id}/${item}`),
);
const steps = ['?q=overview', ...Array.from({ length: module.draw }, (_, index) => `?q=${String(index + 1)}`)];
const inBoth = (path: string) =>
  languages.flatMap((language) => [`/${language}${path}`, dataPath(new URL(`http://x/${language}${path}`))]);
const quizPaths = modules.flatMap(({ course, module: id }) =>
  steps.map((step) => `/courses/${course}/${id}/quiz${step}`),
);
/** Words that stand in questions, keys and texts; a search shows of the last only. */
const searches = ['koeaika', 'KANARIA', 'lounaspaikka', 'trial'].map((word) => `/search?q=${word}`);
const starts = [
  '/',
  '/sitemap.xml',
  '/robots.txt',
  '/__manifest?p=/fi/courses',
  ...['', ...itemPaths, ...quizPaths, ...searches].flatMap(inBoth),
];

/** Files of the build are the same for everybody, and a visitor gets each of them; at full length everybody does. */
const isLeftToVisitor = (path: string) => !isLong && path.startsWith('/assets/');

/** Everything one person gets. Asking to see an answer is an act of its own and is tried by itself. */
async function everythingFor(person: HttpLearner, more: readonly string[] = []): Promise<Harvest> {
  const harvest = await crawl(
    person.request,
    person.origin,
    [...starts, ...more],
    (path) => path.includes('show=') || isLeftToVisitor(path),
  );
  const failed = [...harvest].filter(([, { status }]) => status >= 500).map(([path]) => path);
  expect(failed).toEqual([]);
  for (const path of itemPaths.flatMap(inBoth)) expect(harvest.get(path)?.status, path).toBe(200);
  return harvest;
}

const canariesIn = (text: string) => text.match(/KANARIA-[\w-]+?-(?:fi|en)/g) ?? [];

function canariesOf(harvest: Harvest): string[] {
  return [...new Set([...harvest.values()].flatMap(({ text }) => canariesIn(text)))].sort();
}

/** Whether the explanation of an option may be told after this answer: a left side's only when it is matched rightly. */
function isExplained(question: KeyedQuestion, option: string, given: readonly string[]): boolean {
  if (question.type !== 'matching') return given.includes(option);
  return question.right.some((pair) => pair.startsWith(`${option}@`) && given.includes(pair));
}

/**
 * The canaries that an answer lets out, in both languages; `all`: those of the whole question. A word that the learner
 * typed is on the learner's own page, canary or not.
 */
function canariesFor(question: KeyedQuestion, given: readonly string[] | 'all'): string[] {
  const isAll = given === 'all';
  const options = question.options.filter(({ id }) => isAll || isExplained(question, id, given));
  const foreseen = question.foreseen.filter(({ typed }) => !isAll && given.includes(typed));
  const texts = [isAll || !question.whyIsKey ? question.why : null, ...[...options, ...foreseen].map(({ why }) => why)];
  const words = isAll && question.type === 'fill-in' ? question.right : [];
  const own = isAll ? [] : given;
  return [
    ...texts.flatMap((text) => (text ? languages.flatMap((language) => canariesIn(text[language])) : [])),
    ...[...words, ...own].flatMap(canariesIn),
  ];
}

const sorted = (canaries: readonly string[]) => [...new Set(canaries)].sort();

test('the fixture: every explanation carries a word of its own', () => {
  const all = modules.flatMap(({ questions }) =>
    [...questions.values()].flatMap((question) => canariesFor(question, 'all')),
  );
  const explained = modules.flatMap(({ questions }) =>
    [...questions.values()].flatMap(({ options, why }) => [...options.map((option) => option.why), why ?? []].flat()),
  );
  const words = modules.flatMap(({ questions }) => [...questions.values()].filter(({ type }) => type === 'fill-in'));
  expect(new Set(all).size).toBe(all.length);
  expect(all).toHaveLength(explained.length * languages.length + words.length);
});

test('a visitor gets none, in any page, loader answer, script, style or machine file', async ({ playwright }) => {
  const visitor = await someone(playwright);
  const asked = modules.flatMap((each) =>
    each.lessons.flatMap(({ id, checks }) =>
      checks.flatMap((check) => inBoth(`/courses/${each.course}/${each.module}/${id}?show=${check}`)),
    ),
  );
  const home = inBoth(`?show=${single}`);
  const harvest = await crawl(visitor.request, visitor.origin, [...starts, ...asked, ...home, ...builtFiles()]);
  expect(canariesOf(harvest)).toEqual([]);
  const scripts = [...harvest].filter(([path]) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  for (const [path, { status }] of scripts) expect(status, path).toBe(200);
  // Nothing of the key itself either: not which options are right, not what they are worth.
  const data = ['', ...itemPaths].flatMap((each) => languages.map((language) => `/${language}${each}.data`));
  for (const path of data) {
    expect(harvest.get(path)?.text, path).not.toMatch(/"(?:right|points|accepts?|answer|solution|grade)"/);
  }
  // Numbers cannot carry a word: these two stand nowhere but in the key, though they may be part of a random id.
  for (const [path, { text }] of harvest) expect(/(?<![\w-])(?:40961|50971)(?![\w-])/.test(text), path).toBe(false);
});

test('the preview of authors is not there: neither its page nor its code', async ({ playwright }) => {
  const { request, origin } = await someone(playwright);
  for (const path of itemPaths.map((each) => each.replace('/courses/', '/preview/')).flatMap(inBoth)) {
    const answer = await request.get(origin + path);
    expect(answer.status(), path).toBe(404);
    expect(canariesIn(await answer.text()), path).toEqual([]);
  }
  const built = readFileSync('build/server/index.js', 'utf8');
  for (const route of ['routes/preview', 'routes/design']) expect(built).not.toContain(route);
});

test('what the server keeps for itself is not served', async ({ playwright }) => {
  const { request, origin } = await someone(playwright);
  const [compiled = ''] = readdirSync('build/lessons');
  const files = [
    `lessons/${compiled}`,
    'search/fi.json',
    'server/index.js',
    'start.js',
    'complete',
    'client/.vite/manifest.json',
  ];
  const sources = [
    `${coursesDir}/canary-course/first-steps/questions.yml`,
    'canary-course/first-steps/questions.yml',
    'package.json',
    '.env',
    'polku.db',
    'data/polku.db',
  ];
  const escapes = [
    'media/canary-course/../first-steps/questions.yml',
    'media/canary-course/%2e%2e/first-steps/questions.yml',
    'media/canary-course/..%2ffirst-steps%2fquestions.yml',
    'assets/..%2f..%2flessons',
    'media/canary-course/course.yml',
  ];
  for (const path of [
    ...files,
    ...files.map((file) => `build/${file}`),
    ...files.map((file) => `assets/../${file}`),
    ...sources,
    ...escapes,
  ]) {
    const answer = await request.get(`${origin}/${path}`);
    expect([400, 404], path).toContain(answer.status());
    expect(canariesIn(await answer.text()), path).toEqual([]);
  }
});

test('a learner gets none before an answer, nor while a quiz is open', async ({ playwright }) => {
  const learner = await someone(playwright);
  await learner.signUp();
  expect(canariesOf(await everythingFor(learner))).toEqual([]);
  await learner.answerQuiz(module, rightAnswer);
  await learner.answerQuiz(everyType, wrongAnswer);
  const harvest = await everythingFor(learner);
  expect(canariesOf(harvest)).toEqual([]);
  expect(harvest.get(`/fi/courses/${module.course}/${module.module}/quiz.data?q=1`)?.text).not.toMatch(
    /"(?:right|points|solution|grade)"/,
  );
});

test('checks of every type show after an answer what it lets out, and no more', async ({ playwright }) => {
  const learner = await someone(playwright);
  const [lesson] = everyType.lessons;
  if (!lesson) throw new Error('the module has a lesson');
  const checks = lesson.checks.map((id) => questionOf(everyType, id));
  expect(checks.map(({ type }) => type).sort()).toEqual(['fill-in', 'matching', 'numeric', 'ordering', 'scenario']);
  const answerAll = async (give: (question: KeyedQuestion) => readonly string[]) => {
    for (const check of checks) await learner.answerCheck(everyType, lesson.id, check.id, give(check));
    return canariesOf(await everythingFor(learner));
  };
  // A mistake that the author foresaw, where there is one; else any wrong answer.
  const mistake = (question: KeyedQuestion) => (question.foreseen[0] ? [question.foreseen[0].typed] : question.wrong);
  expect(await answerAll(mistake)).toEqual(sorted(checks.flatMap((each) => canariesFor(each, mistake(each)))));
  expect(await answerAll(rightAnswer)).toEqual(sorted(checks.flatMap((each) => canariesFor(each, 'all'))));
});

test('quizzes of every type show what the result lets out, and no more', async ({ playwright }) => {
  const learner = await someone(playwright);
  const failed = await learner.takeQuiz(everyType, wrongAnswer);
  expect(canariesOf(await everythingFor(learner, resultIn(failed.result)))).toEqual(
    sorted(failed.drawn.flatMap((question) => canariesFor(question, wrongAnswer(question)))),
  );
  const passed = await learner.takeQuiz(everyType);
  expect(canariesOf(await everythingFor(learner, resultIn(passed.result)))).toEqual(
    sorted(passed.drawn.flatMap((question) => canariesFor(question, 'all'))),
  );
});

test('a check shows the chosen options after a wrong answer, and all of its own after a right one', async ({
  playwright,
}) => {
  const learner = await someone(playwright);
  const [one, many] = [questionOf(module, single), questionOf(module, multiple)];
  await learner.answerCheck(module, lesson.id, single, wrongAnswer(one));
  const half = rightAnswer(many).slice(0, 1);
  await learner.answerCheck(module, lesson.id, multiple, half);
  const chosen = [...canariesFor(one, wrongAnswer(one)), ...canariesFor(many, half)];
  expect(canariesOf(await everythingFor(learner))).toEqual(sorted(chosen));

  const shown = await learner.read(`/courses/${module.course}/${module.module}/${lesson.id}?show=${multiple}`);
  const inFinnish = (canary: string) => canary.endsWith('-fi');
  expect(sorted(canariesIn(shown))).toEqual(
    sorted([...canariesFor(one, wrongAnswer(one)), ...canariesFor(many, 'all')].filter(inFinnish)),
  );

  // The same check stands on the front page, where the same is told and no more.
  for (const query of ['', `?show=${single}`]) {
    const told = canariesFor(one, query === '' ? wrongAnswer(one) : 'all');
    expect(sorted(canariesIn(await learner.read(query)))).toEqual(sorted(told.filter(inFinnish)));
  }

  await learner.answerCheck(module, lesson.id, single, rightAnswer(one));
  expect(canariesOf(await everythingFor(learner))).toEqual(
    sorted([...canariesFor(one, 'all'), ...canariesFor(many, half)]),
  );
});

test('a failed quiz shows the chosen options only', async ({ playwright }) => {
  const learner = await someone(playwright);
  const given = new Map<string, readonly string[]>();
  const respond = (question: KeyedQuestion) => {
    if (given.size === 2) return null;
    given.set(question.id, wrongAnswer(question));
    return wrongAnswer(question);
  };
  const { result, drawn } = await learner.takeQuiz(module, respond);
  const expected = drawn.flatMap((question) => canariesFor(question, given.get(question.id) ?? []));
  const everywhere = resultIn(result);
  expect(canariesOf(await everythingFor(learner, everywhere))).toEqual(sorted(expected));
  await expectHidden(await someone(playwright), everywhere);
});

test('a passed quiz shows all of the questions it drew, and no others', async ({ playwright }) => {
  const learner = await someone(playwright);
  const { result, drawn } = await learner.takeQuiz(module);
  expect(drawn).toHaveLength(module.draw);
  const everywhere = resultIn(result);
  expect(canariesOf(await everythingFor(learner, everywhere))).toEqual(
    sorted(drawn.flatMap((question) => canariesFor(question, 'all'))),
  );
  await expectHidden(await someone(playwright), everywhere);

  // A new attempt may draw the same questions: its pages say nothing, although the old result still does.
  await learner.answerQuiz(module, () => null);
  expect(canariesOf(await everythingFor(learner))).toEqual([]);
});

function resultIn(result: string): string[] {
  return inBoth(result.replace(/^\/(fi|en)/, ''));
}

/** Someone else's result is not found, whoever asks. */
async function expectHidden(person: HttpLearner, paths: readonly string[]): Promise<void> {
  for (const signUp of [false, true]) {
    if (signUp) await person.signUp();
    for (const path of paths) {
      const answer = await person.request.get(person.origin + path);
      expect(canariesIn(await answer.text()), path).toEqual([]);
      if (!path.includes('.data')) expect(answer.status(), path).toBe(404);
    }
  }
}
