/** The search's own rules: roots of words, compounds, typing errors, order, snippets, the stored index; and no key in it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Language } from '#app/domain/language.ts';
import { createSearch, fingerprintOfTexts } from '#app/content/search.server.ts';
import { type SearchDocument, documentsOf } from '#app/content/search/documents.server.ts';
import { areTooDifferent, editDistance, lettersIn } from '#app/content/search/edit-distance.server.ts';
import { buildIndex } from '#app/content/search/inverted-index.server.ts';
import { matchWord, searchedWords } from '#app/content/search/matching.server.ts';
import { openingOf, plainSections } from '#app/content/search/plain-text.server.ts';
import { rank } from '#app/content/search/ranking.server.ts';
import { markFound, snippetOf } from '#app/content/search/snippet.server.ts';
import { readIndex, writeIndex } from '#app/content/search/stored-index.server.ts';
import { suggestionsFor } from '#app/content/search/suggestions.server.ts';
import { rootOf, wordsOf } from '#app/content/search/words.server.ts';
import { toLibrary } from '#app/content/library/library.server.ts';
import { edited, fixtureFiles, fixtureLibrary } from './fixture.ts';

type Page = { title: string; heading?: string; text?: string; otherWords?: string };

function documentOf({ title, heading, text = '', otherWords = '' }: Page): SearchDocument {
  const parts = [
    { heading: null, text: heading === undefined ? text : '', otherWords },
    ...(heading === undefined ? [] : [{ heading: { id: 'part', title: heading }, text, otherWords: '' }]),
  ];
  return { kind: 'lesson', path: title, title, context: null, parts: () => parts };
}

/** Titles of the pages that answer, best first. */
function titlesFor(typed: string, pages: readonly Page[], language: Language = 'fi'): string[] {
  const documents = pages.map(documentOf);
  const index = buildIndex(documents, language);
  const words = searchedWords(typed, language);
  const matches = words.map((word, at) => matchWord(index, word, language, at === words.length - 1));
  const meant = matches.filter((match) => match.size > 0);
  return rank(index, meant, () => 1).map(({ page }) => documents[page]?.title ?? '');
}

describe('the root of a Finnish word', () => {
  it.each([
    'koeaika koeajan koeaikaa koeajalla koeajasta koeaikaan koeajat',
    'työ työn työtä töissä töihin työssä työstä työhön tyo tyon toissa',
    'etätyö etätyössä etätöissä etatyo',
    'palkka palkan palkkaa palkat palkasta palkkani',
    'sopimus sopimuksen sopimusta sopimukset sopimuksessa',
    'työsopimus työsopimuksen tyosopimus tyosopimuksessa',
    'verokortti verokortin verokorttia',
    'kunta kunnan kuntaa kunnassa',
    'lupa luvan lupaa luvat luvalla',
    'tieto tiedon tietoa tiedot',
    'kieli kielen kieltä',
    'oikeus oikeuden oikeutta oikeudet',
    'irtisanominen irtisanomisen irtisanomista',
    'kuukausi kuukauden kuukautta',
    'luku luvun lukua luvussa',
    'kaupunki kaupungin kaupunkia',
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split(' ').map((word) => rootOf(word, 'fi'))).size).toBe(1);
  });

  it.each(['työ tie', 'palkka palkinto', 'koeaika koulu', 'verkosto työ', 'näyttöihin työ', 'lupa luku'])(
    'is another for each of %s',
    (words) => {
      const roots = words.split(' ').map((word) => rootOf(word, 'fi'));
      expect(new Set(roots).size).toBe(roots.length);
    },
  );
});

describe('the root of an English word', () => {
  it.each([
    'contract contracts',
    'network networks networking',
    'tax taxes',
    'employer employers',
    'agreement agreements',
    'résumé resume',
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split(' ').map((word) => rootOf(word, 'en'))).size).toBe(1);
  });
});

