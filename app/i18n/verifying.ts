/**
 * Texts of the pages where certificates are verified. Apart from fi.json and en.json, so that no lesson loads them: whoever
 * shows one imports this file for its effect.
 */
import { addTexts } from './i18n.ts';
import en from './verifying.en.json' with { type: 'json' };
import fi from './verifying.fi.json' with { type: 'json' };

addTexts({ fi, en });
