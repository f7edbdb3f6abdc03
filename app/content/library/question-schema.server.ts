/** What authors may write in questions.yml, in Zod: one member per question type. Unknown keys are errors. */
import { z } from 'zod';
import { languages } from '#app/domain/language.ts';
import { plainWord } from '#app/domain/marking/typing.ts';
import { idSchema, text, translated } from './schema-parts.server.ts';
import { keptAs } from './validated.server.ts';

type Breach = { readonly path: (string | number)[]; readonly message: string; readonly remedy: string };

/** A rule about a whole question. `breaches` lists where it is broken, with what to do. */
function rule<T>(breaches: (value: T) => readonly Breach[]) {
  return ({ value, issues }: { value: T; issues: z.core.$ZodRawIssue[] }) => {
    for (const { path, message, remedy } of breaches(value))
      issues.push({ code: 'custom', path, message, params: { remedy }, input: value });
  };
}

const base = {
  id: idSchema,
  use: z.literal('check').optional(),
  read: z
    .string()
    .regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/, 'Write “lesson-id#section-id”.')
    .optional(),
  facts: z.array(text).default([]),
  fi: text,
  en: text,
};
const shuffle = z.boolean().default(true);
const word = z.strictObject({ id: idSchema, fi: text, en: text });

/** The same id twice would make answers ambiguous. */
function repeatedIds(list: readonly { readonly id: string }[], key: string): Breach[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((each) => each.id === id) < index
      ? [{ path: [key, index, 'id'], message: `The id “${id}” is there twice.`, remedy: 'Rename one of them.' }]
      : [],
  );
}

const option = word.extend({ right: z.boolean().default(false), why: translated });
const options = z.array(option).min(2).max(8);
const choice = { ...base, shuffle, options, why: translated.optional() };

const single = z.strictObject({ ...choice, type: z.literal('single') }).check(
  rule(({ options: list }) => {
    const right = list.filter((each) => each.right).length;
    const message = `A question of type single has exactly one right option; here ${right}.`;
    const breach = { path: ['options'], message, remedy: 'Mark one option `right: true`.' };
    return [...repeatedIds(list, 'options'), ...(right === 1 ? [] : [breach])];
  }),
);

const multiple = z.strictObject({ ...choice, type: z.literal('multiple') }).check(
  rule(({ options: list }) => {
    const right = list.filter((each) => each.right).length;
    const message = `A question of type multiple has right and wrong options; here all are ${right === 0 ? 'wrong' : 'right'}.`;
    const remedy = 'Mark the right ones `right: true` and leave the others without it.';
    const isMixed = right > 0 && right < list.length;
    return [...repeatedIds(list, 'options'), ...(isMixed ? [] : [{ path: ['options'], message, remedy }])];
  }),
);

const trueFalse = z.strictObject({
  ...base,
  type: z.literal('true-false'),
  answer: z.boolean(),
  if_true: translated,
  if_false: translated,
});

const ordering = z
  .strictObject({ ...base, type: z.literal('ordering'), steps: z.array(word).min(3).max(8), why: translated })
  .check(rule(({ steps }) => repeatedIds(steps, 'steps')));

const both = z.tuple([text, text]);
const pair = z.strictObject({ id: idSchema, fi: both, en: both, why: translated });

/** Two choices that read alike in a language cannot be told apart. */
function repeatedChoices(pairs: readonly z.infer<typeof pair>[], spare: readonly z.infer<typeof word>[]): Breach[] {
  const choices = [
    ...pairs.map(({ fi, en }, index) => ({ fi: fi[1], en: en[1], path: ['pairs', index] })),
    ...spare.map(({ fi, en }, index) => ({ fi, en, path: ['spare', index] })),
  ];
  return choices.flatMap(({ fi, en, path }, index) =>
    choices.findIndex((each) => each.fi === fi || each.en === en) < index
      ? [
          {
            path,
            message: 'Two choices have the same text.',
            remedy: 'Word one of them differently, in both languages.',
          },
        ]
      : [],
  );
}

