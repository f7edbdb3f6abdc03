/** One course, two languages: whoever switches at every step ends exactly where one who never switches does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '#app/domain/language.ts';
import type { QuizPage } from '#app/domain/quiz-page.ts';
import type { TaskPage } from '#app/domain/task-page.ts';
import { otherLanguageHref } from '#app/http/language.server.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { rightResponse, wrongResponse } from '../../prisma/right-response.ts';
import { db, factsOf } from '../support/db.ts';
import { aMember } from '../support/people.ts';
import { get, origin, post } from '../support/requests.ts';
import { courseId, questionNamed } from '../support/study.ts';
import { runs } from '../support/runs.ts';

type Walker = Awaited<ReturnType<typeof aMember>>;
type Step =
  | { readonly do: 'check'; readonly lesson: string; readonly check: string; readonly right: boolean }
  | { readonly do: 'finish'; readonly lesson: string }
  | { readonly do: 'task'; readonly module: string; readonly text: string; readonly ticked: readonly number[] }
  | { readonly do: 'start' | 'submit'; readonly module: string }
  | { readonly do: 'answer'; readonly module: string; readonly at: number; readonly right: boolean }
  | { readonly do: 'certificate' };

const modules = ['first-steps', 'second-steps'];
const lessons = [
  { lesson: 'first-steps/trial-period', checks: ['trial-half', 'written-terms'] },
  { lesson: 'second-steps/tax-card', checks: ['card-price', 'card-oral'] },
];
const checks = lessons.flatMap(({ lesson, checks }) => checks.map((check) => ({ lesson, check })));

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ do: fc.constant('check' as const), at: fc.constantFrom(...checks), right: fc.boolean() })
    .map(({ at, ...step }) => ({ ...step, ...at })),
  fc.record({ do: fc.constant('finish' as const), lesson: fc.constantFrom(...lessons.map(({ lesson }) => lesson)) }),
  fc.record({
    do: fc.constant('task' as const),
    module: fc.constantFrom(...modules),
    text: fc.constantFrom('Oma teksti', 'My own text', ' ', 'What I found:\n\nWhat I will ask:'),
    ticked: fc.subarray([0, 1, 2]),
  }),
  fc.record({ do: fc.constantFrom('start' as const, 'submit' as const), module: fc.constantFrom(...modules) }),
  fc.record({
    do: fc.constant('answer' as const),
    module: fc.constantFrom(...modules),
    at: fc.nat(5),
    right: fc.boolean(),
  }),
  fc.constant({ do: 'certificate' as const }),
);

/** Everything that is needed, so that each walk ends with a certificate. */
const toTheEnd: readonly Step[] = [
  ...checks.map((each): Step => ({ do: 'check', ...each, right: true })),
  ...lessons.map(({ lesson }): Step => ({ do: 'finish', lesson })),
  ...modules.flatMap((module): Step[] => [
    { do: 'task', module, text: 'Valmis', ticked: [0, 1, 2] },
    { do: 'start', module },
    ...[0, 1, 2, 3, 4, 5].map((at): Step => ({ do: 'answer', module, at, right: true })),
    { do: 'submit', module },
  ]),
  { do: 'certificate' },
  { do: 'certificate' },
];

async function pageOf<T extends QuizPage | { task: TaskPage }>(address: string, secret: string): Promise<T> {
  const { status, data } = await get(address, { secret });
  expect(status).toBe(200);
  // The loader's own type is lost on the way through the router; the address says which page it is.
  return data as T;
}

/** One form, sent by pages of the given language; the key is the step's number, the same in every walk. */
async function take(
  { secret }: Walker,
  step: Step,
  { language, key }: { language: Language; key: string },
): Promise<void> {
  const course = `/${language}/courses/${courseId}`;
  if (step.do === 'certificate')
    return void (await post(`${course}/certificate`, { name: 'Aino Esimerkki', confirmed: 'yes' }, { secret }));
  if (step.do === 'finish') return void (await post(`${course}/${step.lesson}`, { intent: 'finish' }, { secret }));
  if (step.do === 'check') {
    const question = await questionNamed(step.check);
    const response = step.right ? rightResponse(question) : wrongResponse(question);
    return void (await post(
      `${course}/${step.lesson}`,
      { intent: 'answer', check: step.check, response, key },
      { secret },
    ));
  }
  if (step.do === 'task') {
    return void (await post(
      `${course}/${step.module}/task`,
      { text: step.text, ticked: step.ticked.map(String), key },
      { secret },
    ));
  }
  const quiz = `${course}/${step.module}/quiz`;
  if (step.do === 'start') return void (await post(quiz, { intent: 'start', key }, { secret }));
  const position = step.do === 'answer' ? String(step.at + 1) : 'overview';
  const { stage } = await pageOf<QuizPage>(`${quiz}?q=${position}`, secret);
  if (stage.kind !== 'open') return;
  const attempt = stage.attemptId;
  if (step.do === 'submit') return void (await post(quiz, { intent: 'submit', attempt }, { secret }));
  if (step.do !== 'answer' || !stage.question) return;
  const question = await questionNamed(stage.question.id);
  const response = step.right ? rightResponse(question) : wrongResponse(question);
  await post(quiz, { intent: 'answer', attempt, question: question.id, response }, { secret });
}