describe('words', () => {
  it('stand where they stand, without hyphens that are not seen, with endings after a colon', () => {
    const text = 'Kysy DVV:ltä. Työ\u00ADsopimus, CV-pohja';
    expect(wordsOf(text).map(({ word }) => word)).toEqual(['kysy', 'dvv:ltä', 'työsopimus', 'cv', 'pohja']);
    for (const { word, start, end } of wordsOf(text)) {
      expect(text.slice(start, end).replaceAll('\u00AD', '').toLowerCase()).toBe(word);
    }
    expect(rootOf('dvv:ltä', 'fi')).toBe(rootOf('dvv', 'fi'));
  });

  it('that are too common are not looked for, unless there are no others', () => {
    expect(searchedWords('miten saan verokortin', 'fi')).toEqual(['verokortin']);
    expect(searchedWords('mitä se on', 'fi')).toEqual(['mitä', 'se', 'on']);
  });
});

describe('compounds', () => {
  const pages = [
    { title: 'Sopimus', text: 'Sopimus sitoo.' },
    { title: 'Aika', text: 'Aika menee. Työ alkaa, ja irtisanominen päättää sen.' },
    { title: 'Työsopimus', text: 'Tee se kirjallisesti.' },
    { title: 'Irtisanomisaika', text: 'Se on sovittu.' },
    { title: 'Laki', text: 'Asiakas kysyy.' },
  ];

  it('are found by their parts, after the part itself', () => {
    expect(titlesFor('sopimus', pages)).toEqual(['Sopimus', 'Työsopimus']);
    expect(titlesFor('aika', pages)).toEqual(['Aika', 'Irtisanomisaika']);
    expect(titlesFor('sopimuksen', pages)).toEqual(['Sopimus', 'Työsopimus']);
  });

  it('that no text has are looked for by their parts', () => {
    expect(titlesFor('sopimusaika', pages)).toEqual(expect.arrayContaining(['Sopimus', 'Aika']));
  });

  it('are not seen where the parts are no words', () => {
    expect(titlesFor('kas', pages)).toEqual([]);
  });

  it('are for Finnish only', () => {
    expect(titlesFor('work', [{ title: 'Network' }, { title: 'Work', text: 'Net' }], 'en')).toEqual(['Work']);
  });
});

describe('what is typed with errors, or half', () => {
  const pages = [{ title: 'Verokortti' }, { title: 'Henkilötunnus' }, { title: 'Työsopimus' }, { title: 'Talo' }];

  it.each([
    ['verokrotti', 'Verokortti'],
    ['verkortti', 'Verokortti'],
    ['henkilötunnnus', 'Henkilötunnus'],
    ['henkilotunnus', 'Henkilötunnus'],
    ['tyosopimuksen', 'Työsopimus'],
    ['tyosopmus', 'Työsopimus'],
    ['verok', 'Verokortti'],
    ['henk', 'Henkilötunnus'],
    ['TALO', 'Talo'],
  ])('%s finds %s', (typed, title) => {
    expect(titlesFor(typed, pages)).toEqual([title]);
  });

  it.each(['tlo', 'qwertyzxcv', 'xx'])('%s finds nothing', (typed) => {
    expect(titlesFor(typed, pages)).toEqual([]);
  });

  it('errors are forgiven only where nothing fits', () => {
    expect(titlesFor('vero', [{ title: 'Vero' }, { title: 'Kero' }])).toEqual(['Vero']);
  });

  it.each([
    ['sama', 'sama', 0],
    ['verokort', 'verokrot', 1],
    ['kisa', 'kissa', 1],
    ['kissa', 'koira', 3],
    ['ab', 'abcdef', 3],
  ])('between %s and %s are %i errors (of at most two, then three)', (a, b, errors) => {
    expect(editDistance(a, b, 2)).toBe(errors);
    // The quick test by letters never refuses what the slow one would let through.
    if (errors <= 2) expect(areTooDifferent(lettersIn(a), lettersIn(b), 2)).toBe(false);
  });

  it('suggests words of titles that are near, nearest first', () => {
    const documents = [{ title: 'Verohallinto' }, { title: 'Verokortti' }, { title: 'Talo' }].map(documentOf);
    expect(suggestionsFor(['verokoortttilo'], documents)).toEqual(['verokortti', 'verohallinto']);
    expect(suggestionsFor(['qwertyzxcv'], documents)).toEqual([]);
  });
});

