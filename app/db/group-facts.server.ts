/**
 * What a group's pages read about its members, each as one statement however many they are. Facts are joined into one text
 * for each person: hundreds of thousands of rows would take longer to hand over than to read. Standard SQL, so that it
 * runs on SQLite and PostgreSQL alike; SQLite knows STRING_AGG since 3.44.
 */
import { Prisma } from '#db';
import { db } from './client.server.ts';

export type GroupMemberRow = {
  readonly id: string;
  readonly personId: string;
  readonly joinedAt: Date;
  readonly sharesQuizzes: boolean;
  readonly sharesTexts: boolean;
  readonly sharesUntil: string;
  readonly lastVisitOn: string | null;
  readonly endedAt: null;
  /** Null when the account is gone. */
  readonly name: string | null;
  readonly language: string;
  /** Changes with every fact of the person: none is ever taken back, and the few that change are counted apart. */
  readonly version: string;
};

type Counts = Readonly<Record<'answers' | 'marks' | 'texts' | 'attempts' | 'handedIn' | 'passed', number | bigint>>;

/** Everyone who is in the group and has not left, by name; what of them may be shown is for `sightOf` to say. */
export async function readGroupMembers(groupId: string): Promise<GroupMemberRow[]> {
  const rows = await db.$queryRaw<(Omit<GroupMemberRow, 'version' | 'endedAt'> & Counts)[]>`
    SELECT m."id", m."personId", m."joinedAt", m."sharesQuizzes", m."sharesTexts", m."sharesUntil", m."lastVisitOn",
      a."name", p."language",
      (SELECT COUNT(*) FROM "Answer" f WHERE f."personId" = m."personId") AS "answers",
      (SELECT COUNT(*) FROM "Mark" f WHERE f."personId" = m."personId") AS "marks",
      (SELECT COUNT(*) FROM "TaskVersion" f WHERE f."personId" = m."personId") AS "texts",
      COALESCE(t."attempts", 0) AS "attempts", COALESCE(t."handedIn", 0) AS "handedIn", COALESCE(t."passed", 0) AS "passed"
    FROM "Membership" m JOIN "Person" p ON p."id" = m."personId" LEFT JOIN "Account" a ON a."personId" = m."personId"
      LEFT JOIN (
        SELECT "personId", COUNT(*) AS "attempts", COUNT("submittedAt") AS "handedIn", COUNT(CASE WHEN "passed" THEN 1 END) AS "passed"
        FROM "Attempt" WHERE "personId" IN (SELECT "personId" FROM "Membership" WHERE "groupId" = ${groupId}) GROUP BY "personId"
      ) t ON t."personId" = m."personId"
    WHERE m."groupId" = ${groupId} AND m."endedAt" IS NULL`;
  return rows.map(({ answers, marks, texts, attempts, handedIn, passed, ...row }) => ({
    ...row,
    sharesQuizzes: Boolean(row.sharesQuizzes),
    sharesTexts: Boolean(row.sharesTexts),
    endedAt: null,
    version: [answers, marks, texts, attempts, handedIn, passed].map(String).join('-'),
  }));
}

/** Whose facts of one table; `facts`: `course:fact,fact;course:fact`, a fact being kind/item/time. */
export type JoinedFacts = { readonly personId: string; readonly facts: string };

/** Characters of a time in UTC that tell its hour, which decides the day, and its second, which orders goes at a quiz. */
const [toHour, toSecond] = [13, 19];

/**
 * All facts of these people, in one statement: a row for each person and table. Read from indexes alone where there may be
 * many. The text of a thousand people is tens of megabytes, so callers ask for some hundreds at a time.
 */
export function readJoinedFacts(personIds: readonly string[]): Promise<JoinedFacts[]> {
  const { sql, join } = Prisma;
  const who = join([...personIds]);
  const joined = (table: Prisma.Sql, fact: Prisma.Sql, at: Prisma.Sql, length = toHour) => sql`
    SELECT "personId", STRING_AGG("course" || ':' || "facts", ';') AS "facts" FROM (
      SELECT "personId", "course", STRING_AGG(${fact} || '/' || SUBSTR(CAST(${at} AS TEXT), 1, ${length}), ',') AS "facts"
      FROM ${table} WHERE "personId" IN (${who}) GROUP BY "personId", "course"
    ) AS "courses" GROUP BY "personId"`;
  const created = sql`"createdAt"`;
  const marked = sql`CASE WHEN "kind" = 'lesson' THEN 'lesson/' ELSE 'task/' END || "item"`;
  const gone = sql`CASE WHEN "passed" THEN 'passed/' WHEN "submittedAt" IS NULL THEN 'attempt/' ELSE 'failed/' END || "module"`;
  return db.$queryRaw<JoinedFacts[]>(
    join(
      [
        joined(sql`"Answer"`, sql`'check/' || "question"`, created),
        joined(sql`"Mark"`, marked, created),
        joined(sql`"TaskVersion"`, sql`'text/' || "task"`, created),
        joined(sql`"Attempt"`, gone, sql`COALESCE("submittedAt", "startedAt")`, toSecond),
      ],
      ' UNION ALL ',
    ),
  );
}

export type AskedTask = {
  readonly membershipId: string;
  readonly course: string;
  readonly task: string;
  readonly askedAt: Date;
};

/** Tasks of the group's members that wait for a comment since they were last asked about. */
export function readAskedTasks(groupId: string): Promise<AskedTask[]> {
  return db.$queryRaw<AskedTask[]>`
    SELECT s."membershipId", s."course", s."task", s."askedAt"
    FROM "SharedTask" s JOIN "Membership" m ON m."id" = s."membershipId"
    WHERE m."groupId" = ${groupId} AND m."endedAt" IS NULL AND s."withdrawnAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Comment" c WHERE c."sharedTaskId" = s."id" AND c."createdAt" >= s."askedAt")
    ORDER BY s."askedAt"`;
}
