import 'i18next';
import type fi from './fi.json';
import type verifying from './verifying.fi.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof fi & typeof verifying };
  }
}
