/** The row of links between one's own pages. Apart from fi.json and en.json, so that no lesson loads them. */
import type { Language } from '#app/domain/language.ts';

const fi = {
  label: 'Omat sivut',
  learning: 'Opinnot',
  portfolio: 'Portfolio',
  certificates: 'Todistukset',
  groups: 'Ryhmät',
  messages: 'Viestit',
  account: 'Tiedot',
};

const en: typeof fi = {
  label: 'My pages',
  learning: 'Learning',
  portfolio: 'Portfolio',
  certificates: 'Certificates',
  groups: 'Groups',
  messages: 'Messages',
  account: 'Account',
};

export const myPagesWords: Readonly<Record<Language, typeof fi>> = { fi, en };
