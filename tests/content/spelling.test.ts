/** Every word of the courses is spelled right in its language, and the speller sees what it should and nothing else. */
import { describe, expect, it } from 'vitest';
import { readAllowedWords } from '#app/content/proof/allowed-words.server.ts';
import { proofSpelling } from '#app/content/proof/proof-spelling.server.ts';
import { everythingSpelled } from '#app/content/proof/spelled-texts.server.ts';
import { wordsIn } from '#app/content/proof/spelled-words.server.ts';
import { readSourceFiles } from '#app/content/library/source-files.server.ts';
import { howToInstall, missingSpellers, speller } from '../../scripts/spellers.ts';

const missing = await missingSpellers();
if (missing.length > 0) console.warn(`Spelling is not tested: no ${missing.join(', no ')}. ${howToInstall}`);

const found = async (files: Readonly<Record<string, string>>) =>
  (await proofSpelling(new Map(Object.entries(files)), speller)).map(
    ({ file, line, message }) => `${file}:${String(line)} ${/[”“](.+?)”/.exec(message)?.[1] ?? message}`,
  );
const lesson = (text: string) => `---\noutcome: Sana.\n---\n\n## A [#a]\n\n${text}\n`;

describe.skipIf(missing.length > 0)('the courses', () => {
  it('are spelled right in both languages, and no list allows what no text has', async () => {
    const problems = await proofSpelling(await readSourceFiles('courses'), speller);
    expect(problems.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)).toEqual([]);
  }, 60_000);

  it('are seen to be wrong where a letter is', async () => {
    const all = [...(await readSourceFiles('courses'))];
    const finnish = all.filter(([file, text]) => file.endsWith('/fi.mdx') && text.includes('työ')).slice(0, 5);
    const spoiled = new Map(finnish.map(([file, text]) => [file, text.replace(/työ/g, 'tyo')]));
    const problems = await proofSpelling(spoiled, speller);
    expect(new Set(problems.filter(({ message }) => message.includes('tyo')).map(({ file }) => file)).size).toBe(5);
  });
});

