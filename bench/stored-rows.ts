/** The rows of the benchmark's people, gathered first and inserted in bulk. */
import { db } from '#app/db/client.server.ts';
import type { Prisma } from '#db';

export type Rows = {
  readonly people: Prisma.PersonCreateManyInput[];
  readonly accounts: Prisma.AccountCreateManyInput[];
  readonly sessions: Prisma.SessionCreateManyInput[];
  readonly answers: Prisma.AnswerCreateManyInput[];
  readonly marks: Prisma.MarkCreateManyInput[];
  readonly taskVersions: Prisma.TaskVersionCreateManyInput[];
  readonly attempts: Prisma.AttemptCreateManyInput[];
  readonly attemptAnswers: Prisma.AttemptAnswerCreateManyInput[];
  readonly certificates: Prisma.CertificateCreateManyInput[];
  readonly credentials: Prisma.CredentialCreateManyInput[];
};

export function noRows(): Rows {
  return {
    ...{ people: [], accounts: [], sessions: [] },
    ...{ answers: [], marks: [], taskVersions: [], attempts: [], attemptAnswers: [] },
    ...{ certificates: [], credentials: [] },
  };
}

/** Rows in one statement; more only makes the statement longer. */
const together = 1000;

async function inParts<R>(rows: readonly R[], insert: (part: R[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += together) await insert(rows.slice(at, at + together));
}

/** Inserts everything, parents before children. */
export async function insertRows(rows: Rows): Promise<void> {
  await inParts(rows.people, (data) => db.person.createMany({ data }));
  await inParts(rows.accounts, (data) => db.account.createMany({ data }));
  await inParts(rows.sessions, (data) => db.session.createMany({ data }));
  await inParts(rows.answers, (data) => db.answer.createMany({ data }));
  await inParts(rows.marks, (data) => db.mark.createMany({ data }));
  await inParts(rows.taskVersions, (data) => db.taskVersion.createMany({ data }));
  await inParts(rows.attempts, (data) => db.attempt.createMany({ data }));
  await inParts(rows.attemptAnswers, (data) => db.attemptAnswer.createMany({ data }));
  await inParts(rows.certificates, (data) => db.certificate.createMany({ data }));
  await inParts(rows.credentials, (data) => db.credential.createMany({ data }));
}

/** How many facts the rows hold. The answers inside an attempt belong to it and are not counted. */
export function countFacts({ answers, marks, taskVersions, attempts }: Rows): number {
  return answers.length + marks.length + taskVersions.length + attempts.length;
}
