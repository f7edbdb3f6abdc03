import 'i18next';
import type fi from './fi.json';
import type home from './home.fi.json';
import type portfolio from './portfolio.fi.json';
import type certificates from './certificates.fi.json';
import type verifying from './verifying.fi.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof fi & typeof certificates & typeof portfolio & typeof home & typeof verifying };
  }
}
