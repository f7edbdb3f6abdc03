/** Texts of the glossary. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './glossary.en.json' with { type: 'json' };
import fi from './glossary.fi.json' with { type: 'json' };

addTexts({ fi, en });
