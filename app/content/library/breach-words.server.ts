/** A breach of a schema in an author's words: which thing it is about, by its ids, and in which form it is written. */
import type { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import { type Expected, expectedAt, valueAt } from './expected-form.server.ts';
import { fieldWords } from './field-words.server.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;
/** `path`: where the line is. */
export type Breach = { readonly path: Path; readonly message: string; readonly remedy: string };

/** What one item of a list is called. */
const itemNames: Readonly<Record<string, string>> = {
  options: 'option',
  steps: 'step',
  pairs: 'pair',
  modules: 'module',
  lessons: 'lesson',
  outcomes: 'outcome',
  facts: 'fact',
  sources: 'source',
  words: 'word',
};

/** How a text with a form of its own looks, where the schema has no words for it. */
const examples: Readonly<Record<string, string>> = {
  code: 'TYO-1.1',
  reviewed: '2026-12-01',
  review_by: '2027-12-01',
  read: '2026-12-01',
  date: '2026-12-01',
  url: 'https://www.example.fi/sivu',
  id: 'A1',
};

const kinds = {
  string: { fi: 'teksti', en: 'a text' },
  number: { fi: 'luku', en: 'a number' },
  int: { fi: 'kokonaisluku', en: 'a whole number' },
  boolean: { fi: 'true tai false', en: 'true or false' },
  array: { fi: 'luettelo', en: 'a list' },
  tuple: { fi: 'luettelo', en: 'a list' },
  object: { fi: 'avaimia ja arvoja', en: 'a mapping with keys' },
  record: { fi: 'avaimia ja arvoja', en: 'a mapping with keys' },
  null: { fi: 'ei mitään', en: 'nothing' },
} as const;

function kindName(kind: string, language: Language): string {
  const known = Object.entries(kinds).find(([name]) => name === kind)?.[1];
  return known?.[language] ?? kind;
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

/** The path as an author knows it: `trial-half`, `option half`, `why`. Items without an id are counted from 1. */
function namesOf(path: Path, data: unknown, language: Language): string[] {
  const names: string[] = [];
  for (const [index, key] of path.entries()) {
    if (typeof key !== 'number') {
      names.push(String(key));
      continue;
    }
    const id = valueAt(data, [...path.slice(0, index + 1), 'id']);
    const list = index > 0 && typeof path[index - 1] !== 'number' ? names.pop() : undefined;
    const name = typeof id === 'string' && id !== '' ? id : String(key + 1);
    if (list === undefined) names.push(name === id ? name : `${language === 'fi' ? 'kohta' : 'item'} ${name}`);
    else names.push(`${itemNames[list] ?? list} ${name}`);
  }
  return names;
}

function meaningOf(key: PropertyKey | undefined, language: Language): string {
  const words = typeof key === 'string' && key !== 'fi' && key !== 'en' ? fieldWords[key]?.[language] : undefined;
  return words === undefined ? '' : ` ${words}`;
}

/** “Write `why: { fi: "…", en: "…" }`. The reason, shown after an answer.” */
function writeIt(path: Path, expected: Expected | null, language: Language): string {
  const key = path.at(-1);
  const write = language === 'fi' ? 'Kirjoita' : 'Write';
  if (!expected) return language === 'fi' ? 'Korjaa kohta kirjoitusohjeen mukaiseksi.' : 'See the authoring guide.';
  const name = typeof key === 'string' ? `${key}: ` : key === undefined ? '' : '- ';
  if (expected.values.length > 1) {
    const one = language === 'fi' ? 'jokin näistä' : 'one of these';
    return `${write} ${one}: ${expected.values.join(', ')}.`;
  }
  if (expected.isList && name !== '- ') {
    const below = language === 'fi' ? 'ja sen alle rivejä, kuten' : 'and under it lines such as';
    return name === ''
      ? `${write} ${language === 'fi' ? 'rivejä, kuten' : 'lines such as'} \`- ${expected.form}\`.`
      : `${write} \`${key === undefined ? '' : String(key)}:\` ${below} \`- ${expected.form}\`.${meaningOf(key, language)}`;
  }
  return `${write} \`${name}${expected.form}\`.${meaningOf(key, language)}`;
}

type Size = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function sizeWords(issue: Size, subject: string, value: unknown, language: Language): string {
  const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const isEmpty = typeof value === 'string' && value.trim() === '';
  if (isEmpty) return language === 'fi' ? `${subject} on tyhjä.` : `${subject} is empty.`;
  const bound = issue.exact ? 'exactly' : issue.code === 'too_small' ? 'at least' : 'at most';
  const finnish = { exactly: 'täsmälleen', 'at least': 'vähintään', 'at most': 'enintään' } as const;
  const count = Array.isArray(value) ? value.length : typeof value === 'string' ? value.length : String(value);
  const unit = typeof value === 'string' ? { fi: ' merkkiä', en: ' characters' }[language] : '';
  if (language === 'fi') return `${subject}: tässä on ${count}${unit}, pitää olla ${finnish[bound]} ${limit}.`;
  const verb = typeof value === 'number' ? 'is' : 'has';
  return `${subject} ${verb} ${count}${unit}; ${bound} ${limit} ${typeof value === 'number' ? 'is allowed' : 'are needed'}.`;
}

function sizeRemedy(issue: Size, path: Path, value: unknown, expected: Expected | null, language: Language): string {
  if (issue.exact) {
    const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
    return language === 'fi'
      ? `Kirjoita ${limit}, kukin omalle rivilleen: - "…"`
      : `Write ${limit}, one to a line: - "…"`;
  }
  if (issue.code === 'too_small' && typeof value !== 'number') return writeIt(path, expected, language);
  const limit = String(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (typeof value !== 'number')
    return language === 'fi' ? 'Lyhennä tai jätä osa pois.' : 'Shorten it, or leave some out.';
  const more =
    issue.code === 'too_small' ? { fi: 'tai enemmän', en: 'or more' } : { fi: 'tai vähemmän', en: 'or less' };
  return `${language === 'fi' ? 'Kirjoita' : 'Write'} ${limit} ${more[language]}.${meaningOf(path.at(-1), language)}`;
}

/** What is wrong with the value, in a sentence that begins with `subject`. */
function wordsOf(issue: Issue, subject: string, value: unknown, language: Language): string {
  const isFi = language === 'fi';
  if (value === undefined) return isFi ? `${subject} puuttuu.` : `${subject} is missing.`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeWords(issue, subject, value, language);
  if (issue.code === 'invalid_type') {
    const [is, must] = [kindName(kindOf(value), language), kindName(issue.expected, language)];
    return isFi ? `${subject}: tässä on ${is}, pitäisi olla ${must}.` : `${subject} is ${is}; it should be ${must}.`;
  }
  const isShort = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (isShort) return isFi ? `${subject}: ”${value}” ei kelpaa.` : `${subject}: “${value}” will not do.`;
  return isFi ? `${subject} ei ole oikeassa muodossa.` : `${subject} is not in the right form.`;
}

function remedyOf(issue: Issue, path: Path, value: unknown, expected: Expected | null, language: Language): string {
  const given = 'params' in issue && issue.params ? issue.params['remedy'] : undefined;
  if (typeof given === 'string') return given;
  const example = examples[String(path.at(-1))];
  if (issue.code === 'invalid_format' && example !== undefined && issue.message === '') {
    return `${language === 'fi' ? 'Kirjoita esimerkiksi' : 'Write, for example,'} ${example}.`;
  }
  if (value !== undefined && (issue.code === 'too_small' || issue.code === 'too_big')) {
    return sizeRemedy(issue, path, value, expected, language);
  }
  return writeIt(path, expected, language);
}

function unknownKeys(keys: readonly string[], at: Path, place: string, expected: Expected | null, language: Language) {
  const known = expected?.keys.join(', ') ?? '';
  return keys.map((key): Breach => ({
    path: [...at, key],
    message: `${place}${language === 'fi' ? `Tuntematon avain ”${key}”.` : `Unknown key “${key}”.`}`,
    remedy:
      language === 'fi'
        ? `Poista se tai korjaa kirjoitusvirhe. Tässä käyvät: ${known}.`
        : `Remove it or correct the spelling. Known here: ${known}.`,
  }));
}

/**
 * One breach in words; unknown keys one by one, each with its own path.
 * @param issue with an empty message where the schema has no words of its own.
 */
export function breachesOf(
  issue: Issue,
  { schema, data, language }: { schema: z.ZodType; data: unknown; language: Language },
): Breach[] {
  const names = namesOf(issue.path, data, language);
  const expected = expectedAt(schema, data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const place = names.length === 0 ? '' : `${names.join(', ')}: `;
    return unknownKeys(issue.keys, issue.path, place, expected, language);
  }
  const value = valueAt(data, issue.path);
  const own = issue.message !== '' && value !== undefined;
  const subject = names.at(-1) ?? (language === 'fi' ? 'Tiedosto' : 'The file');
  const [place, last] = own ? [names, issue.message] : [names.slice(0, -1), wordsOf(issue, subject, value, language)];
  const message = `${place.length === 0 ? '' : `${place.join(', ')}: `}${last}`;
  return [{ path: issue.path, message, remedy: remedyOf(issue, issue.path, value, expected, language) }];
}
