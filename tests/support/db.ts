/** The test file's own real database, and ways to look into it. */
import { tmpdir } from 'node:os';
import { db } from '#app/db/client.server.ts';
import { env } from '#app/env.server.ts';

// A test file outside the project that prepares an installation would write into somebody's real database.
if (!env.databaseUrl.startsWith(`file:${tmpdir()}`)) throw new Error(`not a database for tests: ${env.databaseUrl}`);

export { db };

/** Every fact about a person, without ids and moments: what must be the same when two ways of studying should be alike. */
export async function factsOf(personId: string) {
  const where = { personId };
  const [answers, marks, attempts, versions, certificates] = await Promise.all([
    db.answer.findMany({ where }),
    db.mark.findMany({ where }),
    db.attempt.findMany({ where }),
    db.taskVersion.findMany({ where }),
    db.certificate.findMany({ where, include: { credentials: true } }),
  ]);
  const sorted = (lines: string[]) => lines.sort();
  return {
    answers: sorted(answers.map((row) => JSON.stringify([row.course, row.question, row.response, row.points]))),
    marks: sorted(marks.map((row) => JSON.stringify([row.course, row.kind, row.item]))),
    attempts: sorted(
      attempts.map((row) =>
        JSON.stringify([
          row.course,
          row.module,
          row.percent,
          row.passed,
          row.openSlot !== null,
          row.abandonedAt !== null,
        ]),
      ),
    ),
    versions: sorted(versions.map((row) => JSON.stringify([row.course, row.task, row.text, row.ticked]))),
    certificates: certificates.map((row) => ({
      snapshot: row.snapshot,
      names: row.credentials.map((credential) => credential.name),
    })),
  };
}

/** How many persons there are, guests included. */
export function countPersons(): Promise<number> {
  return db.person.count();
}
