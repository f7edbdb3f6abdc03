/** The two languages of the platform, and values that exist in both. */

export const languages = ['fi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One value in each language, side by side. */
export type Translated<T = string> = Readonly<Record<Language, T>>;

export function isLanguage(value: unknown): value is Language {
  return value === 'fi' || value === 'en';
}

export function otherLanguage(language: Language): Language {
  return language === 'fi' ? 'en' : 'fi';
}
