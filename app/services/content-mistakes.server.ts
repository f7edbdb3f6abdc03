/** Tells whether an error is an author's doing, and what the author should correct. */
import { z } from 'zod';

const mistakeSchema = z.object({ file: z.string(), line: z.number(), message: z.string(), remedy: z.string() });

/** `file` is relative to the courses folder; message and remedy are in the language of the file. */
export type Mistake = z.infer<typeof mistakeSchema>;

// By shape and not by class: while developing, a reload makes a second class of the same name.
const contentError = z.object({ name: z.literal('ContentError'), problems: z.array(mistakeSchema) });

/** The mistakes that an error carries; null for every other error. */
export function mistakesOf(error: unknown): readonly Mistake[] | null {
  return error instanceof Error ? (contentError.safeParse(error).data?.problems ?? null) : null;
}
