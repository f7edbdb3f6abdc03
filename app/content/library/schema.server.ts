/** What authors may write in course.yml, front matter, glossary and facts, in Zod. Unknown keys are errors. */
import { z } from 'zod';
import { audiences, languageLevels, topics } from '#app/domain/course.ts';
import { rateUnits } from '#app/domain/rate.ts';
import { date, idSchema, text, translated } from './schema-parts.server.ts';
import { keptAs } from './validated.server.ts';

const minutes = z.int().min(1).max(2000);
const label = z.string().regex(/^[\p{L}\d.-]{1,12}$/u);

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

export const courseSchema = keptAs(
  'course',
  z.strictObject({
    code: label,
    title: translated,
    summary: translated,
    level: z.enum(['basic', 'intermediate', 'master']),
    topic: z.enum(topics),
    audience: z.array(z.enum(audiences)).min(1),
    language_level: z.enum(languageLevels),
    edition: z.int().min(1),
    outcomes: z.array(z.strictObject({ id: idSchema, fi: text, en: text })).min(1),
    modules: z.array(courseModule).min(1),
    extra_minutes: z.int().min(0).default(0),
    certificate: z.strictObject({
      requires: z.union([z.literal('all'), z.array(z.string()).min(1)]),
      assessment: translated,
      valid_years: z.int().min(1).max(20).optional(),
    }),
  }),
);
export type AuthoredCourse = z.infer<typeof courseSchema>;

const head = {
  facts: z.array(text).default([]),
  legal: z.boolean().default(false),
  reviewed: date.nullish(),
  review_by: date.nullish(),
};
export const lessonHeadSchema = keptAs('lesson', z.strictObject({ ...head, outcome: text }));
export const taskHeadSchema = keptAs(
  'task',
  z.strictObject({
    ...head,
    criteria: z.array(text).length(3),
    template: z.string().nullish(),
  }),
);
export const pageHeadSchema = keptAs('page', z.strictObject({ ...head, title: text }));

export const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  fi: text,
  en: text,
  def_fi: text,
  def_en: text,
});
export type AuthoredTerm = z.infer<typeof termSchema>;
export const glossarySchema = keptAs('glossary', z.array(termSchema));

const fact = z.strictObject({
  id: z.string().regex(/^[A-Z]\d+[a-z]?$/),
  fact: text,
  as_of: text.nullable(),
  confidence: z.enum(['A', 'B', 'C', 'U']),
  yearly: z.boolean().default(false),
  sources: z.array(z.strictObject({ publisher: translated, url: z.url({ protocol: /^https$/ }) })),
});
export const factsSchema = keptAs('facts', z.strictObject({ read: date, facts: z.array(fact) }));
export type Fact = z.infer<typeof fact>;

/** The figures of one year; `note` is for authors. */
export const ratesSchema = keptAs(
  'rates',
  z.array(
    z.strictObject({
      id: idSchema,
      value: z.number().min(0),
      unit: z.enum(rateUnits),
      facts: z.array(text).min(1),
      note: text.optional(),
    }),
  ),
);

export const catalogueSchema = keptAs('catalogue', z.strictObject({ order: z.array(idSchema) }));
