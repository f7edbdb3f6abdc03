/** docs/accessibility.md goes through every criterion, and the tests it names exist. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const record = readFileSync('docs/accessibility.md', 'utf8');

/** WCAG 2.2, levels A and AA. */
const criteria =
  '1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 ' +
  '2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 ' +
  '3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3';

it('has a line for each of the 55 criteria, in order', () => {
  const told = [...record.matchAll(/^\| (\d\.\d\.\d+) [^|]+\| +(A|AA) +\|/gm)].map(([, number]) => number);
  expect(told).toHaveLength(55);
  expect(told.join(' ')).toBe(criteria);
});

it('names only files that exist, and tests that are in them', () => {
  const named = [...record.matchAll(/`([a-z0-9]+\/[\w-]+\.(?:spec|test)\.ts)`(?: “([^”]+)”)?/g)];
  expect(named.length).toBeGreaterThan(30);
  for (const [, file = '', title = ''] of named) {
    expect(existsSync(`tests/${file}`), file).toBe(true);
    expect(readFileSync(`tests/${file}`, 'utf8'), `${file}: ${title}`).toContain(title);
  }
});
