/** Texts of comments on shared tasks. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './feedback.en.json' with { type: 'json' };
import fi from './feedback.fi.json' with { type: 'json' };

addTexts({ fi, en });