const matching = z
  .strictObject({
    ...base,
    shuffle,
    type: z.literal('matching'),
    pairs: z.array(pair).min(2).max(8),
    spare: z.array(word).max(4).default([]),
  })
  .check(rule(({ pairs, spare }) => [...repeatedIds([...pairs, ...spare], 'pairs'), ...repeatedChoices(pairs, spare)]));

/** Both languages have the blank, once: it is read aloud as a word. */
function blanks(stems: Readonly<Record<'fi' | 'en', string>>): Breach[] {
  return languages.flatMap((language) => {
    const found = stems[language].match(/_{3,}/g) ?? [];
    if (found.length === 1 && found[0] === '___') return [];
    const message = `A fill-in has one blank ___ in each language; here ${found.length}.`;
    return [{ path: [language], message, remedy: 'Write ___ once, where the word belongs.' }];
  });
}

const forms = z.array(text).min(1);
const accept = z.union([forms, z.strictObject({ fi: forms, en: forms })]);
const fillIn = z
  .strictObject({
    ...base,
    type: z.literal('fill-in'),
    accept,
    typos: z.int().min(0).max(2).default(0),
    why: translated,
    wrong: z.array(z.strictObject({ accept: forms, why: translated })).default([]),
  })
  .check(
    rule(({ accept: right, wrong, fi, en }) => {
      const accepted = (Array.isArray(right) ? right : [...right.fi, ...right.en]).map(plainWord);
      const twice = wrong.flatMap((each, index) =>
        each.accept.some((form) => accepted.includes(plainWord(form)))
          ? [{ path: ['wrong', index], message: 'The same word is right and wrong.', remedy: 'Leave it in one place.' }]
          : [],
      );
      return [...twice, ...blanks({ fi, en })];
    }),
  );

const numeric = z
  .strictObject({
    ...base,
    type: z.literal('numeric'),
    answer: z.number(),
    tolerance: z.number().min(0).default(0),
    unit: translated.optional(),
    why: translated,
    wrong: z.array(z.strictObject({ answer: z.number(), why: translated })).default([]),
  })
  .check(
    rule(({ answer, tolerance, wrong }) =>
      wrong.flatMap((each, index) =>
        Math.abs(each.answer - answer) <= tolerance
          ? [
              {
                path: ['wrong', index],
                message: 'This number is right by the tolerance.',
                remedy: 'Remove it, or lower tolerance.',
              },
            ]
          : [],
      ),
    ),
  );

const graded = word.extend({ grade: z.enum(['best', 'acceptable', 'risky']), why: translated });
const scenario = z
  .strictObject({
    ...base,
    shuffle,
    type: z.literal('scenario'),
    case: translated,
    options: z.array(graded).min(2).max(6),
    why: translated.optional(),
  })
  .check(
    rule(({ options: list }) => {
      const best = list.filter(({ grade }) => grade === 'best').length;
      const risky = list.filter(({ grade }) => grade === 'risky').length;
      const message = `A scenario has one best option and at least one risky one; here ${best} and ${risky}.`;
      const breach = {
        path: ['options'],
        message,
        remedy: 'Write `grade: best`, `acceptable` or `risky` for each option.',
      };
      return [...repeatedIds(list, 'options'), ...(best === 1 && risky > 0 ? [] : [breach])];
    }),
  );

/** A further question type is one more member here, one more builder in `questions.server.ts` and a marking in the domain. */
export const questionSchema = z.discriminatedUnion('type', [
  single,
  multiple,
  trueFalse,
  ordering,
  matching,
  fillIn,
  numeric,
  scenario,
]);
export const questionsSchema = keptAs('questions', z.array(questionSchema));
export type AuthoredQuestion = z.infer<typeof questionSchema>;