describe.skipIf(missing.length > 0)('spelling', () => {
  it('reads every place in its language and names the line', async () => {
    const files = {
      'a/course.yml': 'title: { fi: "Kursssi tässä", en: "A coures here" }\n',
      'a/b/c/fi.mdx': lesson('Hyvä sanna tässä.\n\nToinen\nvirhhe.'),
      'a/b/c/en.mdx': lesson('A good wrod.\n\n<Callout kind="tip" title="A titel">\n\nFine.\n\n</Callout>'),
      'a/media/x.svg':
        '<svg>\n<g systemLanguage="fi"><text x="1">Kuvva</text></g>\n<text systemLanguage="en">Pictrue</text></svg>',
      '_data/glossary.tsv': 'id\tfi\ten\tdef_fi\tdef_en\nx\tkoeaikka\ttrial\tAika.\tTmie.\n',
    };
    expect((await found(files)).sort()).toEqual([
      '_data/glossary.tsv:2 Tmie',
      '_data/glossary.tsv:2 koeaikka',
      'a/b/c/en.mdx:7 wrod',
      'a/b/c/en.mdx:9 titel',
      'a/b/c/fi.mdx:10 virhhe',
      'a/b/c/fi.mdx:7 sanna',
      'a/course.yml:1 Kursssi',
      'a/course.yml:1 coures',
      'a/media/x.svg:2 Kuvva',
      'a/media/x.svg:3 Pictrue',
    ]);
  });

  it('reads marked words in the other language, and lets YAML mix them', async () => {
    const files = {
      'a/b/c/fi.mdx': lesson('Sana on <En>trial period</En>, ei <En>trail perriod</En>. Tässä on employer.'),
      'a/b/c/en.mdx': lesson('The word is <Fi>koeaika</Fi>, not <Fi>koeiaka</Fi>. Here is työsuhde.'),
      'a/b/questions.yml': '- id: x\n  fi: "Mitä on employer?"\n  en: "What is työsuhde? And tyosuhde?"\n',
    };
    expect((await found(files)).sort()).toEqual([
      'a/b/c/en.mdx:7 koeiaka',
      'a/b/c/en.mdx:7 työsuhde',
      'a/b/c/fi.mdx:7 employer',
      'a/b/c/fi.mdx:7 perriod',
      'a/b/questions.yml:3 tyosuhde',
    ]);
  });

  it('makes no noise of numbers, abbreviations, addresses, files, code, hyphens and names of the other language', async () => {
    const fi =
      'DVV:ltä 15:een mennessä, 1990-luvulla, A1-tasolla, esim. työ- ja perhe-elämä, CV-pohja, tyosuojelu.fi/xyz, kuva.svg, `qwxz`, ' +
      'Sydneyn ja [kohdasta](https://qwxz.example/zzq), lähi- tai etätyö, irti\u00ADsanominen, 10-vuotias, Washington.';
    const en =
      'DVV’s employees’ CVs, the employer’s full- and part-time staff, don’t, e.g. Helsinki, info@qwxz.fi, xyz.docx, 3D.';
    expect(await found({ 'a/b/c/fi.mdx': lesson(fi), 'a/b/c/en.mdx': lesson(en) })).toEqual([]);
  });

  it('takes a listed name with every ending, and reports lines that nothing needs', async () => {
    const files = {
      '_data/words.txt': '# names\nLinh\nQwertynen # a family\nUnneeded\n',
      'a/b/c/fi.mdx': lesson('Linhille, Linhin, Linhiä ja Qwertyseltä. Linhxyz.'),
      'a/b/c/en.mdx': lesson('Linh’s friend Qwertynen.'),
    };
    expect((await found(files)).sort()).toEqual([
      '_data/words.txt:4 Unneeded',
      'a/b/c/fi.mdx:7 Linhxyz',
      'a/b/c/fi.mdx:7 Qwertyseltä',
    ]);
  });

  it('finds grammar, except in a phrase that is allowed', async () => {
    const text = 'Tämä on on virhe.\nHänen pitää menemään työhön. Raja on <Rate id="x" />, ja ___, jos ___.';
    const noise =
      'Luvussa [Kun sairastut](lesson:ill) kerrotaan lisää. Mitä muut sanovat? … Kukaan? Ilmoita Kelaan  heti.';
    const files = { 'a/b/c/fi.mdx': lesson(`${text}\n\n${noise}`) };
    expect(await found(files)).toEqual(['a/b/c/fi.mdx:7 on on', 'a/b/c/fi.mdx:8 pitää menemään']);
    const allowed = { ...files, '_data/words.fi.txt': 'Hänen pitää menemään\n' };
    expect(await found(allowed)).toEqual(['a/b/c/fi.mdx:7 on on']);
  });
});

describe('words', () => {
  it('are cut with their line and the ways in which they may be right', () => {
    expect(wordsIn('Yksi\nKela-kortti, esim. 5 ja DVV:n').map(({ text, lines, ways }) => [text, lines, ways])).toEqual([
      ['Yksi', 0, [['Yksi']]],
      ['Kela-kortti', 1, [['Kela-kortti'], ['Kela', 'kortti']]],
      ['esim', 1, [['esim'], ['esim.']]],
      ['ja', 1, [['ja']]],
    ]);
  });

  it('of a list hold for their language only', () => {
    const allowed = readAllowedWords(
      new Map([
        ['_data/words.fi.txt', 'appi\n'],
        ['_data/words.txt', 'Migri\n'],
      ]),
    );
    expect(allowed.find('fi', 'Appia')?.line).toBe(1);
    expect(allowed.find('en', 'appi')).toBeNull();
    expect(allowed.find('en', "Migri's")?.text).toBe('Migri');
    expect(allowed.find('fi', 'Migrissäkin')?.text).toBe('Migri');
    expect(allowed.find('en', 'Migrissä')).toBeNull();
  });

  it('are of every kind of file, without keys and what learners type', async () => {
    const spelled = everythingSpelled(await readSourceFiles('tests/support/courses'));
    const kinds = new Set(spelled.map(({ file }) => /[^/.]+\.\w+$/.exec(file)?.[0]));
    expect([...kinds].sort()).toEqual(['course.yml', 'en.mdx', 'fi.mdx', 'glossary.tsv', 'questions.yml', 'trail.svg']);
    expect(spelled.some(({ text }) => text.includes('canary-course'))).toBe(false);
  });
});
