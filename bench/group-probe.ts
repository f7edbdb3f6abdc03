/**
 * The measuring process of groups, over the database and the courses of its environment: fills one group after another and
 * asks for its overview as the page does. Arguments: the file for the figures, sizes.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Member } from '#app/domain/actor.ts';
import type { ModuleId } from '#app/domain/given.ts';
import { choiceFrom } from '#app/domain/overview.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { groupOverview } from '#app/services/overview.server.ts';
import { fillGroup } from './group-rows.ts';
import { median } from './statistics.ts';

/** Columns of the table, and how often each is measured. */
const modules = 60;
const rounds = 9;
/** Each member has done one module in two; of a group beyond this size one in eight, which is a quarter of the facts. */
const large = 1000;

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

async function measure(size: number) {
  const guide = await aGuide();
  // Millions of rows are written with room and without waiting for the disk, and read as every server reads.
  await db.$queryRaw`PRAGMA cache_size = -300000`;
  await db.$queryRaw`PRAGMA synchronous = OFF`;
  const { group, facts } = await fillGroup(size, guide, { columns, studies, every: size > large ? 8 : 2 });
  await db.$queryRaw`PRAGMA cache_size = -2000`;
  const view = { choice: choiceFrom(new URLSearchParams()), page: 1, language: 'fi' as const };
  const ask = () => groupOverview(guide, group, view);
  const bare = () => db.$queryRaw`SELECT m."id", a."name" FROM "Membership" m
    JOIN "Account" a ON a."personId" = m."personId" WHERE m."groupId" = ${group}`;
  const first = await timed(ask);
  const startedAt = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) await ask();
  const { user, system } = process.cpuUsage(startedAt);
  const cpu = (user + system) / 1000 / rounds;
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
  return { size, modules, facts, first, cpu, after: median(after), changed: median(changed), bare: median(queries) };
}

const figures = [];
for (const size of sizes) figures.push(await measure(Number(size)));
writeFileSync(file, JSON.stringify(figures));
