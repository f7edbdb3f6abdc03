/** What the authors wrote, read straight from their files: the source of truth for right answers in tests. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Translated } from '#app/domain/language.ts';

const translated = z.object({ fi: z.string(), en: z.string() });
const base = z.object({ id: z.string(), use: z.literal('check').optional(), fi: z.string(), en: z.string() });
const word = translated.extend({ id: z.string() });
const option = word.extend({ right: z.boolean().default(false), why: translated });
const sides = z.tuple([z.string(), z.string()]);
const forms = z.array(z.string());
const authored = z.discriminatedUnion('type', [
  base.extend({ type: z.enum(['single', 'multiple']), options: z.array(option), why: translated.optional() }),
  base.extend({ type: z.literal('true-false'), answer: z.boolean(), if_true: translated, if_false: translated }),
  base.extend({ type: z.literal('ordering'), steps: z.array(word), why: translated }),
  base.extend({
    type: z.literal('matching'),
    pairs: z.array(z.object({ id: z.string(), fi: sides, en: sides, why: translated })),
    spare: z.array(word).default([]),
  }),
  base.extend({
    type: z.literal('fill-in'),
    accept: z.union([forms, z.object({ fi: forms, en: forms })]),
    why: translated,
    wrong: z.array(z.object({ accept: forms, why: translated })).default([]),
  }),
  base.extend({
    type: z.literal('numeric'),
    answer: z.number(),
    why: translated,
    wrong: z.array(z.object({ answer: z.number(), why: translated })).default([]),
  }),
  base.extend({
    type: z.literal('scenario'),
    options: z.array(word.extend({ grade: z.enum(['best', 'acceptable', 'risky']), why: translated })),
    why: translated.optional(),
  }),
]);
type Authored = z.infer<typeof authored>;

const named = z.object({ id: z.string(), title: translated });
const course = z.object({
  title: translated,
  modules: z.array(named.extend({ lessons: z.array(named), task: named, quiz: z.object({ draw: z.number() }) })),
});

/** A question with its key. `right` and `wrong` are complete answers as a form sends them. */
export type KeyedQuestion = {
  readonly id: string;
  readonly isCheck: boolean;
  readonly type: Authored['type'];
  readonly stem: Translated;
  /** What is explained one by one: options, or left sides; empty for the rest. */
  readonly options: readonly { readonly id: string; readonly right: boolean; readonly why: Translated }[];
  /** The explanation of the question itself. */
  readonly why: Translated | null;
  /** Whether `why` names the answer, so that it waits until everything may be seen. */
  readonly whyIsKey: boolean;
  /** What is told after a mistake that the author foresaw, by what is typed. */
  readonly foreseen: readonly { readonly typed: string; readonly why: Translated }[];
  readonly right: readonly string[];
  readonly wrong: readonly string[];
};

export type ModuleKey = {
  /** Ids, as addresses name them. */
  readonly course: string;
  readonly module: string;
  readonly title: Translated;
  readonly courseTitle: Translated;
  readonly lessons: readonly { readonly id: string; readonly title: Translated; readonly checks: readonly string[] }[];
  readonly taskTitle: Translated;
  /** How many questions an attempt draws. */
  readonly draw: number;
  readonly questions: ReadonlyMap<string, KeyedQuestion>;
};

/** Every module of the course, in order. Throws when a file is missing or not as the format says. */
export function readModules(courseId: string, coursesDir = 'courses'): ModuleKey[] {
  const folder = join(coursesDir, courseId);
  const outline = course.parse(parse(readFileSync(join(folder, 'course.yml'), 'utf8')));
  return outline.modules.map((module) => ({
    course: courseId,
    module: module.id,
    title: module.title,
    courseTitle: outline.title,
    lessons: module.lessons.map(({ id, title }) => ({ id, title, checks: checksIn(join(folder, module.id, id)) })),
    taskTitle: module.task.title,
    draw: module.quiz.draw,
    questions: questionsIn(join(folder, module.id)),
  }));
}

/** The first module of the course. */
export function readModule(courseId: string, coursesDir?: string): ModuleKey {
  const [first] = readModules(courseId, coursesDir);
  if (!first) throw new Error(`${courseId} has no module`);
  return first;
}

