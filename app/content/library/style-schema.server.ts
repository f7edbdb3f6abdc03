/** What operators and authors may write in `_data/style.yml`, in Zod: lengths, words to avoid. Unknown keys are errors. */
import { z } from 'zod';
import { text } from './schema-parts.server.ts';

const both = <T extends z.ZodType>(schema: T) => z.strictObject({ fi: schema, en: schema });
const range = z.tuple([z.number().positive(), z.number().positive()]);

export const styleSchema = z.strictObject({
  sentence: z.int().positive(),
  mean: both(z.number().positive()),
  lesson: z.strictObject({
    words: both(range),
    minutes: z.strictObject({ basic: range, intermediate: range, master: range }),
    pace: both(range),
  }),
  choices: z.record(z.string(), range).default({}),
  same_site: z.array(z.array(text).min(2)).default([]),
  link_texts: both(z.array(text)),
  words: z.array(
    z.strictObject({ language: z.enum(['fi', 'en']), find: text, write: text, quoted: z.boolean().default(false) }),
  ),
});
