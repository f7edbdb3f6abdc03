/** Values kept as JSON columns, checked when they are read back: a row written by an older version must not surprise a page. */
import { z } from 'zod';
import type { Snapshot } from '#app/domain/certificate.ts';
import type { Drawn } from '#app/domain/quiz.ts';

const Strings = z.array(z.string());
const Numbers = z.array(z.number().int());
const DrawnQuestions = z.array(z.object({ id: z.string(), options: z.array(z.string()) }));
const Both = z.object({ fi: z.string(), en: z.string() });

const StoredSnapshot = z.object({
  course: z.object({ id: z.string(), code: z.string(), edition: z.number() }),
  title: Both,
  modules: z.array(z.object({ id: z.string(), title: Both })),
  outcomes: z.array(Both),
  assessment: Both,
  hours: z.number(),
  startedOn: z.string(),
  awardedOn: z.string(),
});

export function asStrings(json: unknown): string[] {
  return Strings.parse(json);
}

export function asNumbers(json: unknown): number[] {
  return Numbers.parse(json);
}

export function asDrawn(json: unknown): Drawn[] {
  return DrawnQuestions.parse(json);
}

export function asSnapshot(json: unknown): Snapshot {
  return StoredSnapshot.parse(json);
}
