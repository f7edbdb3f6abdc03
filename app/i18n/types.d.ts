import 'i18next';
import type fi from './fi.json';
import type glossary from './glossary.fi.json';
import type home from './home.fi.json';
import type quiz from './quiz.fi.json';
import type portfolio from './portfolio.fi.json';
import type certificates from './certificates.fi.json';
import type verifying from './verifying.fi.json';
import type groups from './groups.fi.json';
import type joining from './joining.fi.json';
import type guidance from './guidance.fi.json';
import type feedback from './feedback.fi.json';
import type notices from './notices.fi.json';
import type addresses from './addresses.fi.json';
import type letters from './letters.fi.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: {
      translation: typeof fi &
        typeof certificates &
        typeof portfolio &
        typeof glossary &
        typeof home &
        typeof quiz &
        typeof verifying &
        typeof groups &
        typeof joining &
        typeof guidance &
        typeof feedback &
        typeof notices &
        typeof addresses &
        typeof letters;
    };
  }
}
