/** A search is also looked for by its other names: the glossary's words, and the authors' synonyms, which lead to words of the courses. */
import { describe, expect, it } from 'vitest';
import { documentsOf } from '#app/content/search/documents.server.ts';
import { buildIndex, numberOf } from '#app/content/search/inverted-index.server.ts';
import { matchWord, searchedWords } from '#app/content/search/matching.server.ts';
import { rankWordings } from '#app/content/search/ranking.server.ts';
import { otherWordingsIn } from '#app/content/search/synonyms.server.ts';
import { isCommon, rootOf, wordsOf } from '#app/content/search/words.server.ts';
import { type Library, toLibrary } from '#app/content/library/library.server.ts';
import { readReference } from '#app/content/library/reference.server.ts';
import { readSourceFiles } from '#app/content/library/source-files.server.ts';
import { type Language, languages } from '#app/domain/language.ts';

function searchOver(library: Library, language: Language) {
  const documents = documentsOf(library, language);
  const index = buildIndex(documents, language);
  const otherWordings = otherWordingsIn(library.reference, index, language);
  return {
    index,
    otherWordings: (typed: string) => otherWordings(searchedWords(typed, language)).map((wording) => wording.join(' ')),
    /** Paths of the lessons found, best first. */
    lessonsFor(typed: string): string[] {
      const words = searchedWords(typed, language);
      const others = otherWordings(words);
      const wordings = [words, ...others].map((wording, at) =>
        wording.map((word) => matchWord(index, word, language, false, at === 0 && others.length > 0)),
      );
      return rankWordings(index, wordings, () => 1).flatMap(({ page }) => {
        const document = documents[page];
        return document?.kind === 'lesson' ? document.path.replace(/.*\//, '') : [];
      });
    },
  };
}

const library = toLibrary(await readSourceFiles('courses'));
const search = { fi: searchOver(library, 'fi'), en: searchOver(library, 'en') };

describe('the synonyms of the courses', () => {
  it.each(library.reference.synonyms.map((names) => [`${names.fi[0] ?? ''} / ${names.en[0] ?? ''}`, names] as const))(
    '%s: both are words of the courses, and the others lead to them',
    (_, names) => {
      for (const language of languages) {
        const [own = '', ...others] = names[language];
        const telling = wordsOf(own).filter(({ word }) => !isCommon(word, language));
        for (const { word } of telling)
          expect([word, numberOf(search[language].index, rootOf(word, language))]).not.toEqual([word, null]);
        for (const other of others) expect(search[language].otherWordings(other), other).not.toEqual([]);
      }
    },
  );

  it.each([
    ['en', 'probation', 'permanent-fixed-term-trial'],
    ['en', 'probationary', 'permanent-fixed-term-trial'],
    ['en', 'test period', 'permanent-fixed-term-trial'],
    ['en', 'fired', 'when-a-job-ends'],
    ['en', 'fire me', 'when-a-job-ends'],
    ['en', 'termination', 'when-a-job-ends'],
    ['fi', 'potkut', 'when-a-job-ends'],
    ['en', 'koeaika', 'permanent-fixed-term-trial'],
    ['en', 'koeajasta', 'permanent-fixed-term-trial'],
    ['fi', 'trial period', 'permanent-fixed-term-trial'],
    ['en', 'salary', 'reading-a-payslip'],
    ['en', 'wages', 'reading-a-payslip'],
    ['en', 'palkka', 'reading-a-payslip'],
    ['fi', 'liksa', 'reading-a-payslip'],
    ['en', 'vacation', 'annual-holiday'],
    ['en', 'sairausloma', 'falling-ill'],
    ['en', 'visa', 'residence-permit-and-work'],
  ] as const)('lead first to the right lesson (%s: %s)', (language, typed, lesson) => {
    expect(search[language].lessonsFor(typed)[0]).toBe(lesson);
  });

  it.each(['resume', 'résumé', 'ansioluettelo'])('%s finds what CV finds', (typed) => {
    expect(search.en.lessonsFor(typed)).toEqual(search.en.lessonsFor('CV'));
  });
});

describe('other wordings', () => {
  it('replace a phrase where it stands, and every phrase at once before one at a time', () => {
    expect(search.en.otherWordings('koeaika verokortti')).toEqual([
      'trial period tax card',
      'trial period verokortti',
      'koeaika tax card',
    ]);
    expect(search.fi.otherWordings('certificate of employment')).toEqual(['työtodistus']);
  });

  it('do not lead from the courses’ own word to words that no text has', () => {
    expect(search.en.otherWordings('trial period')).toEqual([]);
    expect(search.en.otherWordings('qwertyzxcv')).toEqual([]);
  });
});

describe('the file', () => {
  const read = (row: string) => readReference(new Map([['_data/synonyms.tsv', `fi\ten\n${row}\n`]]));

  it('has two cells of words in a row', () => {
    expect(read('koeaika; koe\ttrial period;probation').reference.synonyms).toEqual([
      { fi: ['koeaika', 'koe'], en: ['trial period', 'probation'] },
    ]);
  });

  it.each(['koeaika', 'koeaika\t', '\tprobation', 'koeaika\tprobation\tx', 'koeaika; probation'])(
    'tells the author where it has not: %j',
    (row) => {
      const { reference, problems } = read(row);
      expect(reference.synonyms).toEqual([]);
      expect(problems).toMatchObject([{ file: '_data/synonyms.tsv', line: 2 }]);
    },
  );
});
