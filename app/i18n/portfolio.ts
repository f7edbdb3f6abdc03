/** Texts of my portfolio. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './portfolio.en.json' with { type: 'json' };
import fi from './portfolio.fi.json' with { type: 'json' };

addTexts({ fi, en });
