/** Turns authored questions into domain questions, whose answers live in an `AnswerKey` from here on. */
import { createHash } from 'node:crypto';
import { AnswerKey } from '#app/domain/answer-key.ts';
import type { Translated } from '#app/domain/language.ts';
import { type KeyedOption, chooseMany, chooseOne } from '#app/domain/marking/choice.ts';
import type { Marking } from '#app/domain/marking/marking.ts';
import { matchPairs } from '#app/domain/marking/matching.ts';
import { putInOrder } from '#app/domain/marking/ordering.ts';
import { writeNumber, writeWord } from '#app/domain/marking/written.ts';
import type { Choice, Option, Question } from '#app/domain/question.ts';
import type { AuthoredQuestion } from './question-schema.server.ts';

type Authored<T extends AuthoredQuestion['type']> = Extract<AuthoredQuestion, { type: T }>;
/** What differs between types. */
type Body = { readonly marking: Marking } & Partial<
  Pick<Question, 'options' | 'choices' | 'situation' | 'unit' | 'shuffle'>
>;

const truthTexts = {
  true: { fi: 'Pitää paikkansa', en: 'True' },
  false: { fi: 'Ei pidä paikkaansa', en: 'False' },
} as const;

const gradeOf = { best: 'right', acceptable: 'acceptable', risky: 'wrong' } as const;

function toOption({ id, fi, en }: { id: string; fi: string; en: string }): Option {
  return { id, text: { fi, en } };
}

function choices(authored: Authored<'single' | 'multiple'>): Body {
  const keyed = authored.options.map(({ id, right, why }): KeyedOption => ({
    id,
    grade: right ? 'right' : 'wrong',
    why,
  }));
  const mark = authored.type === 'multiple' ? chooseMany : chooseOne;
  return { marking: mark(keyed, authored.why), options: authored.options.map(toOption), shuffle: authored.shuffle };
}

function trueOrFalse({ answer, if_true, if_false }: Authored<'true-false'>): Body {
  return {
    marking: chooseOne([
      { id: 'true', grade: answer ? 'right' : 'wrong', why: if_true },
      { id: 'false', grade: answer ? 'wrong' : 'right', why: if_false },
    ]),
    options: [
      { id: 'true', text: truthTexts.true },
      { id: 'false', text: truthTexts.false },
    ],
  };
}

function scenario(authored: Authored<'scenario'>): Body {
  const keyed = authored.options.map(({ id, grade, why }) => ({ id, grade: gradeOf[grade], why }));
  return {
    marking: chooseOne(keyed, authored.why),
    options: authored.options.map(toOption),
    situation: authored.case,
    shuffle: authored.shuffle,
  };
}

function ordering({ steps, why }: Authored<'ordering'>): Body {
  return {
    marking: putInOrder(
      steps.map(({ id }) => id),
      why,
    ),
    options: steps.map(toOption),
  };
}

/** From the texts alone, which everybody sees: a token made of the id would tell which left side it belongs to. */
function toChoice(id: string, text: Translated): Choice {
  const token = createHash('sha256')
    .update(JSON.stringify([text.fi, text.en]))
    .digest('hex')
    .slice(0, 12);
  return { id, text, token };
}

function matching({ pairs, spare, shuffle }: Authored<'matching'>): Body {
  return {
    marking: matchPairs(pairs, spare.length),
    options: pairs.map(({ id, fi, en }) => ({ id, text: { fi: fi[0], en: en[0] } })),
    choices: [
      ...pairs.map(({ id, fi, en }) => toChoice(id, { fi: fi[1], en: en[1] })),
      ...spare.map(({ id, fi, en }) => toChoice(id, { fi, en })),
    ],
    shuffle,
  };
}

function fillIn({ accept, typos, wrong, why }: Authored<'fill-in'>): Body {
  const forms = Array.isArray(accept) ? { fi: accept, en: accept } : accept;
  return { marking: writeWord({ accept: forms, typos, wrong }, why) };
}

function numeric({ answer, tolerance, unit, wrong, why }: Authored<'numeric'>): Body {
  return { marking: writeNumber({ answer, tolerance, wrong }, why), unit: unit ?? null };
}

/** One case per question type; a type without one does not compile. */
function bodyOf(authored: AuthoredQuestion): Body {
  switch (authored.type) {
    case 'single':
    case 'multiple':
      return choices(authored);
    case 'true-false':
      return trueOrFalse(authored);
    case 'scenario':
      return scenario(authored);
    case 'ordering':
      return ordering(authored);
    case 'matching':
      return matching(authored);
    case 'fill-in':
      return fillIn(authored);
    case 'numeric':
      return numeric(authored);
  }
}

function readMore(read: string | undefined): Question['read'] {
  if (read === undefined) return null;
  const [lesson = '', section = null] = read.split('#');
  return { lesson, section };
}

/** The domain question; nothing of it but the key carries a trace of what is right. */
export function toQuestion(authored: AuthoredQuestion): Question {
  const { marking, ...body } = bodyOf(authored);
  return {
    id: authored.id,
    use: authored.use ?? 'quiz',
    type: authored.type,
    situation: null,
    stem: { fi: authored.fi, en: authored.en },
    options: [],
    choices: [],
    unit: null,
    shuffle: true,
    ...body,
    read: readMore(authored.read),
    facts: authored.facts,
    key: new AnswerKey(marking),
  };
}
