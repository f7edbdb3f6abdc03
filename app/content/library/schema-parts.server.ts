/** What several of the authors' files are made of: ids, texts in both languages, dates. */
import { z } from 'zod';

const reserved = new Set(['quiz', 'task', 'print']);

/** Lower-case English words with hyphens, at most 40 characters; never changed, never reused. */
export const idSchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write an id in lower-case letters, digits and hyphens.')
  .refine((id) => !reserved.has(id), 'The ids “quiz”, “task” and “print” are reserved.');

export const text = z.string().trim().min(1);
export const translated = z.strictObject({ fi: text, en: text });
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
