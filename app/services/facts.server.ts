/** Reads a person's facts from the database, in the shape the rules of the domain ask for. */
import type { Actor } from '#app/domain/actor.ts';
import { type CourseFacts, noCourseFacts } from '#app/domain/facts.ts';
import { underTodaysIds } from '#app/domain/moves.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import type { Transaction } from '#app/db/client.server.ts';
import { type FactRow, readFactRows } from '#app/db/hot-reads.server.ts';
import { asStrings } from './stored.server.ts';

function sortFacts(rows: readonly FactRow[]): CourseFacts {
  const items = (...kinds: FactRow['kind'][]) =>
    new Set(rows.filter((row) => kinds.includes(row.kind)).map((row) => row.item));
  const newest = rows.at(-1);
  return {
    answeredChecks: items('check'),
    finishedLessons: items('lesson'),
    judgedTasks: items('task'),
    begunTasks: items('text'),
    passedQuizzes: items('passed'),
    begunQuizzes: items('attempt', 'passed'),
    // Rows come oldest first, so the latest response to a check stays.
    responses: new Map(rows.filter((row) => row.kind === 'check').map((row) => [row.item, asStrings(row.detail)])),
    last: newest ? { kind: kindsOfWork[newest.kind], id: newest.item, at: newest.at } : null,
  };
}

/** What the item of a fact is, for following moves; a quiz is known by its module. */
export const kindsOfItem = {
  check: 'question',
  lesson: 'lesson',
  task: 'task',
  text: 'task',
  attempt: 'module',
  passed: 'module',
} as const;

const kindsOfWork = {
  check: 'check',
  lesson: 'lesson',
  task: 'task',
  text: 'task',
  attempt: 'quiz',
  passed: 'quiz',
} as const;

/** Facts of one course under the ids that it has today. */
async function courseFacts(rows: readonly FactRow[], course: string): Promise<CourseFacts> {
  const { moves } = await catalogue();
  return sortFacts(underTodaysIds(rows, moves(course), ({ kind }) => kindsOfItem[kind]));
}

/** The facts of the actor in one course; none for a visitor. */
export async function readCourseFacts(actor: Actor, course: string, client?: Transaction): Promise<CourseFacts> {
  if (actor.kind === 'visitor') return noCourseFacts;
  return courseFacts(await readFactRows(actor.personId, course, client), course);
}

/** The facts of the actor in every course that has any, by course id. */
export async function readAllFacts(actor: Actor): Promise<Map<string, CourseFacts>> {
  if (actor.kind === 'visitor') return new Map();
  const rows = await readFactRows(actor.personId, null);
  const courses = [...new Set(rows.map((row) => row.course))];
  const facts = courses.map((course) =>
    courseFacts(
      rows.filter((row) => row.course === course),
      course,
    ).then((known) => [course, known] as const),
  );
  return new Map(await Promise.all(facts));
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
