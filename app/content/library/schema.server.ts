/** What authors may write: course.yml, questions.yml, front matter, glossary and facts, in Zod. Unknown keys are errors. */
import { z } from 'zod';
import { audiences } from '#app/domain/course.ts';
import { rateUnits } from '#app/domain/rate.ts';

const reserved = new Set(['quiz', 'task', 'print']);

/** Lower-case English words with hyphens, at most 40 characters; never changed, never reused. */
export const idSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write an id in lower-case letters, digits and hyphens.')
  .refine((id) => !reserved.has(id), 'The ids “quiz”, “task” and “print” are reserved.');

const text = z.string().trim().min(1);
const translated = z.strictObject({ fi: text, en: text });
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const minutes = z.int().min(1).max(2000);
const label = z.string().regex(/^[\p{L}\d.-]{1,12}$/u);

/** Reports a broken rule at a path, with what to do. */
function breach(path: (string | number)[], message: string, remedy: string) {
  return { code: 'custom' as const, path, message, params: { remedy } };
}

const lesson = z.strictObject({
  id: idSchema,
  code: label.optional(),
  minutes,
  title: translated,
  required: z.boolean().default(true),
});
const task = z.strictObject({ id: idSchema, minutes, title: translated, required: z.boolean().default(true) });
const quiz = z.strictObject({
  draw: z.int().min(1).max(50),
  pass: z.int().min(1).max(100),
  minutes,
  required: z.boolean().default(true),
});
const courseModule = z.strictObject({
  id: idSchema,
  code: label.optional(),
  title: translated,
  lessons: z.array(lesson).min(1),
  task: task.optional(),
  quiz: quiz.optional(),
});

export const courseSchema = z.strictObject({
  code: label,
  title: translated,
  summary: translated,
  level: z.enum(['basic', 'intermediate', 'master']),
  audience: z.array(z.enum(audiences)).min(1),
  edition: z.int().min(1),
  outcomes: z.array(z.strictObject({ id: idSchema, fi: text, en: text })).min(1),
  modules: z.array(courseModule).min(1),
  extra_minutes: z.int().min(0).default(0),
  certificate: z.strictObject({
    requires: z.union([z.literal('all'), z.array(z.string()).min(1)]),
    assessment: translated,
  }),
});
export type AuthoredCourse = z.infer<typeof courseSchema>;

const questionBase = {
  id: idSchema,
  use: z.literal('check').optional(),
  read: z
    .string()
    .regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/, 'Write “lesson-id#section-id”.')
    .optional(),
  facts: z.array(text).default([]),
  shuffle: z.boolean().default(true),
  fi: text,
  en: text,
};
const option = z.strictObject({ id: idSchema, right: z.boolean().default(false), fi: text, en: text, why: translated });
const options = z.array(option).min(2).max(8);
type AuthoredOption = z.infer<typeof option>;

function countRight(authored: readonly AuthoredOption[]): number {
  return authored.filter((each) => each.right).length;
}

const single = z
  .strictObject({ ...questionBase, type: z.literal('single'), options, why: translated.optional() })
  .check((context) => {
    const right = countRight(context.value.options);
    if (right === 1) return;
    const message = `A question of type single has exactly one right option; here ${right}.`;
    context.issues.push({ ...breach(['options'], message, 'Mark one option `right: true`.'), input: context.value });
  });
const multiple = z
  .strictObject({ ...questionBase, type: z.literal('multiple'), options, why: translated.optional() })
  .check((context) => {
    const right = countRight(context.value.options);
    if (right > 0 && right < context.value.options.length) return;
    const message = `A question of type multiple has right and wrong options; here all are ${right === 0 ? 'wrong' : 'right'}.`;
    context.issues.push({
      ...breach(['options'], message, 'Mark the right ones `right: true` and leave the others without it.'),
      input: context.value,
    });
  });
const trueFalse = z.strictObject({
  ...questionBase,
  type: z.literal('true-false'),
  answer: z.boolean(),
  if_true: translated,
  if_false: translated,
});

/** A further question type is one more member here and one more builder in `questions.server.ts`. */
export const questionSchema = z.discriminatedUnion('type', [single, multiple, trueFalse]);
export const questionsSchema = z.array(questionSchema);
export type AuthoredQuestion = z.infer<typeof questionSchema>;

const head = {
  facts: z.array(text).default([]),
  legal: z.boolean().default(false),
  reviewed: date.nullish(),
  review_by: date.nullish(),
};
export const lessonHeadSchema = z.strictObject({ ...head, outcome: text });
export const taskHeadSchema = z.strictObject({
  ...head,
  criteria: z.array(text).length(3),
  template: z.string().nullish(),
});
export const pageHeadSchema = z.strictObject({ ...head, title: text });

export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  fi: text,
  en: text,
  def_fi: text,
  def_en: text,
});

const fact = z.strictObject({
  id: z.string().regex(/^[A-Z]\d+[a-z]?$/),
  fact: text,
  as_of: text.nullable(),
  confidence: z.enum(['A', 'B', 'C', 'U']),
  yearly: z.boolean().default(false),
  sources: z.array(z.strictObject({ publisher: translated, url: z.url({ protocol: /^https$/ }) })),
});
export const factsSchema = z.strictObject({ read: date, facts: z.array(fact) });
export type Fact = z.infer<typeof fact>;

/** The figures of one year; `note` is for authors. */
export const ratesSchema = z.array(
  z.strictObject({
    id: idSchema,
    value: z.number().min(0),
    unit: z.enum(rateUnits),
    facts: z.array(text).min(1),
    note: text.optional(),
  }),
);

export const catalogueSchema = z.strictObject({ order: z.array(idSchema) });
