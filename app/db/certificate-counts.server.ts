/** Certificates counted by course and state in one statement: standard SQL, so that it runs on SQLite and PostgreSQL alike. */
import type { CredentialState } from '#db';
import { db } from './client.server.ts';

export type CountedCredentials = {
  readonly course: string;
  readonly state: CredentialState;
  readonly all: number;
  readonly open: number;
  /** Of how many somebody has looked at the page, and how often together. */
  readonly lookedAt: number;
  readonly looks: number;
};

type Counted = Omit<CountedCredentials, 'course' | 'state'>;
type Row = Pick<CountedCredentials, 'course' | 'state'> & Readonly<Record<keyof Counted, number | bigint>>;

/** One row for each course and state that occurs, by course. */
export async function countCredentials(): Promise<CountedCredentials[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c."course", k."state", COUNT(*) AS "all", COUNT(k."openedAt") AS "open",
      COUNT(l."looks") AS "lookedAt", COALESCE(SUM(l."looks"), 0) AS "looks"
    FROM "Credential" k JOIN "Certificate" c ON c."id" = k."certificateId"
      LEFT JOIN (SELECT "credentialId", COUNT(*) AS "looks" FROM "Look" GROUP BY "credentialId") l ON l."credentialId" = k."id"
    GROUP BY c."course", k."state" ORDER BY c."course"`;
  return rows.map(({ course, state, all, open, lookedAt, looks }) => ({
    course,
    state,
    all: Number(all),
    open: Number(open),
    lookedAt: Number(lookedAt),
    looks: Number(looks),
  }));
}
