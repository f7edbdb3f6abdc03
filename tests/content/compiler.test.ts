/** What authors write becomes the HTML that the stylesheet expects, cut at its checks. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Compilation } from '#app/content/compile/mdx.server.ts';
import { compilerVersion } from '#app/content/compile/text-source.server.ts';
import { compileLesson, htmlOf } from './fixture.ts';

let fi: Compilation;
let en: Compilation;

beforeAll(async () => {
  fi = await compileLesson('fi');
  en = await compileLesson('en');
});

describe('islands', () => {
  it('cuts the text at every check and nowhere else', () => {
    expect(fi.problems).toEqual([]);
    expect(fi.blocks.map((block) => (block.kind === 'check' ? block.id : block.kind))).toEqual([
      'prose',
      'trial-half',
      'prose',
      'written-terms',
      'prose',
    ]);
    expect(htmlOf(fi)).not.toContain('polku-check');
  });

  it('cuts both languages alike', () => {
    const shape = ({ blocks }: Compilation) => blocks.map((block) => (block.kind === 'check' ? block.id : 'prose'));
    expect(shape(en)).toEqual(shape(fi));
    expect(en.findings.sections.map(({ id }) => id)).toEqual(fi.findings.sections.map(({ id }) => id));
  });

  it('does not take an escaped tag for an island', async () => {
    const { blocks, problems } = await compileLesson(
      'en',
      '## One [#one]\n\nWrite `<polku-check id="x"></polku-check>` so.\n',
    );
    expect(problems).toEqual([]);
    expect(blocks).toHaveLength(1);
  });
});

describe('markup', () => {
  it('gives sections their id and a link to the same place in the other language', () => {
    expect(htmlOf(fi)).toContain('<h2 id="agreed" tabindex="-1">Koeajasta sovitaan aina erikseen</h2>');
    expect(htmlOf(fi)).toContain('href="/en/courses/canary-course/first-steps/trial-period#agreed"');
    expect(htmlOf(en)).toContain('href="/fi/courses/canary-course/first-steps/trial-period#agreed"');
    expect(htmlOf(en)).toContain('>Suomeksi</a>');
    expect(fi.findings.sections[0]).toMatchObject({
      id: 'agreed',
      title: 'Koeajasta sovitaan aina erikseen',
      line: 11,
    });
  });

  it('explains a term in both languages, the page language first, each card with its own id', () => {
    expect(htmlOf(fi)).toContain('<strong lang="fi">koeaika</strong> · <span lang="en">trial period</span>');
    expect(htmlOf(en)).toContain('<strong lang="en">trial period</strong> · <span lang="fi">koeaika</span>');
    expect(htmlOf(fi)).toContain(
      'popovertarget="term-1">koeajasta</button><span id="term-1" class="term-card" popover="auto">',
    );
    expect(htmlOf(fi)).toContain('popovertarget="term-2"');
  });

  it('keeps one language of a drawing', () => {
    expect(htmlOf(fi)).toContain('Sopimus &amp; alku');
    expect(htmlOf(fi)).not.toContain('Contract');
    expect(htmlOf(en)).toContain('Contract &amp; start');
    expect(htmlOf(fi)).toContain(
      '<svg role="img" aria-label="Polku kulkee sopimuksesta alkuun." class="drawing" viewBox="0 0 360 120">',
    );
    expect(htmlOf(fi)).toContain('<figcaption>Kaksi pistettä</figcaption>');
  });

  it('leads lesson links to the lesson in the same language, and marks links that leave', () => {
    expect(htmlOf(fi)).toContain('<a href="/fi/courses/canary-course/second-steps/tax-card#free">verokortista</a>');
    expect(htmlOf(fi)).toContain('<a href="https://example.org/trial" rel="noreferrer">viraston sivulta</a>');
    expect(htmlOf(fi)).toContain('<a href="#agreed">alkuun</a>');
  });

  it('makes tables that scroll, with cells and without style attributes', () => {
    expect(htmlOf(fi)).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Taulukko: Sopimus, Koeaika">',
    );
    expect(htmlOf(fi)).toContain('<th scope="col">Koeaika</th>');
    expect(htmlOf(fi)).toContain('<td>enintään kolme</td>');
    expect(htmlOf(fi)).not.toMatch(/style=|align=/);
  });

  it('keeps a cell that is only a date or a sum on one line', async () => {
    const cells = ['1 January 2025', '14.10.2026', '3 500 €', 'after 1 January 2025', '4 weeks', 'weekly'];
    const rows = cells.map((cell) => `| ${cell} |`).join('\n');
    const html = htmlOf(await compileLesson('en', `## One [#one]\n\n| When |\n| --- |\n${rows}\n`));
    const whole = [...html.matchAll(/<td class="whole">([^<]+)/g)].map((match) => match[1]);
    expect(whole).toEqual(cells.slice(0, 3));
  });

  it('frames callouts, examples and steps', () => {
    expect(htmlOf(fi)).toContain(
      '<div role="note" class="callout callout-tip" aria-label="Kysy ajoissa"><p class="callout-title">Kysy ajoissa</p>',
    );
    expect(htmlOf(fi)).toContain('<p class="example-label">Esimerkki</p><p class="example-title">Amina lukee</p>');
    expect(htmlOf(fi)).toContain('<div role="group" class="example" aria-label="Amina lukee">');
    expect(htmlOf(en)).toContain('<p class="example-label">Example</p>');
    expect(htmlOf(fi)).toMatch(/<div class="steps"><ol>\s*<li>Etsi sopimus\.<\/li>/);
  });

  it('marks words of the other language, and gives a lone phrase its paragraph back', () => {
    expect(htmlOf(fi)).toContain('<span lang="en">trial period</span>, ja');
    expect(htmlOf(fi)).toContain('<p><span lang="fi">Hei, kysyn koeajasta.</span></p>');
  });

  it('leaves the author’s notes out and breaks very long words', () => {
    expect(htmlOf(fi)).not.toMatch(/Muistiinpano|tarkista\b/);
    expect(htmlOf(fi)).toContain('va\u00ADhin\u00ADgon\u00ADkor\u00ADvaus\u00ADvel\u00ADvol\u00ADli\u00ADsuus');
  });

  it('leaves code and addresses whole', async () => {
    const { blocks } = await compileLesson(
      'fi',
      '## Yksi [#one]\n\n`vahingonkorvausvelvollisuus` ja example.fi/vahingonkorvausvelvollisuus ja www.example.org\n',
    );
    expect(htmlOf({ blocks })).not.toContain('\u00AD');
    expect(htmlOf({ blocks })).toContain('<code>vahingonkorvausvelvollisuus</code>');
    expect(htmlOf({ blocks })).not.toContain('href="http:');
  });
});

describe('the version of the compiler', () => {
  it('is raised when the same text compiles to other HTML, so that stored texts are made anew', () => {
    const hash = createHash('sha256')
      .update(JSON.stringify([fi.blocks, en.blocks]))
      .digest('hex')
      .slice(0, 12);
    // Changed on purpose? Raise compilerVersion in text-source.server.ts, then write both values here.
    expect({ compilerVersion, hash }).toEqual({ compilerVersion: 6, hash: '39721d6f718e' });
  });
});
