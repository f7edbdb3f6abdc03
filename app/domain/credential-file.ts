/** The files that a holder can take of a certificate. */
import { credentialHref } from './addresses.ts';
import type { Language } from './language.ts';

/** By what they are for: to show people, and to be read by programs. */
export const filesForPeople = ['pdf-fi', 'pdf-en', 'png', 'svg'] as const;
export const filesForMachines = ['json', 'jwt'] as const;
export const credentialFiles = [...filesForPeople, ...filesForMachines] as const;
export type CredentialFile = (typeof credentialFiles)[number];

const suffixes = {
  'pdf-fi': '.pdf',
  'pdf-en': '.pdf',
  png: '.png',
  svg: '.svg',
  json: '.json',
  jwt: '.jwt',
} as const satisfies Record<CredentialFile, string>;

const languages: Readonly<Partial<Record<CredentialFile, Language>>> = { 'pdf-fi': 'fi', 'pdf-en': 'en' };

/** Where the file is. The language of the PDF is in the query, as everywhere outside `/:lang`. */
export function credentialFileHref(id: string, file: CredentialFile): string {
  const language = languages[file];
  return credentialHref(id, suffixes[file]) + (language ? `?lang=${language}` : '');
}
