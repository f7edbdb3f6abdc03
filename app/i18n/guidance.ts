/** Texts of assignments, the overview and the attention list. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './guidance.en.json' with { type: 'json' };
import fi from './guidance.fi.json' with { type: 'json' };

addTexts({ fi, en });
