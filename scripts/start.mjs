/** npm start: the built server, or one clear line when there is no build. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { fail, requireNode } from './steps.mjs';

requireNode();
if (!existsSync('build/complete')) fail('Polku cannot start: there is no complete build; run: npm run build');
await import(pathToFileURL('build/start.js').href);
