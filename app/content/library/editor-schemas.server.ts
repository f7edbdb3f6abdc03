/** JSON Schemas of the YAML files for editors: made from the Zod schemas, with the words an author sees while typing. */
import { z } from 'zod';
import { fieldWords } from './field-words.server.ts';
import { movesSchema } from './moves.server.ts';
import { questionsSchema } from './question-schema.server.ts';
import { catalogueSchema, courseSchema, factsSchema, ratesSchema } from './schema.server.ts';
import { styleSchema } from './style-schema.server.ts';

/** By file name in `courses/_data/schema`: the schema, and which files of the courses folder it is for. */
export const editorSchemas = {
  'course.json': { schema: courseSchema, files: '*/course.yml' },
  'questions.json': { schema: questionsSchema, files: '*/*/questions.yml' },
  'catalogue.json': { schema: catalogueSchema, files: '_data/catalogue.yml' },
  'facts.json': { schema: factsSchema, files: '_data/facts.yml' },
  'rates.json': { schema: ratesSchema, files: '_data/rates/*.yml' },
  'moves.json': { schema: movesSchema, files: '_data/moves.yml' },
  'style.json': { schema: styleSchema, files: '_data/style.yml' },
} as const satisfies Record<string, { schema: z.ZodType; files: string }>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The words for a key; a file may have its own meaning for one. */
function wordsFor(name: string, file: string): { description: string } | undefined {
  const words = fieldWords[`${file}/${name}`] ?? fieldWords[name];
  return words && { description: `${words.fi} · ${words.en}` };
}

/** The schema with words at every key, and without what would only confuse an editor. */
function explained(node: unknown, file: string): unknown {
  if (Array.isArray(node)) return node.map((each) => explained(each, file));
  if (!isRecord(node)) return node;
  const kept = Object.entries(node).filter(([key, value]) => !isBoundOfMachine(value) && !isUnicodePattern(key, value));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key !== 'properties' || !isRecord(value)) return [key, explained(value, file)];
      const fields = Object.entries(value).map(([name, field]) => {
        const inside = explained(field, file);
        return [name, isRecord(inside) ? { ...wordsFor(name, file), ...inside } : inside];
      });
      return [key, Object.fromEntries(fields)];
    }),
  );
}

function isBoundOfMachine(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) === Number.MAX_SAFE_INTEGER;
}

/** Some editors read \p{L} as a letter class and some as a mistake; courses:check tells what it would. */
function isUnicodePattern(key: string, value: unknown): boolean {
  return key === 'pattern' && typeof value === 'string' && value.includes('\\p{');
}

/**
 * The text of each schema file. What JSON Schema cannot say (exactly one right option, ids that are unique, links that
 * lead somewhere) is left to `courses:check`.
 */
export function editorSchemaTexts(): Map<string, string> {
  return new Map(
    Object.entries(editorSchemas).map(([name, { schema }]) => {
      // draft-7 is what the YAML editors understand; input is what an author writes, before defaults are filled in.
      const made = z.toJSONSchema(schema, {
        target: 'draft-7',
        io: 'input',
        unrepresentable: 'any',
      });
      return [name, `${JSON.stringify(explained(made, name), null, 2)}\n`];
    }),
  );
}
