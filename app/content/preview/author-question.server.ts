/** A question as its author wrote it, key and all, in one language. Read leniently, so that an unfinished one can be seen too. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import type { AuthorAnswer, AuthorQuestion } from '#app/domain/preview.ts';

const text = z.coerce.string().catch('');
const translated = z.object({ fi: text, en: text });
const reason = { why: translated.optional().catch(undefined) };
const words = z.array(text);
const accepted = z.union([words, z.object({ fi: words, en: words })]);
const list = <T>(item: z.ZodType<T>) => z.array(item).catch([]);

const written = translated.extend({
  ...reason,
  id: text,
  type: text,
  case: translated.optional().catch(undefined),
  options: list(translated.extend({ ...reason, right: z.boolean().catch(false), grade: z.string().optional() })),
  steps: list(translated),
  pairs: list(z.object({ ...reason, fi: words, en: words })),
  spare: list(translated),
  accept: accepted.optional().catch(undefined),
  answer: z.union([z.boolean(), z.number(), z.string()]).optional().catch(undefined),
  tolerance: z.number().catch(0),
  unit: translated.optional().catch(undefined),
  if_true: translated.optional().catch(undefined),
  if_false: translated.optional().catch(undefined),
  wrong: list(
    z.object({ ...reason, answer: z.union([z.number(), z.string()]).optional(), accept: accepted.optional() }),
  ),
});
type Written = z.infer<typeof written>;
type Mark = AuthorAnswer['mark'];

const grades: Readonly<Record<string, Mark>> = { best: 'right', acceptable: 'half', risky: 'wrong' };
const truths = { fi: ['Pitää paikkansa', 'Ei pidä paikkaansa'], en: ['True', 'False'] } as const;

function wordsOf(accept: Written['accept'], language: Language): string {
  return (Array.isArray(accept) ? accept : (accept?.[language] ?? [])).join(' · ');
}

function truth(question: Written, language: Language): AuthorAnswer[] {
  const { answer, if_true, if_false } = question;
  if (typeof answer !== 'boolean') return [];
  const [yes, no] = truths[language];
  return [
    { mark: answer ? 'right' : 'wrong', text: yes, why: if_true?.[language] ?? null },
    { mark: answer ? 'wrong' : 'right', text: no, why: if_false?.[language] ?? null },
  ];
}

/** What is typed: words or a number, and the wrong ones that have an answer of their own. */
function typed({ answer, accept, tolerance, unit, wrong }: Written, language: Language): AuthorAnswer[] {
  if (typeof answer === 'boolean' || (answer === undefined && accept === undefined)) return [];
  const span = tolerance > 0 ? ` ± ${String(tolerance)}` : '';
  const right =
    answer === undefined ? wordsOf(accept, language) : `${String(answer)}${span} ${unit?.[language] ?? ''}`.trim();
  const others = wrong.map((each): AuthorAnswer => ({
    mark: 'wrong',
    text: each.answer === undefined ? wordsOf(each.accept, language) : String(each.answer),
    why: each.why?.[language] ?? null,
  }));
  return [{ mark: 'right', text: right, why: null }, ...others];
}

function answersOf(question: Written, language: Language): AuthorAnswer[] {
  const { options, steps, pairs, spare } = question;
  return [
    ...options.map((option): AuthorAnswer => ({
      mark: option.grade === undefined ? (option.right ? 'right' : 'wrong') : (grades[option.grade] ?? null),
      text: option[language],
      why: option.why?.[language] ?? null,
    })),
    ...truth(question, language),
    ...steps.map((step, index): AuthorAnswer => ({
      mark: null,
      text: `${String(index + 1)}. ${step[language]}`,
      why: null,
    })),
    ...pairs.map((pair): AuthorAnswer => ({
      mark: 'right',
      text: pair[language].join(' → '),
      why: pair.why?.[language] ?? null,
    })),
    ...spare.map((each): AuthorAnswer => ({ mark: 'wrong', text: `→ ${each[language]}`, why: null })),
    ...typed(question, language),
  ];
}

/** The questions of a questions.yml by id; none when it cannot be read. */
export function authorQuestions(yaml: string, language: Language): Map<string, AuthorQuestion> {
  const document = parseDocument(yaml);
  const all = document.errors.length > 0 ? [] : list(written.nullable().catch(null)).parse(document.toJS());
  return new Map(
    all.flatMap((question) => {
      if (!question) return [];
      const { id, type, why } = question;
      const shown = {
        id,
        type,
        case: question.case?.[language] ?? null,
        stem: question[language],
        why: why?.[language] ?? null,
      };
      return [[id, { ...shown, answers: answersOf(question, language) }] as const];
    }),
  );
}
