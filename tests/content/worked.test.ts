/** Dialogues and documents read line by line: their HTML, what is read of them, and how the preview names them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { lessonHeadSchema } from '#app/content/library/schema.server.ts';
import { lessonPlace, openText } from '#app/content/compile/text-source.server.ts';
import { sectionsOf } from '#app/content/preview/sections.server.ts';
import { passagesOf } from '#app/content/proof/passages.server.ts';
import { plainSections } from '#app/content/search/plain-text.server.ts';
import { prefixIds } from '#app/content/compiled-html.server.ts';
import { type Language, languages } from '#app/domain/language.ts';
import type { CompiledBlock } from '#app/domain/lesson.ts';
import { previewWords } from '#app/i18n/preview.ts';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import { compileLesson, fixtureFiles, fixtureLibrary, htmlOf } from './fixture.ts';

/** The section of the fixture that has one of each. */
async function workedIn(language: Language): Promise<{ body: string; blocks: CompiledBlock[] }> {
  const library = await fixtureLibrary();
  const course = library.catalogue.course('question-types');
  if (!course) throw new Error('The fixture has no such course');
  const { source } = openText(library, lessonPlace(course, 'every-type', 'all-of-them'), language, lessonHeadSchema);
  const { blocks } = await keepCompiledTexts(null).get(source);
  return { body: source.body, blocks };
}

let fi: { body: string; blocks: CompiledBlock[]; html: string };
let en: { body: string; blocks: CompiledBlock[]; html: string };

beforeAll(async () => {
  const [inFinnish, inEnglish] = [await workedIn('fi'), await workedIn('en')];
  fi = { ...inFinnish, html: htmlOf(inFinnish) };
  en = { ...inEnglish, html: htmlOf(inEnglish) };
});

describe('a dialogue', () => {
  it('is a figure with its title, and every turn begins with its speaker', () => {
    expect(fi.html).toContain(
      '<figure class="dialogue" aria-label="Amina kysyy palkasta"><figcaption><p class="dialogue-label">Keskustelu</p><p class="dialogue-title">Amina kysyy palkasta</p></figcaption>',
    );
    expect(en.html).toContain('<p class="dialogue-label">Conversation</p>');
    expect(fi.html).toMatch(/<div class="turn turn-2"><p class="turn-who">Palkanlaskija<\/p>\s*<p>Tarkistan asian\./);
  });

  it('gives a speaker one colour, whoever speaks between', () => {
    const turns = [...fi.html.matchAll(/<div class="turn turn-(\d)"><p class="turn-who">([^<]*)/g)];
    expect(turns.map(([, colour, who]) => [who, colour])).toEqual([
      ['Amina', '1'],
      ['Palkanlaskija', '2'],
      ['Amina', '1'],
    ]);
  });

  it('marks comments as notes, after what they are about', () => {
    expect(fi.html).toMatch(
      /lisä\?<\/p>\s*<\/div>\s*<div role="note" class="comment" aria-label="Kommentti">\s*<p>Amina kysyy/,
    );
    expect(en.html).toContain('aria-label="Comment"');
  });
});

