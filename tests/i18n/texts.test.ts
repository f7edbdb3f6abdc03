/** The texts of the interface: both languages whole, same variables, every key used and every used key there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '#app/i18n/en.json' with { type: 'json' };
import fi from '#app/i18n/fi.json' with { type: 'json' };
import { formatDate, formatMinutes, formatPercent, formatTime } from '#app/i18n/format.ts';
import { loadText } from '#app/i18n/i18n.ts';

function flatten(tree: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${prefix}${name}.`)
      : [[prefix + name, String(value)]],
  );
}

const finnish = new Map(flatten(fi));
const english = new Map(flatten(en));
const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const bare = (key: string) => key.replace(/_(one|other)$/, '');

/** Keys as the sources name them; `t(`trail.${state}`)` becomes the pattern trail.*. */
const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join('app', path), 'utf8'));
const named = new Set(
  sources.flatMap((source) => [
    ...[...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key),
    ...[...source.matchAll(/'([a-z]+(?:-[a-z]+)*\.[\w.-]+)'/g)].map(([, key = '']) => key),
  ]),
);
const patterns = sources.flatMap((source) =>
  [...source.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, key = '']) => {
    const parts = key.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('[\\w.-]+')}$`);
  }),
);

describe('texts', () => {
  it('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...finnish.keys()].sort());
  });

  it.each([...finnish.keys()])('%s has the same variables in both languages, and words in each', (key) => {
    const [inFinnish, inEnglish] = [finnish.get(key) ?? '', english.get(key) ?? ''];
    expect(inFinnish.trim()).not.toBe('');
    expect(inEnglish.trim()).not.toBe('');
    // A singular may say "one" instead of the number.
    if (!key.endsWith('_one')) expect(variablesOf(inEnglish)).toEqual(variablesOf(inFinnish));
  });

  it('are all used', () => {
    const unused = [...finnish.keys()]
      .map(bare)
      .filter((key) => !named.has(key) && !patterns.some((each) => each.test(key)));
    // Errors are named by the codes that forms answer with.
    expect(unused.filter((key) => !(key.startsWith('errors.') && named.has(key.slice('errors.'.length))))).toEqual([]);
  });

  it('are all there that the sources name with t(…)', () => {
    const keys = new Set([...finnish.keys()].map(bare));
    const asked = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key));
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('follow the number', async () => {
    const [inFinnish, inEnglish] = [await loadText('fi'), await loadText('en')];
    expect([inFinnish('course.hours', { count: 1 }), inFinnish('course.hours', { count: 4 })]).toEqual([
      'noin 1 tunti',
      'noin 4 tuntia',
    ]);
    expect([inEnglish('course.hours', { count: 1 }), inEnglish('course.hours', { count: 4 })]).toEqual([
      'about 1 hour',
      'about 4 hours',
    ]);
  });
});

describe('numbers and dates', () => {
  it('are written as each language writes them, in Finnish time', () => {
    expect([formatDate('2026-11-21T22:30:00Z', 'fi'), formatTime('2026-11-21T22:30:00Z', 'fi')]).toEqual([
      '22.11.2026',
      '0.30',
    ]);
    expect([formatDate('2026-06-01', 'fi'), formatDate('2026-06-01', 'en')]).toEqual(['1.6.2026', '1 June 2026']);
    expect([formatPercent(70, 'fi'), formatPercent(70, 'en')]).toEqual(['70\u00a0%', '70%']);
    expect([formatMinutes(45, 'fi'), formatMinutes(90, 'fi'), formatMinutes(120, 'en')]).toEqual([
      '45\u00a0min',
      '1\u00a0t 30\u00a0min',
      '2\u00a0h',
    ]);
  });
});
