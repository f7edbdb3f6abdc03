/** Fills the benchmark's database with learners in all states, and writes a file that says who they are. */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createCookie } from '@remix-run/node';
import { type Course, type Module, itemsOf, pathOf } from '#app/domain/course.ts';
import { seededRandom } from '#app/domain/random.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import type { Catalogue } from '#app/content/library/library.server.ts';
import { db } from '#app/db/client.server.ts';
import { sessionRowId } from '#app/db/sessions.server.ts';
import { rightResponse } from '../prisma/right-response.ts';
import type { Population } from './population.ts';
import { countFacts, insertRows, noRows, type Rows } from './stored-rows.ts';
import { Study } from './study.ts';

const learners = 1000;
const readers = 200;
const quizTakers = 8;
const day = 24 * 60 * 60 * 1000;

/** Of every twenty learners: how many courses they have begun, which share of each is done, how often they try. */
const states = [
  { of20: 5, courses: 0, done: 0, tries: 1 },
  { of20: 6, courses: 1, done: 0.4, tries: 1 },
  { of20: 3, courses: 2, done: 0.8, tries: 1 },
  { of20: 3, courses: 1, done: 1, tries: 2 },
  { of20: 2, courses: Infinity, done: 1, tries: 2 },
  { of20: 1, courses: Infinity, done: 1, tries: 12 },
].flatMap(({ of20, ...state }) => Array.from({ length: of20 }, () => state));

/** Adds learner number `number`; every tenth is a guest. Returns the session's secret. */
function addLearner(rows: Rows, study: Study, courses: readonly Course[], number: number): string {
  const personId = randomUUID();
  const secret = randomUUID();
  const random = seededRandom(`learner ${String(number)}`);
  const begunAt = Date.now() - (10 + 80 * random()) * day;
  const isGuest = number % 10 === 9;
  const name = `Oppija ${String(number)} Esimerkki`;
  rows.people.push({ id: personId, createdAt: new Date(begunAt) });
  // Nobody signs in with a password here, so there is none to check.
  const account = { personId, name, email: `oppija-${String(number)}@polku.example`, passwordHash: 'none' };
  if (!isGuest) rows.accounts.push({ ...account, createdAt: new Date(begunAt) });
  // Far from half of its time, or the server would extend it and measure that.
  rows.sessions.push({ id: sessionRowId(secret), personId, expiresAt: new Date(Date.now() + 59 * day) });

  // Twenty and seven have no common factor, so neighbours differ and all states come evenly.
  const state = states[(number * 7) % states.length] ?? { courses: 0, done: 0, tries: 1 };
  const student = { personId, random, tries: state.tries, clock: begunAt };
  for (const course of courses.slice(0, state.courses)) {
    study.work(student, course, Math.ceil(itemsOf(course).length * state.done));
    if (state.done === 1 && !isGuest) study.certify(student, course, name);
  }
  return secret;
}

function everyLesson(courses: readonly Course[]): string[] {
  return courses.flatMap((course) =>
    itemsOf(course)
      .filter(({ part }) => part.kind === 'lesson')
      .map((item) => `/courses/${course.id}/${pathOf(item)}`),
  );
}

function quizOf({ courses, pool }: Catalogue): Population['quiz'] {
  const found = courses.flatMap((course) => course.modules.map((module): [Course, Module] => [course, module]));
  const [course, module] = found.find(([, each]) => each.quiz) ?? [];
  if (!course || !module) throw new Error('there is no quiz to measure');
  const right = pool(course.id, module.id).map((question): [string, string[]] => [
    question.id,
    [...rightResponse(question)],
  ]);
  return { path: `/courses/${course.id}/${module.id}/quiz`, right: Object.fromEntries(right) };
}

async function populate(file: string): Promise<void> {
  const content = await catalogue();
  const rows = noRows();
  const study = new Study(content, rows);
  const secrets = Array.from({ length: learners }, (_, number) => addLearner(rows, study, content.courses, number));
  await insertRows(rows);
  await db.$disconnect();

  const cookie = createCookie('polku_session');
  const members = secrets.filter((_, number) => number % 10 !== 9);
  const cookies = await Promise.all(
    members.slice(0, readers + quizTakers).map(async (secret) => (await cookie.serialize(secret)).split(';')[0] ?? ''),
  );
  const population: Population = {
    learners,
    facts: countFacts(rows),
    certificates: rows.certificates.length,
    lessons: everyLesson(content.courses),
    quiz: quizOf(content),
    readers: cookies.slice(0, readers),
    quizTakers: cookies.slice(readers),
  };
  writeFileSync(file, JSON.stringify(population));
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('populate.ts wants the name of the file to write');
await populate(file);
