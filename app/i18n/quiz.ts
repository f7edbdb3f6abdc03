/** Texts of a quiz. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './quiz.en.json' with { type: 'json' };
import fi from './quiz.fi.json' with { type: 'json' };

addTexts({ fi, en });
