/** The order of the glossary and its search. */
import { describe, expect, it } from 'vitest';
import { type GlossaryEntry, findEntries, groupByLetter, sortEntries } from '#app/domain/glossary.ts';

const entry = (word: string, other = '', explanation = ''): GlossaryEntry => ({
  id: word,
  word,
  other,
  explanation,
  uses: [],
});
const words = (entries: readonly GlossaryEntry[]) => entries.map(({ word }) => word);

describe('the order', () => {
  it('is Finnish: å, ä and ö come last, capitals do not matter', () => {
    const shuffled = ['öljy', 'ura', 'äänestys', 'Åland', 'DVV', 'aika', 'duuni', 'zoom'].map((word) => entry(word));
    expect(words(sortEntries(shuffled))).toEqual(['aika', 'duuni', 'DVV', 'ura', 'zoom', 'Åland', 'äänestys', 'öljy']);
  });

  it('gives one group for each letter', () => {
    const groups = groupByLetter(['aika', 'DVV', 'duuni', 'ääni'].map((word) => entry(word)));
    expect(groups.map(({ letter, entries }) => [letter, ...words(entries)])).toEqual([
      ['A', 'aika'],
      ['D', 'DVV', 'duuni'],
      ['Ä', 'ääni'],
    ]);
  });
});

describe('the search', () => {
  const all = [
    entry('työsopimus', 'employment contract', 'Sopimus palkasta.'),
    entry('koeaika', 'trial period', 'Jakso työsuhteen alussa.'),
    entry('palkka', 'pay', 'Korvaus työstä.'),
  ];

  it.each([
    ['', ['työsopimus', 'koeaika', 'palkka']],
    ['  ', ['työsopimus', 'koeaika', 'palkka']],
    ['KOE', ['koeaika']],
    ['tyosopimus', ['työsopimus']],
    ['ty\u006f\u0308sopimus', ['työsopimus']],
    ['trial', ['koeaika']],
    ['period trial', ['koeaika']],
    ['palka', ['työsopimus']],
    ['työ', ['työsopimus', 'koeaika', 'palkka']],
    ['trial pay', []],
    ['.*', []],
  ])('“%s”', (query, expected) => {
    expect(words(findEntries(all, query))).toEqual(expected);
  });
});