describe('the order', () => {
  it('is title, heading, text', () => {
    const pages = [
      { title: 'Yksi', text: 'Lomasta sovitaan. Loma on pitkä, ja loma on lepoa. Loma, loma, loma.' },
      { title: 'Kaksi', heading: 'Loma ja lepo' },
      { title: 'Loma' },
    ];
    expect(titlesFor('loma', pages)).toEqual(['Loma', 'Kaksi', 'Yksi']);
  });

  it('prefers the shorter title, and more mentions in a text', () => {
    expect(titlesFor('loma', [{ title: 'Pitkä loma kesällä' }, { title: 'Loma' }])[0]).toBe('Loma');
    const mentions = [
      { title: 'Harva', text: `Loma. ${'Muuta asiaa on paljon. '.repeat(20)}` },
      { title: 'Usea', text: 'Loma, loma, loma.' },
    ];
    expect(titlesFor('loma', mentions)).toEqual(['Usea', 'Harva']);
  });

  it('keeps to pages with all words when there are such, wherever in the page they stand', () => {
    const pages = [
      { title: 'Loma' },
      { title: 'Palkka' },
      { title: 'Palkka', heading: 'Loma' },
      { title: 'Muu', text: 'Loma-ajan palkka maksetaan.' },
    ];
    expect(titlesFor('loma palkka', pages)).toEqual(['Palkka', 'Muu']);
    expect(titlesFor('loma talvella', pages).length).toBeGreaterThan(1);
  });

  it('finds by the words of the other language, after its own', () => {
    const pages = [{ title: 'Koeaika', otherWords: 'trial period' }, { title: 'Trial' }];
    expect(titlesFor('trial', pages)).toEqual(['Trial', 'Koeaika']);
    expect(titlesFor('periods', pages)).toEqual(['Koeaika']);
  });
});

describe('snippets', () => {
  const isFound = (word: string) => word.startsWith('loma');
  const said = (pieces: readonly { text: string; found: boolean }[]) =>
    pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

  it('mark what was found, as data', () => {
    expect(markFound('Loma on <b>lomaa</b>.', isFound)).toEqual([
      { text: 'Loma', found: true },
      { text: ' on <b>', found: false },
      { text: 'lomaa', found: true },
      { text: '</b>.', found: false },
    ]);
  });

  it('stand around what was found, cut between words', () => {
    const text = `${'Alussa on muuta. '.repeat(20)}Sitten tulee loma. ${'Lopussa on muuta. '.repeat(20)}`.trim();
    const snippet = said(snippetOf(text, isFound));
    expect(snippet).toMatch(/^… \S.*Sitten tulee \[loma\]\. .*\S …$/);
    expect(snippet.length).toBeLessThan(200);
    for (const word of snippet
      .replace(/[[\]…]/g, '')
      .trim()
      .split(/\s+/))
      expect(text).toContain(word);
  });

  it('are the beginning when nothing was found, and whole when short', () => {
    expect(said(snippetOf('Lyhyt teksti.', isFound))).toBe('Lyhyt teksti.');
    expect(said(snippetOf('Sana '.repeat(100).trim(), isFound))).toMatch(/^Sana Sana .* …$/);
    expect(snippetOf('', isFound)).toEqual([]);
    // One word as long as the moon is far must not stop anything.
    expect(said(snippetOf('x'.repeat(1000), isFound)).length).toBeGreaterThan(0);
  });
});

