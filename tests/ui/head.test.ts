/** What every page says of itself in its head: a title with the site's name, and a description, its own or the site's. */
import { describe, expect, it } from 'vitest';
import { loadText, textOf } from '#app/i18n/i18n.ts';
import { headOf } from '#app/ui/head.ts';

await Promise.all([loadText('fi'), loadText('en')]);

function headIn(language: 'fi' | 'en', head: { title: string; description?: string; index?: boolean }) {
  const matches = [{ id: 'root', data: { origin: 'http://polku.test', language } }];
  return headOf(() => head)({ location: { pathname: `/${language}/x` }, matches, data: null });
}

describe.each(['fi', 'en'] as const)('a head (%s)', (language) => {
  it('describes the site where the page does not describe itself', () => {
    const content = textOf(language)('footer.about');
    expect(content.length).toBeGreaterThan(50);
    for (const index of [true, false])
      expect(headIn(language, { title: 'A', index })).toEqual(
        expect.arrayContaining([{ title: 'A – Polku' }, { name: 'description', content }]),
      );
  });

  it('describes the page where it does', () => {
    const head = headIn(language, { title: 'A', description: 'B' });
    expect(head.filter((each) => 'name' in each && each.name === 'description')).toEqual([
      { name: 'description', content: 'B' },
    ]);
    expect(head).toContainEqual({ property: 'og:description', content: 'B' });
  });
});
