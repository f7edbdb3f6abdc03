/** Texts of confirming an address, a new password, and stopping e-mails. Apart from fi.json and en.json, so that no lesson loads them; see verifying.ts. */
import { addTexts } from './i18n.ts';
import en from './addresses.en.json' with { type: 'json' };
import fi from './addresses.fi.json' with { type: 'json' };

addTexts({ fi, en });
