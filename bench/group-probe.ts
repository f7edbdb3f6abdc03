/**
 * The measuring process of groups, over the database and the courses of its environment: fills one group after another with
 * members who are about half through, and asks for its overview as the page does. Arguments: the file for the figures, sizes.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Member } from '#app/domain/actor.ts';
import { type ModuleId, type Studies } from '#app/domain/given.ts';
import { choiceFrom } from '#app/domain/overview.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { groupOverview } from '#app/services/overview.server.ts';
import { median } from './statistics.ts';

/** Columns of the table, and how often each is measured. */
const modules = 60;
const rounds = 9;
const day = 86_400_000;

const [file = '', ...sizes] = process.argv.slice(2);
const studies = await catalogue();
const columns = studies.courses
  .flatMap(({ id, modules: own }) => own.map((module): ModuleId => ({ course: id, module: module.id })))
  .slice(0, modules);
if (columns.length < modules) throw new Error(`the courses have only ${String(columns.length)} modules`);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function aGuide(): Promise<Member> {
  const account = {
    email: `${randomUUID()}@polku.example`,
    name: 'Ohjaaja',
    role: 'guide' as const,
    passwordHash: '-',
  };
  const { id: personId } = await db.person.create({ data: { account: { create: account } } });
  return { kind: 'member', personId, role: 'guide', name: account.name };
}

/** What one finished module leaves, in the order in which it is left. */
function factsOf({ course, module }: ModuleId, { courses }: Studies) {
  const found = courses.find(({ id }) => id === course)?.modules.find(({ id }) => id === module);
  if (!found) throw new Error(`no module ${module}`);
  const checks = found.lessons.flatMap((lesson) => lesson.checks.map((item) => ({ kind: 'check', item })));
  const lessons = found.lessons.map(({ id }) => ({ kind: 'lesson', item: id }));
  const task = found.task ? ['task', 'text', 'text'].map((kind) => ({ kind, item: found.task?.id ?? '' })) : [];
  const quiz = found.quiz ? ['failed', 'passed'].map((kind) => ({ kind, item: module })) : [];
  return [...checks, ...lessons, ...task, ...quiz].map((fact) => ({ ...fact, course }));
}

/** Everyone has done every other module, beginning with the first or the second: about half of all. */
async function fill(size: number, guide: Member): Promise<{ group: string; facts: number }> {
  const { id: group } = await db.group.create({
    data: { name: String(size), guides: { create: { personId: guide.personId } } },
  });
  const members = Array.from({ length: size }, (_, index) => ({ personId: randomUUID(), index }));
  for (let at = 0; at < size; at += 500) {
    const part = members.slice(at, at + 500);
    await db.person.createMany({ data: part.map(({ personId }) => ({ id: personId })) });
    await db.account.createMany({
      data: part.map(({ personId, index }) => ({ personId, name: `Jäsen ${String(index)}`, passwordHash: '-' })),
    });
    await db.membership.createMany({
      data: part.map(({ personId, index }) => ({
        ...{ groupId: group, personId, sharesUntil: '2099-12-31', sharesQuizzes: index % 2 === 0 },
        joinedAt: new Date(Date.now() - (index % 90) * day),
      })),
    });
  }
  await db.assignment.createMany({
    data: columns.map((target) => ({ ...target, groupId: group, key: randomUUID(), dueDays: 60 })),
  });
  let facts = 0;
  for (const [place, column] of columns.entries()) {
    const who = members.filter(({ index }) => (index + place) % 2 === 0).map(({ personId }) => personId);
    for (const fact of factsOf(column, studies))
      facts += await store(fact, who, new Date(Date.now() - (60 - place) * day));
  }
  return { group, facts };
}

type Fact = ReturnType<typeof factsOf>[number];

/** One statement for all who have it: hundreds of thousands of rows one by one would take minutes. SQLite only. */
async function store({ kind, course, item }: Fact, who: readonly string[], when: Date): Promise<number> {
  const [people, at] = [JSON.stringify(who), when.toISOString().replace('Z', '+00:00')];
  if (kind === 'check')
    return db.$executeRaw`INSERT INTO "Answer" ("id", "personId", "key", "course", "question", "response", "points", "createdAt")
      SELECT hex(randomblob(16)), value, hex(randomblob(16)), ${course}, ${item}, '["a"]', 1, ${at} FROM json_each(${people})`;
  if (kind === 'text')
    return db.$executeRaw`INSERT INTO "TaskVersion" ("id", "personId", "key", "course", "task", "text", "ticked", "createdAt")
      SELECT hex(randomblob(16)), value, hex(randomblob(16)), ${course}, ${item}, ${'Oma teksti. '.repeat(70)}, '[]', ${at} FROM json_each(${people})`;
  if (kind === 'lesson' || kind === 'task')
    return db.$executeRaw`INSERT INTO "Mark" ("personId", "course", "kind", "item", "createdAt")
      SELECT value, ${course}, ${kind}, ${item}, ${at} FROM json_each(${people})`;
  const drawn = JSON.stringify(Array(8).fill({ id: 'a-question-of-the-quiz', options: ['a', 'b', 'c', 'd'] }));
  const isPassed = kind === 'passed' ? 1 : 0;
  return db.$executeRaw`INSERT INTO "Attempt" ("id", "personId", "key", "course", "module", "drawn", "startedAt", "submittedAt", "percent", "passed")
    SELECT hex(randomblob(16)), value, hex(randomblob(16)), ${course}, ${item}, ${drawn}, ${at}, ${at}, 80, ${isPassed} FROM json_each(${people})`;
}

async function measure(size: number) {
  const guide = await aGuide();
  // Millions of rows are written with room and without waiting for the disk, and read as every server reads.
  await db.$queryRaw`PRAGMA cache_size = -300000`;
  await db.$queryRaw`PRAGMA synchronous = OFF`;
  const { group, facts } = await fill(size, guide);
  await db.$queryRaw`PRAGMA cache_size = -2000`;
  const view = { choice: choiceFrom(new URLSearchParams()), page: 1, language: 'fi' as const };
  const ask = () => groupOverview(guide, group, view);
  const bare = () => db.$queryRaw`SELECT m."id", a."name" FROM "Membership" m
    JOIN "Account" a ON a."personId" = m."personId" WHERE m."groupId" = ${group}`;
  const first = await timed(ask);
  const [after, changed, queries]: [number[], number[], number[]] = [[], [], []];
  const { personId } = await db.membership.findFirstOrThrow({ where: { groupId: group } });
  for (let round = 0; round < rounds; round += 1) {
    after.push(await timed(ask));
    queries.push(await timed(bare));
    const { course = '' } = columns[0] ?? {};
    const data = { personId, key: randomUUID(), course, question: 'other', response: ['a'], points: 1 };
    await db.answer.create({ data });
    changed.push(await timed(ask));
  }
  return { size, modules, facts, first, after: median(after), changed: median(changed), bare: median(queries) };
}

const figures = [];
for (const size of sizes) figures.push(await measure(Number(size)));
writeFileSync(file, JSON.stringify(figures));
