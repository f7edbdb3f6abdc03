/** Texts of my certificates. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './certificates.en.json' with { type: 'json' };
import fi from './certificates.fi.json' with { type: 'json' };

addTexts({ fi, en });
