/** The glossary as its page gets it: words in the order of the page's language, with the places that use them. */
import { describe, expect, it } from 'vitest';
import { readLibrary } from '#app/content/library/library.server.ts';
import { listPublicPaths } from '#app/services/courses.server.ts';
import { readGlossary } from '#app/services/glossary.server.ts';
import { edited, fixtureFiles } from '../content/fixture.ts';
import { get } from '../support/requests.ts';

describe('the glossary', () => {
  it('has every term with both words and the explanation of the page’s language', async () => {
    const [trial, card] = await readGlossary('en');
    expect(trial).toMatchObject({ id: 'verokortti', word: 'tax card', other: 'verokortti' });
    expect(card).toMatchObject({
      id: 'koeaika',
      word: 'trial period',
      other: 'koeaika',
      explanation: 'An agreed stretch at the beginning of a job.',
    });
    expect((await readGlossary('fi')).map(({ word }) => word)).toEqual(['koeaika', 'verokortti']);
  });

  it('leads to the section where a lesson uses the term first, once per lesson', async () => {
    const [trial] = await readGlossary('fi');
    expect(trial?.uses).toEqual([
      { path: 'courses/canary-course/first-steps/trial-period#agreed', title: 'Koeaika' },
      { path: 'courses/question-types/every-type/all-of-them#worked', title: 'Kaikki lajit' },
    ]);
  });

  it('does not count a term in a comment', async () => {
    const lesson = 'canary-course/second-steps/tax-card/fi.mdx';
    const files = edited(await fixtureFiles(), lesson, /\n## /, '\n{/* <Term id="koeaika">koeaika</Term> */}\n\n## ');
    const { termUses } = readLibrary(files).library;
    expect(termUses.fi.get('koeaika')?.map(({ item }) => item.part.id)).toEqual(['trial-period', 'all-of-them']);
  });

  it('is a public page that anyone finds, and keeps what was searched', async () => {
    expect(await listPublicPaths()).toContain('/glossary');
    const { data } = await get('/en/glossary?q=%20Trial%20');
    expect(data).toMatchObject({ query: 'Trial' });
    const long = await get(`/en/glossary?q=${'x'.repeat(500)}`);
    expect(long.data).toMatchObject({ query: 'x'.repeat(80) });
  });
});
