/** Messages and letters kept as JSON columns, checked when they are read back. */
import { z } from 'zod';
import type { Letter, Notice } from '#app/domain/notice.ts';

const target = z.object({ course: z.string(), module: z.string().nullable() });
const group = z.string();
const place = { course: z.string(), module: z.string() };

const notices = [
  z.object({
    kind: z.literal('assignment'),
    group,
    targets: z.array(target),
    dueOn: z.string().nullable(),
    note: z.string().nullable(),
  }),
  z.object({ kind: z.literal('reminder'), group, text: z.string() }),
  z.object({ kind: z.literal('due-soon'), group, targets: z.array(target.extend({ dueOn: z.string() })) }),
  z.object({ kind: z.literal('comment'), group, ...place, judgement: z.enum(['looks_good', 'try_again']) }),
  z.object({ kind: z.literal('comment-asked'), group, groupId: z.string(), membershipId: z.string(), ...place }),
] as const;

const sealed = z.string();
const StoredNotice: z.ZodType<Notice> = z.discriminatedUnion('kind', notices);
const StoredLetter: z.ZodType<Letter> = z.discriminatedUnion('kind', [
  ...notices,
  z.object({ kind: z.literal('confirm'), sealed }),
  z.object({ kind: z.literal('reset'), sealed }),
  z.object({ kind: z.literal('invitation'), group, guide: z.string(), sealed }),
  z.object({ kind: z.literal('colleague'), group, guide: z.string(), sealed }),
  z.object({ kind: z.literal('test') }),
]);

type Row = { readonly kind: string; readonly facts: unknown };

function withKind({ kind, facts }: Row): unknown {
  return typeof facts === 'object' && facts !== null ? { ...facts, kind } : { kind };
}

/** Null for a row of a version that knew other kinds. */
export function asNotice(row: Row): Notice | null {
  return StoredNotice.safeParse(withKind(row)).data ?? null;
}

/** Null for a row of a version that knew other kinds. */
export function asLetter(row: Row): Letter | null {
  return StoredLetter.safeParse(withKind(row)).data ?? null;
}
