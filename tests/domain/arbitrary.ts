/** Generated courses and facts for property tests. */
import fc from 'fast-check';
import type { Course, LessonOutline, Module } from '#app/domain/course.ts';
import { itemsOf } from '#app/domain/course.ts';
import type { Facts } from '#app/domain/progress.ts';
import { both } from './questions.ts';

type Sizes = {
  readonly lessons: readonly { minutes: number; required: boolean; checks: number }[];
  task: boolean;
  quiz: boolean;
};

function moduleOf(index: number, { lessons, task, quiz }: Sizes): Module {
  const id = `m${String(index)}`;
  return {
    id,
    code: null,
    title: both(id),
    lessons: lessons.map(({ minutes, required, checks }, number): LessonOutline => {
      const lesson = `${id}-l${String(number)}`;
      const ids = Array.from({ length: checks }, (_, check) => `${lesson}-c${String(check)}`);
      return { kind: 'lesson', id: lesson, code: null, title: both(lesson), minutes, required, checks: ids };
    }),
    task: task ? { kind: 'task', id: `${id}-task`, title: both('task'), minutes: 60, required: true } : null,
    quiz: quiz ? { kind: 'quiz', id: 'quiz', draw: 6, pass: 70, minutes: 15, required: true } : null,
  };
}

const sizes: fc.Arbitrary<Sizes> = fc.record({
  lessons: fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 120 }),
      required: fc.boolean(),
      checks: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  task: fc.boolean(),
  quiz: fc.boolean(),
});

export function courseOf(modules: readonly Module[], requires: Course['certificate']['requires'] = 'all'): Course {
  return {
    id: 'course',
    code: 'C',
    title: both('Course'),
    summary: both('Summary'),
    level: 'basic',
    topic: 'working-life',
    audience: ['talent'],
    languageLevel: 'B1',
    edition: 1,
    outcomes: [{ id: 'one', text: both('Outcome') }],
    modules,
    extraMinutes: 30,
    certificate: { requires, validYears: null, assessment: both('Assessment') },
  };
}

/** Courses of one to four modules; a certificate needs all required items, or a list of modules and items. */
export const anyCourse: fc.Arbitrary<Course> = fc.array(sizes, { minLength: 1, maxLength: 4 }).chain((list) => {
  const course = courseOf(list.map((each, index) => moduleOf(index, each)));
  const keys = itemsOf(course).map(
    ({ module, part }) => `${module.id}/${part.kind === 'lesson' ? part.id : part.kind}`,
  );
  const names = [...course.modules.map((module) => module.id), ...keys];
  return fc
    .oneof(fc.constant('all' as const), fc.subarray(names, { minLength: 1 }))
    .map((requires) => courseOf(course.modules, requires));
});

/** One thing that can be known about a person: which set of the facts it is in, and the id. */
export type Fact = { readonly kind: keyof Facts; readonly id: string };

/** Everything that can become known about somebody in the course. */
export function possibleFacts(course: Course): Fact[] {
  return itemsOf(course).flatMap(({ module, part }): Fact[] => {
    if (part.kind === 'task')
      return [
        { kind: 'judgedTasks', id: part.id },
        { kind: 'begunTasks', id: part.id },
      ];
    if (part.kind === 'quiz')
      return [
        { kind: 'passedQuizzes', id: module.id },
        { kind: 'begunQuizzes', id: module.id },
      ];
    const checks = part.checks.map((id): Fact => ({ kind: 'answeredChecks', id }));
    return [...checks, { kind: 'finishedLessons', id: part.id }];
  });
}

export function factsFrom(list: readonly Fact[]): Facts {
  const of = (kind: Fact['kind']) => new Set(list.filter((fact) => fact.kind === kind).map((fact) => fact.id));
  return {
    answeredChecks: of('answeredChecks'),
    finishedLessons: of('finishedLessons'),
    judgedTasks: of('judgedTasks'),
    begunTasks: of('begunTasks'),
    passedQuizzes: of('passedQuizzes'),
    begunQuizzes: of('begunQuizzes'),
  };
}

/** A course and some facts about it in some order. */
export const studied = anyCourse.chain((course) =>
  fc.record({ course: fc.constant(course), known: fc.shuffledSubarray(possibleFacts(course)) }),
);
