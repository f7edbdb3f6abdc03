/** Writes a group with its members and what they have done, fast enough for a million facts. SQLite only. */
import { randomUUID } from 'node:crypto';
import { Prisma } from '#db';
import type { Member } from '#app/domain/actor.ts';
import type { ModuleId, Studies } from '#app/domain/given.ts';
import { db } from '#app/db/client.server.ts';

type Plan = {
  readonly columns: readonly ModuleId[];
  readonly studies: Studies;
  /** Each member has done one in so many of the columns, beginning with one after another. */
  readonly every: number;
};
type Person = { readonly personId: string; readonly index: number };
type Fact = { readonly kind: string; readonly course: string; readonly item: string; readonly at: string };

const day = 86_400_000;

/** `facts`: how many were written. */
export async function fillGroup(size: number, guide: Member, plan: Plan): Promise<{ group: string; facts: number }> {
  const group = await emptyGroup(size, guide, plan.columns);
  const ids = Array.from({ length: size }, () => randomUUID()).sort();
  const members = ids.map((personId, index) => ({ personId, index }));
  let facts = 0;
  // In the order of the indexes, a few pages at a time: facts of everybody at once would open every page again and again.
  for (let at = 0; at < size; at += 200) {
    const part = members.slice(at, at + 200);
    await join(group, part);
    for (let turn = 0; turn < plan.every; turn += 1) {
      const who = part.filter(({ index }) => index % plan.every === turn).map(({ personId }) => personId);
      facts += await store(who, factsOf(turn, plan));
    }
  }
  return { group, facts };
}

async function emptyGroup(size: number, { personId }: Member, columns: readonly ModuleId[]): Promise<string> {
  const { id } = await db.group.create({ data: { name: String(size), guides: { create: { personId } } } });
  await db.assignment.createMany({
    data: columns.map((target) => ({ ...target, groupId: id, key: randomUUID(), dueDays: 60 })),
  });
  return id;
}

async function join(groupId: string, people: readonly Person[]): Promise<void> {
  await db.person.createMany({ data: people.map(({ personId }) => ({ id: personId })) });
  await db.account.createMany({
    data: people.map(({ personId, index }) => ({ personId, name: `Jäsen ${String(index)}`, passwordHash: '-' })),
  });
  await db.membership.createMany({
    data: people.map(({ personId, index }) => ({
      ...{ groupId, personId, sharesUntil: '2099-12-31', sharesQuizzes: index % 2 === 0 },
      joinedAt: new Date(Date.now() - (index % 90) * day),
    })),
  });
}

/** Everything that those leave whose turn it is; one module each day. */
function factsOf(turn: number, { columns, studies, every }: Plan): Fact[] {
  return columns.flatMap((column, place) => {
    if (place % every !== turn) return [];
    const at = new Date(Date.now() - (columns.length - place) * day).toISOString().replace('Z', '+00:00');
    return leftBy(column, studies).map((fact) => ({ ...fact, course: column.course, at }));
  });
}

/** What one finished module leaves, in the order in which it is left. */
function leftBy({ course, module }: ModuleId, { courses }: Studies) {
  const found = courses.find(({ id }) => id === course)?.modules.find(({ id }) => id === module);
  if (!found) throw new Error(`no module ${module}`);
  const checks = found.lessons.flatMap((lesson) => lesson.checks.map((item) => ({ kind: 'check', item })));
  const lessons = found.lessons.map(({ id }) => ({ kind: 'lesson', item: id }));
  const task = found.task ? ['task', 'text', 'text'].map((kind) => ({ kind, item: found.task?.id ?? '' })) : [];
  const quiz = found.quiz ? ['failed', 'passed'].map((kind) => ({ kind, item: module })) : [];
  return [...checks, ...lessons, ...task, ...quiz];
}

const drawn = JSON.stringify(Array(8).fill({ id: 'a-question-of-the-quiz', options: ['a', 'b', 'c', 'd'] }));

/** One statement for each table: each of the facts for each of the people. */
async function store(people: readonly string[], facts: readonly Fact[]): Promise<number> {
  const { sql } = Prisma;
  const of = (...kinds: string[]) => {
    const own = facts
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, course, item, at }) => [kind, course, item, at]);
    return sql`(SELECT p.value AS person, f.key AS place, json_extract(f.value, '$[0]') AS kind,
      json_extract(f.value, '$[1]') AS course, json_extract(f.value, '$[2]') AS item, json_extract(f.value, '$[3]') AS at
      FROM json_each(${JSON.stringify(people)}) p CROSS JOIN json_each(${JSON.stringify(own)}) f)`;
  };
  const written = [
    sql`INSERT INTO "Answer" ("id", "personId", "key", "course", "question", "response", "points", "createdAt")
      SELECT person || place, person, 'key-of-the-form-' || place, course, item, '["a"]', 1, at FROM ${of('check')}`,
    sql`INSERT INTO "TaskVersion" ("id", "personId", "key", "course", "task", "text", "ticked", "createdAt")
      SELECT person || place, person, 'key-of-the-form-' || place, course, item, ${'Oma teksti. '.repeat(70)}, '[]', at FROM ${of('text')}`,
    sql`INSERT INTO "Mark" ("personId", "course", "kind", "item", "createdAt")
      SELECT person, course, kind, item, at FROM ${of('lesson', 'task')}`,
    sql`INSERT INTO "Attempt" ("id", "personId", "key", "course", "module", "drawn", "startedAt", "submittedAt", "percent", "passed")
      SELECT person || place, person, 'key-of-the-form-' || place, course, item, ${drawn}, at, at, 80, kind = 'passed'
      FROM ${of('failed', 'passed')}`,
  ];
  let count = 0;
  for (const statement of written) count += await db.$executeRaw(statement);
  return count;
}
