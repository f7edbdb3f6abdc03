/** Texts of e-mails besides what notices say. The server's only: no page shows them. */
import { addTexts } from './i18n.ts';
import en from './letters.en.json' with { type: 'json' };
import fi from './letters.fi.json' with { type: 'json' };

addTexts({ fi, en });
