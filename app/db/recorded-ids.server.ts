/** Which ids of the courses the records about people name. Standard SQL, one statement each. */
import { Prisma, type PrismaClient } from '#db';

/** `id` is the path inside the course: of a question, a lesson, a task, or the module of a quiz; empty for a course. */
export type RecordedId = {
  readonly kind: 'question' | 'lesson' | 'task' | 'quiz' | 'course';
  readonly course: string;
  readonly id: string;
  readonly records: number;
};

type Client = Pick<PrismaClient, '$queryRaw'>;

async function read(client: Client, sql: Prisma.Sql): Promise<RecordedId[]> {
  const rows = await client.$queryRaw<(Omit<RecordedId, 'records'> & { records: bigint | number })[]>(sql);
  return rows.map((row) => ({ ...row, records: Number(row.records) }));
}

/** The ids that count towards progress: losing one would lose something that a person has done. */
export function readCountingIds(client: Client): Promise<RecordedId[]> {
  return read(
    client,
    Prisma.sql`
    SELECT 'question' AS "kind", "course", "question" AS "id", COUNT(*) AS "records" FROM "Answer" GROUP BY "course", "question"
    UNION ALL SELECT CASE "kind" WHEN 'lesson' THEN 'lesson' ELSE 'task' END, "course", "item", COUNT(*) FROM "Mark" GROUP BY "kind", "course", "item"
    UNION ALL SELECT 'task', "course", "task", COUNT(*) FROM "TaskVersion" GROUP BY "course", "task"
    UNION ALL SELECT 'quiz', "course", "module", COUNT(*) FROM "Attempt" GROUP BY "course", "module"`,
  );
}

/** The ids that records only look back at: questions of attempts, whose points are fixed, and courses of certificates. */
export function readOtherIds(client: Client): Promise<RecordedId[]> {
  return read(
    client,
    Prisma.sql`
    SELECT 'question' AS "kind", a."course", q."question" AS "id", COUNT(*) AS "records"
      FROM "AttemptAnswer" q JOIN "Attempt" a ON a."id" = q."attemptId" GROUP BY a."course", q."question"
    UNION ALL SELECT 'course', "course", '', COUNT(*) FROM "Certificate" GROUP BY "course"`,
  );
}
