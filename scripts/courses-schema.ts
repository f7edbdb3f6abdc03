/** `npm run courses:schema`: writes the JSON Schemas that editors complete and check the courses with. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemaTexts } from '#app/content/library/editor-schemas.server.ts';
import { env } from '#app/env.server.ts';

const folder = join(env.coursesDir, '_data', 'schema');
await mkdir(folder, { recursive: true });
for (const [name, text] of editorSchemaTexts()) await writeFile(join(folder, name), text);
console.log(`${String(editorSchemaTexts().size)} schemas in ${folder}`);
