/** Texts of what the service tells people. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './notices.en.json' with { type: 'json' };
import fi from './notices.fi.json' with { type: 'json' };

addTexts({ fi, en });