async function walk(steps: readonly Step[], languageAt: (index: number) => Language) {
  const walker = await aMember();
  for (const [index, step] of steps.entries()) {
    await take(walker, step, { language: languageAt(index), key: `key-${String(index)}` });
  }
  const { certificates, ...facts } = await factsOf(walker.personId);
  const { percent, minutesLeft, modules: shown } = await openCourse(walker.actor, courseId, 'fi');
  const credentials = await db.credential.count({ where: { certificate: { personId: walker.personId } } });
  return {
    facts,
    certificates,
    credentials,
    percent,
    minutesLeft,
    states: shown.map(({ items }) => items.map(({ state }) => state)),
  };
}

// A failing walk is walked again while it is made smaller, on a machine that may be busy.
describe('a walk through the course', { timeout: 60_000 }, () => {
  it('ends with the same facts, progress and one certificate, in one language or switching at every step', async () => {
    const walks = fc.record({
      steps: fc.array(anyStep, { maxLength: 25 }),
      languages: fc.infiniteStream(fc.constantFrom<Language>('fi', 'en')),
    });
    await fc.assert(
      fc.asyncProperty(walks, async ({ steps, languages }) => {
        const all = [...steps, ...toTheEnd];
        const finnish = await walk(all, () => 'fi');
        const mixed = await walk(all, () => languages.next().value ?? 'en');
        expect(mixed).toEqual(finnish);
        expect(finnish).toMatchObject({ percent: 100, credentials: 1, minutesLeft: 0 });
        expect(finnish.certificates).toHaveLength(1);
      }),
      { numRuns: runs(3), seed: 20261121 },
    );
  });

  it('half-way is the same place too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 25 }), async (steps) => {
        const [english, mixed] = [
          await walk(steps, () => 'en'),
          await walk(steps, (index) => (index % 2 === 0 ? 'fi' : 'en')),
        ];
        expect(mixed).toEqual(english);
      }),
      { numRuns: runs(3), seed: 4711 },
    );
  });
});

describe('the other language', () => {
  it('in the middle of a quiz is the same question with the answer given so far', async () => {
    const { secret } = await aMember();
    const quiz = `/fi/courses/${courseId}/first-steps/quiz`;
    await post(quiz, { intent: 'start', key: 'k' }, { secret });
    const shown = await pageOf<QuizPage>(`${quiz}?q=3`, secret);
    if (shown.stage.kind !== 'open' || !shown.stage.question) throw new Error('open');
    const { attemptId, question } = shown.stage;
    const response = wrongResponse(await questionNamed(question.id));
    await post(quiz, { intent: 'answer', attempt: attemptId, question: question.id, response }, { secret });
    const href = otherLanguageHref(new URL(`${quiz}?q=3`, origin), 'fi');
    const other = await pageOf<QuizPage>(href, secret);
    expect(href).toBe(`/en/courses/${courseId}/first-steps/quiz?q=3`);
    expect(other.stage).toMatchObject({ attemptId, position: 2, question: { id: question.id, response } });
    expect(other.stage.kind === 'open' && other.stage.question?.stem).not.toBe(question.stem);
  });

  it('of a task shows the same text', async () => {
    const { secret } = await aMember();
    const task = `courses/${courseId}/first-steps/task`;
    await post(`/en/${task}`, { text: 'Half a sentence, then', ticked: ['1'], key: 'k' }, { secret });
    const { task: shown } = await pageOf<{ task: TaskPage }>(`/fi/${task}`, secret);
    expect(shown).toMatchObject({
      draft: 'Half a sentence, then',
      ticked: [1],
      place: { state: 'begun' },
    });
  });
});
