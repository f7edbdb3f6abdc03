/** Words of the operator's pages. Apart from fi.json and en.json, so that no learner's browser loads them. */
import type { Language } from '#app/domain/language.ts';
import { en } from './admin.en.ts';
import { type AdminWords, fi } from './admin.fi.ts';

export const adminWords: Readonly<Record<Language, AdminWords>> = { fi, en };
