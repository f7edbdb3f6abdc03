/** Texts of the interface: one i18next instance per language, made once, never switched, so requests cannot cross. */
import { createInstance, type TFunction } from 'i18next';
import type { Language } from '#app/domain/language.ts';

export type Text = TFunction;

const loaded = new Map<Language, Text>();

/** Loads the texts of one language; the browser fetches only the file of the page's language. */
export async function loadText(language: Language): Promise<Text> {
  const known = loaded.get(language);
  if (known) return known;
  const texts = language === 'fi' ? await import('./fi.json') : await import('./en.json');
  const instance = createInstance();
  await instance.init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts.default } },
    // React escapes; escaping here as well would show &#39; to people.
    interpolation: { escapeValue: false },
  });
  loaded.set(language, instance.t);
  return instance.t;
}

/** The texts of a language that has been loaded: on the server all, in the browser the page's. */
export function textOf(language: Language): Text {
  const text = loaded.get(language);
  if (!text) throw new Error(`texts of ${language} are not loaded`);
  return text;
}