describe('a document read line by line', () => {
  it('is native disclosure: label, value, and the meaning behind them', () => {
    expect(fi.html).toMatch(
      /<details class="paper-line" name="lines-1"><summary><span class="paper-label">Bruttopalkka<\/span> <span class="paper-value">3 000,00 €<\/span><\/summary><div class="paper-meaning">\s*<p>Palkka ennen/,
    );
    expect(fi.html).toContain('<p class="paper-hint">Valitse rivi, niin näet, mitä se on.</p>');
    expect(fi.html).toContain('<span class="paper-label">Lomapäivät</span></summary>');
    expect(fi.html).toContain('Va\u00ADhin\u00ADgon\u00AD');
    expect(fi.html).not.toMatch(/<details[^>]* open/);
  });

  it('opens its own lines one at a time: every document has a name of its own, on a page of several texts too', async () => {
    const line = '<Line label="A">\n\nHi.\n\n</Line>';
    const paper = `<LineByLine title="A">\n\n${line}\n\n${line}\n\n</LineByLine>`;
    const compiled = await compileLesson('en', `## One [#one]\n\n${paper}\n\n${paper}\n`);
    const namesIn = (html: string) =>
      [...html.matchAll(/<details class="paper-line" name="([^"]*)"/g)].map(([, name]) => name);
    expect(namesIn(htmlOf(compiled))).toEqual(['lines-1', 'lines-1', 'lines-2', 'lines-2']);
    expect(namesIn(prefixIds(htmlOf(compiled), 'beside'))[2]).toBe('beside-lines-2');
  });

  it('shows attributes as they are typed', async () => {
    const line = (label: string) => `<Line label="${label}" value="<b>1</b>">\n\nHi.\n\n</Line>`;
    const { problems, ...compiled } = await compileLesson(
      'en',
      `## One [#one]\n\n<LineByLine title="A">\n\n${line('{process.exit()}')}\n\n${line('B')}\n\n</LineByLine>\n`,
    );
    expect(problems).toEqual([]);
    expect(htmlOf(compiled)).toContain('<span class="paper-label">{process.exit()}</span>');
    expect(htmlOf(compiled)).toContain('&lt;b&gt;1&lt;/b&gt;');
  });
});

describe('the two languages', () => {
  async function linesOf(language: Language, values: readonly string[]): Promise<string[]> {
    const lines = values.map((value) => `<Line label="A" value="${value}">\n\nA.\n\n</Line>`);
    const body = `## A [#a]\n\n<LineByLine title="A">\n\n${lines.join('\n\n')}\n\n</LineByLine>\n`;
    const { findings } = await compileLesson(language, body);
    return findings.outline.blocks.filter(({ detail }) => detail.startsWith('<Line ')).map(({ shared }) => shared);
  }

  it('have the same figures, however they and their dates are written', async () => {
    const finnish = ['−1 234,50 €', '1.6.2026', '1. kesäkuuta 2026', '37,5 tuntia', '8.00–16.00', 'toistaiseksi'];
    const english = ['−€1,234.50', '1 June 2026', '1 June 2026', '37.5 hours', '8:00–16:00', 'until further notice'];
    expect(await linesOf('fi', finnish)).toEqual(await linesOf('en', english));
    expect(await linesOf('fi', ['37,5 tuntia', '2 €'])).not.toEqual(await linesOf('en', ['38.5 hours', '€2']));
  });

  it('may name a role each in its own words, in the same turns', async () => {
    const { problems } = await proofRead(await fixtureFiles());
    expect(problems.filter(({ file }) => file.includes('all-of-them'))).toEqual([]);
  });
});

describe('what is read of them', () => {
  it('is proof-read: speakers, labels and values too', () => {
    const texts = passagesOf(en.body, 'en').map(({ kind, text }) => `${kind}: ${text}`);
    for (const text of ['Amina asks about her pay', 'Payroll clerk', 'Gross pay', '€3,000.00'])
      expect(texts).toContain(`attribute: ${text}`);
    expect(texts).toContain('paragraph: Amina asks directly and blames nobody.');
  });

  it('is found by a search', () => {
    const text = plainSections(en.body).find(({ heading }) => heading?.id === 'worked')?.text;
    expect(text).toContain('Payroll clerk: I will look into it.');
    expect(text).toContain('Gross pay. €3,000.00. Pay before taxes and payments.');
  });

  it('has a name and a size in the preview, and names of its own in each language', () => {
    const sections = sectionsOf(fi.blocks, new Map(), { language: 'fi', questionOf: () => null });
    const worked = sections.find(({ id }) => id === 'worked');
    expect(worked?.shape).toEqual([
      { kind: 'dialogue', count: 4 },
      { kind: 'paper', count: 3 },
    ]);
    expect(JSON.stringify(worked?.blocks)).toContain('name=\\"fi-lines-1\\"');
    for (const language of languages)
      expect(Object.keys(previewWords[language].shapes)).toEqual(expect.arrayContaining(['dialogue', 'paper']));
  });
});