function checksIn(lessonFolder: string): string[] {
  return [...readFileSync(join(lessonFolder, 'fi.mdx'), 'utf8').matchAll(/<Check id="([^"]+)"/g)].map(
    ([, id = '']) => id,
  );
}

function questionsIn(moduleFolder: string): Map<string, KeyedQuestion> {
  const list = z.array(authored).parse(parse(readFileSync(join(moduleFolder, 'questions.yml'), 'utf8')));
  return new Map(list.map((question) => [question.id, keyed(question)]));
}

type Key = Pick<KeyedQuestion, 'options' | 'right' | 'wrong'> & Partial<KeyedQuestion>;

function keyed(question: Authored): KeyedQuestion {
  const { id, use, type, fi, en } = question;
  return {
    id,
    isCheck: use === 'check',
    type,
    stem: { fi, en },
    why: null,
    whyIsKey: false,
    foreseen: [],
    ...keyOf(question),
  };
}

function keyOf(question: Authored): Key {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return chosen(question.options, question.why);
    case 'scenario':
      return chosen(
        question.options.map((each) => ({ ...each, right: each.grade === 'best' })),
        question.why,
        question.options.filter((each) => each.grade === 'risky').map((each) => each.id),
      );
    case 'true-false':
      return chosen([
        { id: 'true', right: question.answer, why: question.if_true },
        { id: 'false', right: !question.answer, why: question.if_false },
      ]);
    case 'ordering':
      return inOrder(question);
    case 'matching':
      return inPairs(question);
    case 'fill-in': {
      const accept = Array.isArray(question.accept) ? question.accept : question.accept.fi;
      const foreseen = question.wrong.map((each) => ({ typed: each.accept[0] ?? '', why: each.why }));
      return { options: [], why: question.why, whyIsKey: true, foreseen, right: accept.slice(0, 1), wrong: ['muuta'] };
    }
    case 'numeric': {
      const foreseen = question.wrong.map((each) => ({ typed: String(each.answer), why: each.why }));
      const right = [String(question.answer)];
      return { options: [], why: question.why, whyIsKey: true, foreseen, right, wrong: ['-98765'] };
    }
  }
}

function chosen(
  list: readonly { id: string; right: boolean; why: Translated }[],
  why: Translated | null = null,
  worst = list.filter(({ right }) => !right).map(({ id }) => id),
): Key {
  const options = list.map(({ id, right, why: reason }) => ({ id, right, why: reason }));
  const right = options.filter((each) => each.right).map(({ id }) => id);
  return { options, why, right, wrong: worst.slice(0, 1) };
}

function inOrder({ steps, why }: Extract<Authored, { type: 'ordering' }>): Key {
  const placed = (list: typeof steps) => list.map(({ id }, index) => `${id}@${String(index + 1)}`);
  return { options: [], why, whyIsKey: true, right: placed(steps), wrong: placed([...steps].reverse()) };
}

/** Pages know the right sides by a token made of their texts in both languages. */
function inPairs({ pairs }: Extract<Authored, { type: 'matching' }>): Key {
  const tokens = pairs.map(({ fi, en }) =>
    createHash('sha256')
      .update(JSON.stringify([fi[1], en[1]]))
      .digest('hex')
      .slice(0, 12),
  );
  const matched = (shift: number) =>
    pairs.map(({ id }, index) => `${id}@${tokens[(index + shift) % tokens.length] ?? ''}`);
  const options = pairs.map(({ id, why }) => ({ id, right: true, why }));
  return { options, right: matched(0), wrong: matched(1) };
}

/** The question of this id. Throws when the module has none. */
export function questionOf(module: ModuleKey, id: string): KeyedQuestion {
  const found = module.questions.get(id);
  if (!found) throw new Error(`${module.module} has no question ${id}`);
  return found;
}

/** An answer with full points. */
export function rightAnswer({ right }: KeyedQuestion): readonly string[] {
  return right;
}

/** A complete answer without points. */
export function wrongAnswer({ wrong }: KeyedQuestion): readonly string[] {
  return wrong;
}
