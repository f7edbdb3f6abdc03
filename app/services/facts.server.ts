/** Reads a person's facts from the database, in the shape the rules of the domain ask for. */
import type { Actor } from '#app/domain/actor.ts';
import { type CourseFacts, noCourseFacts } from '#app/domain/facts.ts';
import { db, type Transaction } from '#app/db/client.server.ts';
import { asStrings } from './stored.server.ts';

const byTime = { createdAt: 'desc' } as const;

function readRows(personId: string, course: string | undefined, client: Transaction) {
  const where = course === undefined ? {} : { course };
  return client.person.findUnique({
    where: { id: personId },
    select: {
      answers: { where, orderBy: byTime, distinct: ['course', 'question'], select: { course: true, question: true, response: true, createdAt: true } },
      marks: { where, select: { course: true, kind: true, item: true, createdAt: true } },
      attempts: { where, select: { course: true, module: true, passed: true, startedAt: true, submittedAt: true } },
      taskVersions: { where, orderBy: byTime, distinct: ['course', 'task'], select: { course: true, task: true, createdAt: true } },
    },
  });
}

type Rows = NonNullable<Awaited<ReturnType<typeof readRows>>>;
type Last = NonNullable<CourseFacts['last']>;

function latest(rows: Rows): CourseFacts['last'] {
  const moments: Last[] = [
    ...rows.answers.map((row): Last => ({ kind: 'check', id: row.question, at: row.createdAt })),
    ...rows.marks.map((row): Last => ({ kind: row.kind, id: row.item, at: row.createdAt })),
    ...rows.taskVersions.map((row): Last => ({ kind: 'task', id: row.task, at: row.createdAt })),
    ...rows.attempts.map((row): Last => ({ kind: 'quiz', id: row.module, at: row.submittedAt ?? row.startedAt })),
  ];
  return moments.reduce<CourseFacts['last']>((last, each) => (last && last.at >= each.at ? last : each), null);
}

function sortFacts(rows: Rows): CourseFacts {
  const marked = (kind: 'lesson' | 'task') => new Set(rows.marks.filter((mark) => mark.kind === kind).map((mark) => mark.item));
  return {
    answeredChecks: new Set(rows.answers.map((row) => row.question)),
    finishedLessons: marked('lesson'),
    judgedTasks: marked('task'),
    begunTasks: new Set(rows.taskVersions.map((row) => row.task)),
    passedQuizzes: new Set(rows.attempts.filter((row) => row.passed === true).map((row) => row.module)),
    begunQuizzes: new Set(rows.attempts.map((row) => row.module)),
    responses: new Map(rows.answers.map((row) => [row.question, asStrings(row.response)])),
    last: latest(rows),
  };
}

/** The facts of the actor in one course; none for a visitor. One query with a part for each kind of fact. */
export async function readCourseFacts(actor: Actor, course: string, client: Transaction = db): Promise<CourseFacts> {
  if (actor.kind === 'visitor') return noCourseFacts;
  const rows = await readRows(actor.personId, course, client);
  return rows ? sortFacts(rows) : noCourseFacts;
}

/** The facts of the actor in every course that has any, by course id. */
export async function readAllFacts(actor: Actor): Promise<Map<string, CourseFacts>> {
  if (actor.kind === 'visitor') return new Map();
  const rows = await readRows(actor.personId, undefined, db);
  if (!rows) return new Map();
  const courses = new Set([...rows.answers, ...rows.marks, ...rows.attempts, ...rows.taskVersions].map((row) => row.course));
  const within = <T extends { course: string }>(list: T[], course: string) => list.filter((row) => row.course === course);
  return new Map(
    [...courses].map((course) => [
      course,
      sortFacts({
        answers: within(rows.answers, course),
        marks: within(rows.marks, course),
        attempts: within(rows.attempts, course),
        taskVersions: within(rows.taskVersions, course),
      }),
    ]),
  );
}

/** When the person first did something recorded in the course; null when nothing is recorded. */
export async function firstMoment(personId: string, course: string, client: Transaction): Promise<Date | null> {
  const where = { personId, course };
  const [answer, mark, attempt, version] = await Promise.all([
    client.answer.aggregate({ where, _min: { createdAt: true } }),
    client.mark.aggregate({ where, _min: { createdAt: true } }),
    client.attempt.aggregate({ where, _min: { startedAt: true } }),
    client.taskVersion.aggregate({ where, _min: { createdAt: true } }),
  ]);
  const moments = [answer._min.createdAt, mark._min.createdAt, attempt._min.startedAt, version._min.createdAt];
  return moments.reduce((first, each) => (each && (!first || each < first) ? each : first), null);
}
