/** When, how much, how assessed, and by whom: a row of facts on the paper, each under its name in both languages. */
import { colours } from '#app/drawing/brand.ts';
import { otherLanguage } from '#app/domain/language.ts';
import { printDate, words } from './print-words.ts';
import type { PrintedCertificate } from './printed-certificate.ts';
import { fitLines } from './set-lines.server.ts';
import { addBothLanguages, addLines, decorate, type Doc, type Parent } from './tagged-text.server.ts';

type Fact = {
  readonly name: 'awarded' | 'workload' | 'validUntil' | 'assessment' | 'issuer';
  readonly value: string;
  /** How wide beside the others. */
  readonly share: number;
};

const gutter = 18;
const label = { weight: 'bold', size: 7.5, leading: 1.4, colours: [colours.soft, colours.soft] } as const;
const value = { weight: 'regular', leading: 1.3, colour: colours.ink } as const;

function factsOf({ snapshot, issuer, language }: PrintedCertificate): Fact[] {
  const { awardedOn, validUntil, hours, assessment } = snapshot;
  return [
    { name: 'awarded', value: printDate(awardedOn, language), share: 1.2 },
    ...(validUntil === undefined
      ? []
      : [{ name: 'validUntil', value: printDate(validUntil, language), share: 1.2 } as const]),
    { name: 'workload', value: words[language].hours(hours), share: 0.9 },
    { name: 'assessment', value: assessment[language], share: 1.7 },
    { name: 'issuer', value: issuer, share: 1.25 },
  ];
}

/** Returns where the row ends. */
export function addFacts(
  doc: Doc,
  parent: Parent,
  print: PrintedCertificate,
  { x, y, width }: { x: number; y: number; width: number },
): number {
  const { language } = print;
  const lang = otherLanguage(language);
  const facts = factsOf(print);
  const shares = facts.reduce((sum, { share }) => sum + share, 0);
  const unit = (width - gutter * (facts.length - 1)) / shares;
  decorate(doc, () =>
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.8)
      .stroke(colours.line),
  );
  let left = x;
  const ends = facts.map(({ name, value: text, share }) => {
    const [first, second] = [words[language][name], words[lang][name]];
    const names = { tag: 'P', first, second, lang, ...label, x: left };
    const below = addBothLanguages(doc, parent, { ...names, y: y + 12 }) + 3;
    const fitted = fitLines(text, { weight: 'regular', sizes: [10, 9.5, 9, 8.5, 8], width: unit * share, most: 3 });
    const end = addLines(doc, parent, { tag: 'P', ...value, ...fitted, x: left, y: below });
    left += unit * share + gutter;
    return end;
  });
  return Math.max(...ends);
}
