/** Marking of what is typed: a word (fill-in) or a number (numeric). All or nothing. */
import type { Language, Translated } from '../language.ts';
import type { Response } from '../response.ts';
import { type Marking, fullPoints, luckOf } from './marking.ts';
import { isWord, plainWord } from './typing.ts';

/** A mistake that the author foresaw, with a reason of its own. */
export type ForeseenWord = { readonly accept: readonly string[]; readonly why: Translated };
export type ForeseenNumber = { readonly answer: number; readonly why: Translated };

/** `read` says what a typed text is: right, a foreseen mistake (its reason), or anything else (null). */
function written(
  read: (typed: string) => 'right' | Translated | null,
  why: Translated,
  solution: (language: Language) => string,
): Marking {
  const readAll = (response: Response) => (response.length === 1 ? read(response[0] ?? '') : null);
  return {
    points: (response) => (readAll(response) === 'right' ? fullPoints : 0),
    luck: () => luckOf([0]),
    remarks: () => [],
    why: (response, reveal) => {
      const found = readAll(response);
      const foreseen = found && found !== 'right' ? [found] : [];
      // The question's own reason names the answer, so it waits until the key may be seen.
      return reveal === 'all' ? [...foreseen, why] : foreseen;
    },
    solution: (language) => [solution(language)],
  };
}

/**
 * @param accept the forms that are right, in whichever language the page is: the first of a language is shown as the answer.
 * @param typos how many slips a word of five letters or more may have.
 */
export function writeWord(
  { accept, typos, wrong }: { accept: Translated<readonly string[]>; typos: number; wrong: readonly ForeseenWord[] },
  why: Translated,
): Marking {
  const right = [...new Set([...accept.fi, ...accept.en])].map(plainWord);
  const mistakes = wrong.map((each) => ({ words: each.accept.map(plainWord), why: each.why }));
  const read = (typed: string) => {
    const word = plainWord(typed);
    if (right.includes(word)) return 'right';
    // A foreseen mistake is one even when it is only a slip away from the right word.
    const exact = mistakes.find(({ words }) => words.includes(word));
    if (exact) return exact.why;
    if (right.some((each) => isWord(word, each, typos))) return 'right';
    return mistakes.find(({ words }) => words.some((each) => isWord(word, each, typos)))?.why ?? null;
  };
  return written(read, why, (language) => accept[language][0] ?? '');
}

/** @param tolerance how far from the answer is still right, in the answer's unit. */
export function writeNumber(
  { answer, tolerance, wrong }: { answer: number; tolerance: number; wrong: readonly ForeseenNumber[] },
  why: Translated,
): Marking {
  const read = (typed: string) => {
    const numbers = numbersIn(typed);
    // 0.1 + 0.2 is not 0.3 in a computer; a learner must not notice.
    const isNear = (target: number) => numbers.some((number) => Math.abs(number - target) <= tolerance + 1e-9);
    if (isNear(answer)) return 'right';
    return wrong.find((each) => isNear(each.answer))?.why ?? null;
  };
  return written(read, why, () => String(answer));
}

/**
 * The numbers that a typed text can mean; none when it is not a number. Comma and point both divide; before exactly
 * three digits one may also be a thousands mark (3,937), so both readings count. A unit or sign of currency may stand by.
 */
export function numbersIn(typed: string): number[] {
  const text = typed
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/(\d)[\s'’](?=\d)/g, '$1')
    .trim();
  const found = /^\p{Sc}?\s*([-+]?)\s*\p{Sc}?\s*(\d+(?:[.,]\d+)*)\s*(?:%|\p{Sc}|\p{L}[\p{L}./]*)?$/u.exec(text);
  if (!found) return [];
  const [, sign, digits = ''] = found;
  const marks = digits.replace(/\d/g, '');
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const whole = Number(digits.replace(/[.,]/g, ''));
  const divided = Number(`${digits.slice(0, Math.max(last, 0)).replace(/[.,]/g, '') || '0'}.${digits.slice(last + 1)}`);
  const isThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  const isRepeated = marks.length > 1 && new Set(marks).size === 1;
  const readings =
    last < 0 ? [whole] : isRepeated ? (isThousands ? [whole] : []) : [divided, ...(isThousands ? [whole] : [])];
  return readings.map((each) => (sign === '-' ? -each : each));
}
