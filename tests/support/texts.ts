/** The interface's texts as the product has them, so that browser tests never type a sentence twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import { isLanguage, type Language, languages } from '#app/domain/language.ts';

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Tables of texts in one: sections that both have are joined too. */
function joined(one: object, other: unknown): object {
  const both: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(isTable(other) ? other : {})) {
    const known = both[name];
    both[name] = isTable(known) ? joined(known, value) : value;
  }
  return both;
}

/** The whole table: what every page loads, and what comes with some. */
function tableOf(language: Language): object {
  const files = readdirSync('app/i18n').filter((name) => new RegExp(`^([a-z]+\\.)?${language}\\.json$`).test(name));
  const tables = files.map((file): unknown => JSON.parse(readFileSync(`app/i18n/${file}`, 'utf8')));
  return tables.reduce<object>(joined, {});
}

const texts = createInstance();
await texts.init({
  fallbackLng: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(languages.map((language) => [language, { translation: tableOf(language) }])),
});

/** `t` of one language, checked by the compiler like the product's own. */
export function textIn(language: Language): TFunction {
  return texts.getFixedT(language);
}

/** The language of a project's metadata; Finnish when it names none. */
export function languageFrom(metadata: unknown): Language {
  const named = typeof metadata === 'object' && metadata !== null && 'language' in metadata ? metadata.language : 'fi';
  return isLanguage(named) ? named : 'fi';
}