describe('plain text', () => {
  it('begins with as many whole sentences as a description holds', () => {
    expect(openingOf('{/* For the operator. */}\n\n## A [#a]\n\nOne. *Two*.\n\n## B [#b]\n\nThree.')).toBe('One. Two.');
    const sentence = `${'word '.repeat(30)}end.`;
    expect(openingOf(`${sentence} ${sentence}`)).toBe(sentence);
    expect(openingOf('')).toBe('');
  });

  it('has sections with the words people read, and nothing of checks, comments or addresses', async () => {
    const library = await fixtureLibrary();
    const file = library.files.get('canary-course/first-steps/trial-period/en.mdx') ?? '';
    const sections = plainSections(file.replace(/^---[\s\S]*?\n---\n/, ''));
    expect(sections.map(({ heading }) => heading?.id ?? null)).toEqual([null, 'agreed', 'shorter', 'try-it', 'recap']);
    const [, agreed, shorter] = sections;
    expect(agreed?.terms).toEqual(['koeaika']);
    expect(agreed?.text).toContain('agree on a trial period in the contract');
    expect(agreed?.text).toContain('A trail leads from the contract to the start. Two waypoints. Ask in good time.');
    expect(shorter?.text).toBe('Lengths. Contract · Trial period. Six months · three at most.');
    expect(sections.map(({ text }) => text).join(' ')).not.toMatch(/[<>{}|[\]]|trial-half|note for the author|https:/);
  });
});

describe('the index', () => {
  it('holds no key, no explanation and no question', async () => {
    const library = await fixtureLibrary();
    const questions = [...library.files].filter(([path]) => path.endsWith('questions.yml')).map(([, text]) => text);
    expect(questions.join('\n')).toMatch(/KANARIA-001-fi/);
    for (const language of ['fi', 'en'] as const) {
      const documents = documentsOf(library, language);
      const everything = JSON.stringify(documents.map((document) => [document, document.parts()]));
      const index = writeIndex(buildIndex(documents, language), 'x');
      // Words of explanations, of a quiz question and of an option that stand nowhere else.
      const secret = /kanaria-|lounaspaik|lunch|allekirjoit|signing|huhun|rumour/i;
      expect(everything).not.toMatch(secret);
      expect(index).not.toMatch(secret);
      expect(everything).toMatch(language === 'fi' ? /Koeajasta sovitaan/ : /always agreed separately/);
    }
  });

  it('comes back from its file as it was, and only for the same courses', async () => {
    const index = buildIndex(documentsOf(await fixtureLibrary(), 'fi'), 'fi');
    const text = writeIndex(index, 'these');
    expect(readIndex(text, 'these')).toEqual(index);
    expect(readIndex(text, 'others')).toBeNull();
    expect(readIndex(text.slice(0, 500), 'these')).toBeNull();
    expect(readIndex('', 'these')).toBeNull();
    // Still JSON, and still numbers: only the checksum tells.
    expect(
      readIndex(
        text.replace(/"weights":"(.)/, (_, digit) => `"weights":"${digit === 'A' ? 'B' : 'A'}`),
        'these',
      ),
    ).toBeNull();
  });

  it('is read from the build, and made anew when a text is newer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polku-search-'));
    try {
      const files = await fixtureFiles();
      let library = toLibrary(files);
      const search = createSearch(async () => library, folder);
      await search.writeIndexes();
      const stored = await readFile(join(folder, 'fi.json'), 'utf8');
      expect(readIndex(stored, fingerprintOfTexts(library))).not.toBeNull();
      const before = await search.searchable('fi');
      expect(await search.searchable('fi')).toBe(before);

      const lesson = 'canary-course/first-steps/trial-period/fi.mdx';
      library = toLibrary(edited(files, lesson, 'Etsi sopimus', 'Etsi majakka'));
      expect(readIndex(stored, fingerprintOfTexts(library))).toBeNull();
      const { index } = await search.searchable('fi');
      expect(index.roots).toContain(rootOf('majakka', 'fi'));
      expect(before.index.roots).not.toContain(rootOf('majakka', 'fi'));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('does not change when only questions do', async () => {
    const files = await fixtureFiles();
    const questions = 'canary-course/first-steps/questions.yml';
    const changed = edited(files, questions, 'Lounaspaikka', 'Ruokapaikka');
    expect(fingerprintOfTexts(toLibrary(changed))).toBe(fingerprintOfTexts(toLibrary(files)));
  });
});
