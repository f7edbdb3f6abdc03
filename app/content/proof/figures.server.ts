/** Reads sums of money and percentages out of sentences, so that yearly figures typed into text are noticed. */
import type { Fact } from '#app/content/library/schema.server.ts';

/** `value` is a number without its notation; `written` is as it stands in the text. */
export type Figure = {
  readonly unit: 'euro' | 'percent';
  readonly value: number;
  readonly written: string;
  readonly at: number;
};

const number = String.raw`\d{1,3}(?:[ \u00A0\u202F.,]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?`;
const gap = String.raw`[ \u00A0\u202F]?`;
const euroFirst = `(?:€|EUR)${gap}(?<first>${number})`;
const unitLast = `(?<last>${number})${gap}(?<unit>€|EUR(?![a-z])|euro\\p{L}*|%|prosent\\p{L}*|per${gap}cent)`;
const figure = new RegExp(`(?<![\\d.,])(?:${euroFirst}|${unitLast})`, 'giu');

/** 1,600 · 1 600 · 1.600 are thousands; 0,89 · 0.89 are decimals: a separator with three digits after it groups. */
function toNumber(written: string): number {
  const grouped = written.replace(/[ \u00A0\u202F]/g, '').replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return Number(grouped.replace(',', '.'));
}

/** Every sum in euros and every percentage, in English and Finnish notation. */
export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(figure)].map((match) => {
    const { first, last = '', unit = '€' } = match.groups ?? {};
    const isPercent = /%|prosent|cent/i.test(unit);
    return {
      unit: isPercent ? 'percent' : 'euro',
      value: toNumber(first ?? last),
      written: match[0],
      at: match.index,
    };
  });
}

/** A sum such as 3,937 € or a rate such as 0.89 % is hardly by chance the same as a fact's; 70 % may be. */
function isTelling({ unit, value }: Figure): boolean {
  return !Number.isInteger(value) || (unit === 'euro' && value >= 1000);
}

/** A figure of a fact that changes every year. */
export type YearlyFigure = Figure & { readonly fact: string };

/** Figures in the sentences of yearly facts. */
export function yearlyFigures(facts: ReadonlyMap<string, Fact>): YearlyFigure[] {
  return [...facts.values()]
    .filter(({ yearly }) => yearly)
    .flatMap(({ id, fact }) => figuresIn(fact).map((each) => ({ ...each, fact: id })));
}

/**
 * The yearly figure that this one repeats; undefined when there is none. Round and small figures count only in a text
 * that names the fact.
 */
export function repeatedFigure(
  typed: Figure,
  yearly: readonly YearlyFigure[],
  named: ReadonlySet<string>,
): YearlyFigure | undefined {
  return yearly.find(
    ({ unit, value, fact }) => unit === typed.unit && value === typed.value && (isTelling(typed) || named.has(fact)),
  );
}

const year = /(?<![\d,])(?:19|20)\d\d(?![\d.,]*\d|[ \u00A0]?(?:[€%]|euro))/;

/** A sum in euros in a sentence that also names a year: it will be out of date. Undefined when there is none. */
export function datedSum(sentence: string): Figure | undefined {
  return year.test(sentence) ? figuresIn(sentence).find(({ unit }) => unit === 'euro') : undefined;
}
