/** Texts of joining a group, and what a member shows it. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './joining.en.json' with { type: 'json' };
import fi from './joining.fi.json' with { type: 'json' };

addTexts({ fi, en });
