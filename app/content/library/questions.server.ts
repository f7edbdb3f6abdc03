/** Turns authored questions into domain questions, whose answers live in an `AnswerKey` from here on. */
import type { Translated } from '#app/domain/language.ts';
import { AnswerKey, type Question } from '#app/domain/quiz.ts';
import type { AuthoredQuestion } from './schema.server.ts';

type Keyed = { readonly id: string; readonly text: Translated; readonly right: boolean; readonly why: Translated };
type Body = { readonly options: readonly Keyed[]; readonly why: Translated | null };

const truthTexts = {
  true: { fi: 'Pitää paikkansa', en: 'True' },
  false: { fi: 'Ei pidä paikkaansa', en: 'False' },
} as const;

function choices(authored: Extract<AuthoredQuestion, { type: 'single' | 'multiple' }>): Body {
  const options = authored.options.map(({ id, right, why, fi, en }) => ({ id, right, why, text: { fi, en } }));
  return { options, why: authored.why ?? null };
}

function trueOrFalse({ answer, if_true, if_false }: Extract<AuthoredQuestion, { type: 'true-false' }>): Body {
  return {
    options: [
      { id: 'true', text: truthTexts.true, right: answer, why: if_true },
      { id: 'false', text: truthTexts.false, right: !answer, why: if_false },
    ],
    why: null,
  };
}

/** One case per question type; a type without one does not compile. */
function bodyOf(authored: AuthoredQuestion): Body {
  switch (authored.type) {
    case 'single':
    case 'multiple':
      return choices(authored);
    case 'true-false':
      return trueOrFalse(authored);
  }
}

function readMore(read: string | undefined): Question['read'] {
  if (read === undefined) return null;
  const [lesson = '', section = null] = read.split('#');
  return { lesson, section };
}

/** The domain question; its options carry no trace of which is right. */
export function toQuestion(authored: AuthoredQuestion): Question {
  const { options, why } = bodyOf(authored);
  return {
    id: authored.id,
    use: authored.use ?? 'quiz',
    type: authored.type,
    stem: { fi: authored.fi, en: authored.en },
    options: options.map(({ id, text }) => ({ id, text })),
    shuffle: authored.shuffle,
    read: readMore(authored.read),
    facts: authored.facts,
    key: new AnswerKey(
      authored.type,
      options.map(({ id, right, why: reason }) => ({ id, right, why: reason })),
      why,
    ),
  };
}
