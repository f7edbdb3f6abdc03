/** The interface's texts as the product has them, so that browser tests never type a sentence twice. */
import { readFileSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import { isLanguage, type Language, languages } from '#app/domain/language.ts';

/** The whole table: what every page loads, and what comes with some. */
function tableOf(language: Language): object {
  const files = [
    `${language}.json`,
    `home.${language}.json`,
    `portfolio.${language}.json`,
    `certificates.${language}.json`,
    `verifying.${language}.json`,
  ];
  return Object.assign({}, ...files.map((file): unknown => JSON.parse(readFileSync(`app/i18n/${file}`, 'utf8'))));
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
