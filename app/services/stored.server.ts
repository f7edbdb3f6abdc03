/** Values kept as JSON columns, checked when they are read back: a row written by an older version must not surprise a page. */
import { z } from 'zod';
import type { Target } from '#app/domain/assignment.ts';
import type { Snapshot } from '#app/domain/certificate.ts';
import type { JsonObject } from '#app/domain/open-badge.ts';
import type { Drawn } from '#app/domain/quiz.ts';

const Strings = z.array(z.string());
const Numbers = z.array(z.number().int());
const DrawnQuestions = z.array(z.object({ id: z.string(), options: z.array(z.string()) }));
const Targets = z.array(z.object({ course: z.string(), module: z.string().nullable() }));
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
  validUntil: z.string().exactOptional(),
});

const Jwk = z.record(z.string(), z.string());

/** A public key as JWK; all its members are text. */
export function asJwk(json: unknown): Readonly<Record<string, string>> {
  return Jwk.parse(json);
}

const Document: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** A credential that we signed. */
export function asDocument(json: unknown): JsonObject {
  return Document.parse(json);
}

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

export function asTargets(json: unknown): Target[] {
  return Targets.parse(json);
}
