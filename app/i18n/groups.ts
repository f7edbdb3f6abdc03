/** Texts of the guide's pages of groups and invitations. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './groups.en.json' with { type: 'json' };
import fi from './groups.fi.json' with { type: 'json' };

addTexts({ fi, en });
