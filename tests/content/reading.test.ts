/** What the proof-reader measures: sentences with their lines, and figures in both notations. */
import { describe, expect, it } from 'vitest';
import { datedSum, figuresIn, repeatedFigure, yearlyFigures } from '#app/content/proof/figures.server.ts';
import { passagesOf, sentencesOf } from '#app/content/proof/passages.server.ts';
import { stringsIn } from '#app/content/proof/translated-strings.server.ts';

describe('passages', () => {
  const body =
    '\n## A heading [#a]\n\nOne two. Three\nfour five.\n\n- An [item](https://a.example)\n- Another\n\n> Said.\n> More.\n\n' +
    '| a | b |\n|---|---|\n| c | d |\n\n<Callout kind="tip" title="The title">\n\n<Fi>Sana tässä.</Fi> **Bold** {/* note */}\n\n</Callout>\n';

  it('hold what is read, with kind, language and line', () => {
    expect(passagesOf(body, 'en').map(({ kind, language, text, line }) => [kind, language, text, line])).toEqual([
      ['heading', 'en', 'A heading', 2],
      ['paragraph', 'en', 'One two. Three\nfour five.', 4],
      ['item', 'en', 'An item', 7],
      ['item', 'en', 'Another', 8],
      ['quotation', 'en', 'Said.\nMore.', 10],
      ['row', 'en', '| a | b |', 13],
      ['row', 'en', '| c | d |', 15],
      ['paragraph', 'en', 'Sana tässä. Bold', 19],
      ['attribute', 'en', 'The title', 17],
      ['phrase', 'fi', 'Sana tässä.', 19],
    ]);
  });

  it('fall into sentences, each on its own line', () => {
    expect(sentencesOf({ text: 'One two. Three\nfour five. Six', line: 4 })).toEqual([
      { text: 'One two.', line: 4 },
      { text: 'Three\nfour five.', line: 4 },
      { text: 'Six', line: 5 },
    ]);
  });
});

describe('strings of a YAML file', () => {
  it('are those under fi and en, with line and item; what learners type is not among them', () => {
    const text = '- id: a\n  fi: "Yksi"\n  en: One\n- id: b\n  accept: { fi: [x], en: [y] }\n  fi: [Kaksi, Kolme]\n';
    expect(stringsIn(text)).toEqual([
      { language: 'fi', text: 'Yksi', line: 2, item: 0 },
      { language: 'en', text: 'One', line: 3, item: 0 },
      { language: 'fi', text: 'Kaksi', line: 6, item: 1 },
      { language: 'fi', text: 'Kolme', line: 6, item: 1 },
    ]);
  });
});

describe('figures', () => {
  it.each([
    ['3,937 €/month (3,827 € before)', [3937, 3827]],
    ['Raja on 3\u00A0937 € kuussa.', [3937]],
    ['€3,937 and 0.89%', [3937, 0.89]],
    ['0,89 % ja 800,02 euroa', [0.89, 800.02]],
    ['2,509,500 EUR', [2509500]],
    ['vuonna 2026 1 600 euroa', [1600]],
    ['12 prosenttia, 20 per cent', [12, 20]],
    ['25 viikkoa ja 14 päivää', []],
  ])('%s', (text, values) => {
    expect(figuresIn(text).map(({ value }) => value)).toEqual(values);
  });

  const fact = { fact: 'At least 1,600 €/month; 22 % off.', as_of: null, sources: [] };
  const facts = new Map([
    ['Y1', { ...fact, id: 'Y1', confidence: 'A' as const, yearly: true }],
    ['N1', { ...fact, id: 'N1', confidence: 'A' as const, yearly: false }],
  ]);
  const find = (text: string, named: string[]) =>
    figuresIn(text).flatMap((figure) => repeatedFigure(figure, yearlyFigures(facts), new Set(named))?.fact ?? []);

  it('repeat a yearly fact by value; small and round ones only where the fact is named', () => {
    expect(find('1 600 euroa', [])).toEqual(['Y1']);
    expect(find('1 600 kertaa, 1 601 euroa', ['Y1'])).toEqual([]);
    expect(find('22 prosenttia', [])).toEqual([]);
    expect(find('22 prosenttia', ['Y1'])).toEqual(['Y1']);
  });

  it('are dated in a sentence with a year', () => {
    expect(datedSum('Vuonna 2026 maksu oli 55 euroa.')?.value).toBe(55);
    expect(datedSum('1.1.2026 alkaen 55 €')?.value).toBe(55);
    expect(datedSum('Maksu on 2026 euroa.')).toBeUndefined();
    expect(datedSum('Vuonna 2026 osuus oli 55 %.')).toBeUndefined();
  });
});
