/** Texts of the interface: one i18next instance per language, made once, never switched, so requests cannot cross. */
import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Language, Translated } from '#app/domain/language.ts';

export type Translate = TFunction;

const loaded = new Map<Language, Translate>();
const instances = new Map<Language, i18n>();
/** Texts that few pages need, as they came with those pages. */
const added: Translated<object>[] = [];

/** Adds texts to both languages, loaded or not; keys are those of the whole table. */
export function addTexts(texts: Translated<object>): void {
  added.push(texts);
  for (const [language, instance] of instances) add(instance, language, texts);
}

function add(instance: i18n, language: Language, texts: Translated<object>): void {
  instance.addResourceBundle(language, 'translation', texts[language], true);
}

/** A page asks for some sixty texts, most of them without variables: those are looked up once per process. */
function quick(t: Translate): Translate {
  const known = new Map<unknown, unknown>();
  const ask = (key: never, options: never) => {
    if (options !== undefined) return t(key, options);
    const text = known.get(key) ?? t(key);
    known.set(key, text);
    return text;
  };
  // The same function for every caller; only its many typed forms cannot be written again here.
  return ask as unknown as Translate;
}

/** Loads the texts of one language; the browser fetches only the file of the page's language. */
export async function loadText(language: Language): Promise<Translate> {
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
  for (const more of added) add(instance, language, more);
  instances.set(language, instance);
  const t = quick(instance.t);
  loaded.set(language, t);
  return t;
}

/** The text of a key that is only known when it is asked for; null when there is none. */
export function textAt(t: Translate, key: string): string | null {
  // The compiler knows the keys that are written out; this one is not.
  const text = String(t(key as never, { defaultValue: '' }));
  return text === '' ? null : text;
}

/** The texts of a language that has been loaded: on the server all, in the browser the page's. */
export function textOf(language: Language): Translate {
  const text = loaded.get(language);
  if (!text) throw new Error(`texts of ${language} are not loaded`);
  return text;
}
