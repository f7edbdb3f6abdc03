/** What the authors wrote, read straight from their files: the source of truth for right answers in tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Translated } from '#app/domain/language.ts';

const translated = z.object({ fi: z.string(), en: z.string() });
const base = z.object({ id: z.string(), use: z.literal('check').optional(), fi: z.string(), en: z.string() });
const option = translated.extend({ id: z.string(), right: z.boolean().default(false), why: translated });
const choice = base.extend({
  type: z.enum(['single', 'multiple']),
  options: z.array(option),
  why: translated.optional(),
});
const truth = base.extend({
  type: z.literal('true-false'),
  answer: z.boolean(),
  if_true: translated,
  if_false: translated,
});
const questions = z.array(z.discriminatedUnion('type', [choice, truth]));
const named = z.object({ id: z.string(), title: translated });
const course = z.object({
  title: translated,
  modules: z.array(named.extend({ lessons: z.array(named), task: named, quiz: z.object({ draw: z.number() }) })),
});

/** A question with its key. `why` is the explanation of the question itself, apart from its options'. */
export type KeyedQuestion = {
  readonly id: string;
  readonly isCheck: boolean;
  readonly type: 'single' | 'multiple' | 'true-false';
  readonly stem: Translated;
  readonly options: readonly { readonly id: string; readonly right: boolean; readonly why: Translated }[];
  readonly why: Translated | null;
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
  const authored = questions.parse(parse(readFileSync(join(moduleFolder, 'questions.yml'), 'utf8')));
  return new Map(authored.map((question) => [question.id, keyed(question)]));
}

function keyed(question: z.infer<typeof questions>[number]): KeyedQuestion {
  const { id, use, type, fi, en } = question;
  const options =
    question.type === 'true-false'
      ? [
          { id: 'true', right: question.answer, why: question.if_true },
          { id: 'false', right: !question.answer, why: question.if_false },
        ]
      : question.options.map(({ id, right, why }) => ({ id, right, why }));
  const why = (question.type !== 'true-false' && question.why) || null;
  return { id, isCheck: use === 'check', type, stem: { fi, en }, options, why };
}

/** The question of this id. Throws when the module has none. */
export function questionOf(module: ModuleKey, id: string): KeyedQuestion {
  const found = module.questions.get(id);
  if (!found) throw new Error(`${module.module} has no question ${id}`);
  return found;
}

/** Option ids that give full points. */
export function rightAnswer({ options }: KeyedQuestion): string[] {
  return options.filter(({ right }) => right).map(({ id }) => id);
}

/** One wrong option: a complete answer without points. */
export function wrongAnswer({ options }: KeyedQuestion): string[] {
  return options
    .filter(({ right }) => !right)
    .slice(0, 1)
    .map(({ id }) => id);
}
