/**
 * The two reads that every signed-in page makes, each as one SQL statement. Prisma's own way takes three statements for
 * the one and five for the other, and compiles each: measured, most of the time of a page. Standard SQL, so that it
 * runs on SQLite and PostgreSQL alike.
 */
import { Prisma, type Role } from '#db';
import { db, type Transaction } from './client.server.ts';

export type SessionRow = {
  readonly personId: string;
  readonly expiresAt: Date;
  readonly language: string;
  /** Null for a guest. */
  readonly name: string | null;
  readonly role: Role | null;
};

/** The session with this row id, with whose it is. */
export async function findSession(id: string): Promise<SessionRow | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s."personId", s."expiresAt", p."language", a."name", a."role"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" LEFT JOIN "Account" a ON a."personId" = p."id"
    WHERE s."id" = ${id}`;
  return row ?? null;
}

/**
 * One fact. `check`: an answer (item: question, detail: the response). `lesson` and `task`: a mark. `text`: a version of a
 * task's text. `attempt` and `passed`: a go at a quiz (item: module).
 */
export type FactRow = {
  readonly kind: 'check' | 'lesson' | 'task' | 'text' | 'attempt' | 'passed';
  readonly course: string;
  readonly item: string;
  readonly detail: unknown;
  readonly at: Date;
};

/** All facts of a person, oldest first; only those of `course` unless it is null. */
export function readFactRows(personId: string, course: string | null, client: Transaction = db): Promise<FactRow[]> {
  const whose =
    course === null
      ? Prisma.sql`"personId" = ${personId}`
      : Prisma.sql`"personId" = ${personId} AND "course" = ${course}`;
  return client.$queryRaw<FactRow[]>`
    SELECT 'check' AS "kind", "course", "question" AS "item", "response" AS "detail", "createdAt" AS "at" FROM "Answer" WHERE ${whose}
    UNION ALL SELECT CASE "kind" WHEN 'lesson' THEN 'lesson' ELSE 'task' END, "course", "item", NULL, "createdAt" FROM "Mark" WHERE ${whose}
    UNION ALL SELECT 'text', "course", "task", NULL, "createdAt" FROM "TaskVersion" WHERE ${whose}
    UNION ALL SELECT CASE WHEN "passed" THEN 'passed' ELSE 'attempt' END, "course", "module", NULL, COALESCE("submittedAt", "startedAt")
      FROM "Attempt" WHERE ${whose}
    ORDER BY 5`;
}
