/** What is photographed covers the site: a new page cannot be forgotten. */
import { expect, it } from 'vitest';
import { addressOf, lookedPages, nameOf } from '../support/looked-pages.ts';
import { everyRoute, matched } from '../support/requests.ts';

const known = {
  certificate: '5f0c',
  credential: '5f0c',
  code: '0000-0000-0000',
  result: '5f0c',
  group: '5f0c',
  member: '5f0c',
  invitation: '5f0c',
  membership: '5f0c',
};

it('every page of routes.ts is looked at', () => {
  // Pages are components; what is a .ts file answers machines or leads on.
  const pages = everyRoute().filter(({ file, hasChildren }) => file.endsWith('.tsx') && !hasChildren);
  const looked = new Set(lookedPages.map((each) => matched(addressOf(each, 'fi', known)).at(-1)));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.map(({ id }) => id).filter((id) => !looked.has(id))).toEqual([]);
});

it('only what is meant not to exist leads to the page for what is not found', () => {
  const lost = lookedPages.filter((each) =>
    matched(addressOf(each, 'fi', known))
      .at(-1)
      ?.includes('not-found'),
  );
  expect(lost.map(({ path }) => path)).toEqual(['/no-such-page']);
});

it('every picture has a name of its own', () => {
  const names = lookedPages.map(nameOf);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
