/** The texts of the interface: both languages whole, same variables, every key used and every used key there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatDate, formatMinutes, formatPercent, formatTime } from '#app/i18n/format.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { designWords } from '#app/i18n/design.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { loadText } from '#app/i18n/i18n.ts';
import { myPagesWords } from '#app/i18n/my-pages.ts';
import { previewWords } from '#app/i18n/preview.ts';
import { sheetWords } from '#app/i18n/sheet.ts';

function flatten(tree: object, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return flatten(value, `${prefix}${name}.`);
    return typeof value === 'string' ? [[prefix + name, value]] : [];
  });
}

/** The texts of all pages, together as t() knows them: fi.json and every area.fi.json, and the same in English. */
function textsOf(language: 'fi' | 'en'): Map<string, string> {
  const files = readdirSync('app/i18n').filter(
    (name) => name === `${language}.json` || name.endsWith(`.${language}.json`),
  );
  const trees = files.map((name): unknown => JSON.parse(readFileSync(join('app/i18n', name), 'utf8')));
  return new Map(trees.flatMap((tree) => (typeof tree === 'object' && tree !== null ? flatten(tree) : [])));
}

const finnish = textsOf('fi');
const english = textsOf('en');
const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const bare = (key: string) => key.replace(/_(one|other)$/, '');

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join('app', path), 'utf8'));

/** Keys as the sources name them. */
const named = new Set(
  sources.flatMap((source) => [
    ...[...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key),
    ...[...source.matchAll(/'([a-z]+(?:-[a-z]+)*\.[\w.-]+)'/g)].map(([, key = '']) => key),
  ]),
);

/** Keys made on the spot: t(`trail.${state}`) becomes the pattern trail.(…). */
const patterns = sources.flatMap((source) =>
  [...source.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, key = '']) => {
    const parts = key.split(/\$\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
    return new RegExp(`^${parts.join('([\\w.-]+)')}$`);
  }),
);

/** What can stand in such a key: a code of a form, or a word or number that the sources write out. */
const words = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/\b\d{3}\b|(?<=\W)[a-z]+(?:[-_][a-z]+)*(?=['"]|: )/g)].map(([word]) => word),
  ),
);
const isMade = (key: string) =>
  patterns.some((pattern) => {
    const filled = pattern.exec(key)?.slice(1);
    return filled?.every((part) => words.has(part) || named.has(part)) ?? false;
  });

/** Words that stand apart, because few pages need them. */
const apart = {
  design: designWords,
  preview: previewWords,
  admin: adminWords,
  holder: holderWords,
  sheet: sheetWords,
  'my-pages': myPagesWords,
};
const textsApart = (language: 'fi' | 'en') =>
  Object.entries(apart).flatMap(([name, words]) => flatten(words[language], `${name}.`));

/** Every text that people read. */
const everyText = { fi: [...finnish, ...textsApart('fi')], en: [...english, ...textsApart('en')] };

/** Texts that are rightly the same in both languages. */
const sameInBoth = new Set(['design.minutes', 'my-pages.portfolio']);

/** Different things that happen to have one name in both languages. Any other two are one thing, and so one key. */
const namesakes = [
  'header.language catalogue.topic.language',
  'form.optional trail.optional',
  'course.modules-title facts.modules',
  'course.for catalogue.audience.label',
  'course.time catalogue.time.label',
  'search.kind.course facts.course',
  'search.kind.term glossary.title',
  'facts.name account.name',
  'header.guide catalogue.topic.guidance',
];

describe('texts', () => {
  it('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...finnish.keys()].sort());
  });

  it.each([...finnish.keys()])('%s has the same variables in both languages, and words in each', (key) => {
    const [inFinnish, inEnglish] = [finnish.get(key) ?? '', english.get(key) ?? ''];
    expect(inFinnish.trim()).not.toBe('');
    expect(inEnglish.trim()).not.toBe('');
    expect([inFinnish, inEnglish]).toEqual([inFinnish.trim(), inEnglish.trim()]);
    // A singular may say "one" instead of the number.
    if (!key.endsWith('_one')) expect(variablesOf(inEnglish)).toEqual(variablesOf(inFinnish));
  });

  it('are all used', () => {
    const unused = [...finnish.keys()].map(bare).filter((key) => !named.has(key) && !isMade(key));
    // Errors are named by the codes that forms answer with: written out, or put together from words.
    const isCode = (code: string) => named.has(code) || code.split('.').every((part) => words.has(part));
    expect(unused.filter((key) => !(key.startsWith('errors.') && isCode(key.slice('errors.'.length))))).toEqual([]);
  });

  it('are all there that the sources name with t(…)', () => {
    const keys = new Set([...finnish.keys()].map(bare));
    const asked = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key = '']) => key));
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
    expect(patterns.filter((pattern) => ![...keys].some((key) => pattern.test(key)))).toEqual([]);
  });

  it('differ between the languages, so that none is left untranslated', () => {
    const inEnglish = new Map(everyText.en);
    const same = everyText.fi.filter(([key, text]) => text === inEnglish.get(key)).map(([key]) => key);
    expect(same.filter((key) => !sameInBoth.has(key))).toEqual([]);
    expect([...sameInBoth].filter((key) => !same.includes(key))).toEqual([]);
  });

  it('are one key where they are one thing', () => {
    const keysOf = new Map<string, string[]>();
    for (const [key, text] of finnish) {
      const both = `${text} / ${english.get(key) ?? ''}`;
      keysOf.set(both, [...(keysOf.get(both) ?? []), key]);
    }
    const twins = [...keysOf.values()].filter((keys) => keys.length > 1).map((keys) => keys.join(' '));
    expect(twins.sort()).toEqual(namesakes.toSorted());
  });

  it.each([
    ['two spaces', / {2}/, / {2}/],
    ['three dots for an ellipsis', /\.\.\./, /\.\.\./],
    ['quotation marks of another language', /["“„«»‘']/, /["„«»‘']/],
    ['a space before a punctuation mark', / [,.;:!?](?!\w)/, / [,.;:!?](?!\w)/],
  ])('have nowhere %s', (_what, inFinnish, inEnglish) => {
    expect(everyText.fi.filter(([, text]) => inFinnish.test(text))).toEqual([]);
    expect(everyText.en.filter(([, text]) => inEnglish.test(text))).toEqual([]);
  });

  it('open and close English quotation marks in pairs', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    expect(everyText.en.filter(([, text]) => count(text, '“') !== count(text, '”'))).toEqual([]);
  });

  it('have both forms where they count, and a number never stands where Finnish would bend it', () => {
    const forms = (key: string) =>
      [...finnish.keys()].filter((each) => each === `${key}_one` || each === `${key}_other`);
    const counted = [...finnish.keys()].map(bare).filter((key) => !finnish.has(key));
    expect(counted.filter((key) => forms(key).length !== 2)).toEqual([]);
    // "{{count}}:ssa" or "{{title}}n" would be right for one value and wrong for the next.
    expect([...finnish].filter(([, text]) => /\}\}:?[a-zäö]/.test(text))).toEqual([]);
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
