/** One member of a group for its guides: what is done and when, and of the rest what the member agreed to show. */
import type { Member } from '#app/domain/actor.ts';
import { type Course, itemsOf } from '#app/domain/course.ts';
import { dateInHelsinki, type Day } from '#app/domain/day.ts';
import { assigner, keyOf } from '#app/domain/given.ts';
import { headOfGroup } from '#app/domain/group.ts';
import type { Language } from '#app/domain/language.ts';
import type { Finished, MemberPage, SharedAttempt } from '#app/domain/member-page.ts';
import type { AccessKind } from '#app/domain/membership.ts';
import { type DatedFact, standingsOf } from '#app/domain/module-standing.ts';
import { underTodaysIds } from '#app/domain/moves.ts';
import { cellOf } from '#app/domain/overview.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import type { Catalogue } from '#app/content/library/library.server.ts';
import { db } from '#app/db/client.server.ts';
import { type FactRow, readFactRows } from '#app/db/hot-reads.server.ts';
import { kindsOfItem } from './facts.server.ts';
import { givenIn } from './group-sight.server.ts';
import { guidedMember, noteAccess } from './guided.server.ts';
import { endMembership } from './membership-end.server.ts';
import { shownTasks } from './shown-tasks.server.ts';

/** Lines of the timeline, and attempts. */
const mostLines = 200;

type CourseWithFacts = { readonly course: Course; readonly facts: readonly DatedFact[] };

/** Leaves a line for the member with each look. Throws Failure('not-found') when nothing may be seen of them today. */
export async function openGroupMember(
  actor: Member,
  { group: groupId, member, language }: { group: string; member: string; language: Language },
): Promise<MemberPage> {
  const { group, membership, name, sight } = await guidedMember(actor, { group: groupId, member });
  const [studies, given, rows] = await Promise.all([
    catalogue(),
    givenIn(group.id),
    readFactRows(membership.personId, null),
  ]);
  const known = withCourses(rows, studies);
  const [today, joinedOn] = [dateInHelsinki(new Date()), dateInHelsinki(membership.joinedAt)];
  const standings = new Map(
    known.flatMap(({ course, facts }) =>
      [...standingsOf(course, facts)].map(([module, standing]) => [keyOf({ course: course.id, module }), standing]),
    ),
  );
  const attempts = sight.quizzes ? await attemptsOf(membership.personId, studies, language) : null;
  const tasks = await shownTasks(membership, { sight, language });
  await note(actor, membership.id, {
    quizzes: (attempts ?? []).length > 0,
    texts: tasks.some(({ text }) => text !== null),
  });
  return {
    ...{ group: headOfGroup(group, today), membershipId: membership.id, name, joinedOn },
    ...{ lastVisitOn: membership.lastVisitOn, sharesUntil: membership.sharesUntil },
    assigned: assigner(given)({ membershipId: membership.id, joinedOn }, standings).map((each) => ({
      ...titlesOf(each, studies, language),
      required: each.required,
      cell: cellOf(each, today),
    })),
    timeline: timelineOf(known, language, sight.quizzes),
    attempts,
    texts: { all: sight.texts, tasks },
  };
}

async function note(actor: Member, membershipId: string, shown: { quizzes: boolean; texts: boolean }): Promise<void> {
  const kinds: AccessKind[] = ['details', ...(shown.quizzes ? ['quizzes' as const] : [])];
  if (shown.texts) kinds.push('texts');
  await db.$transaction(async (tx) => {
    for (const kind of kinds) await noteAccess(actor, [membershipId], { kind }, tx);
  });
}

/** Facts of courses that are here, under the ids of today. */
function withCourses(rows: readonly FactRow[], { course: find, moves }: Catalogue): CourseWithFacts[] {
  return [...new Set(rows.map(({ course }) => course))].flatMap((id) => {
    const course = find(id);
    if (!course) return [];
    const own = underTodaysIds(
      rows.filter((row) => row.course === id),
      moves(id),
      ({ kind }) => kindsOfItem[kind],
    );
    const facts = own.map(({ kind, item, at }) => ({ kind, item, at: at.toISOString(), on: dateInHelsinki(at) }));
    return [{ course, facts }];
  });
}

function titlesOf(
  { course: id, module }: { course: string; module: string },
  { course: find }: Catalogue,
  language: Language,
): { title: string; course: string } {
  const course = find(id);
  const title = course?.modules.find((each) => each.id === module)?.title[language];
  return { title: title ?? module, course: course?.title[language] ?? id };
}

/** When each lesson, task and quiz was finished first. That a quiz was passed is a result of a quiz. */
function timelineOf(known: readonly CourseWithFacts[], language: Language, quizzes: boolean): MemberPage['timeline'] {
  const lines = known.flatMap(({ course, facts }) =>
    itemsOf(course).flatMap(({ module, part }) => {
      const [kind, id] = part.kind === 'quiz' ? (['passed', module.id] as const) : ([part.kind, part.id] as const);
      const first = facts.find((fact) => fact.kind === kind && fact.item === id);
      if (!first || (part.kind === 'quiz' && !quizzes)) return [];
      const title = part.kind === 'quiz' ? null : part.title[language];
      return [{ at: first.at, on: first.on, finished: { kind: part.kind, title, module: module.title[language] } }];
    }),
  );
  const newest = lines.sort((a, b) => b.at.localeCompare(a.at)).slice(0, mostLines);
  const days = new Map<Day, Finished[]>();
  for (const { on, finished } of newest) days.set(on, [...(days.get(on) ?? []), finished]);
  return [...days].map(([on, finished]) => ({ on, finished }));
}

async function attemptsOf(
  personId: string,
  { course: find, moves }: Catalogue,
  language: Language,
): Promise<SharedAttempt[]> {
  const rows = await db.attempt.findMany({
    where: { personId, submittedAt: { not: null } },
    orderBy: { submittedAt: 'desc' },
    take: mostLines,
  });
  return rows.flatMap(({ course, module, percent, passed, submittedAt }) => {
    const ids = moves(course).now('module', module);
    const title = find(course)?.modules.find(({ id }) => ids.includes(id))?.title[language];
    if (title === undefined || submittedAt === null) return [];
    return [{ module: title, percent: percent ?? 0, passed: passed ?? false, on: dateInHelsinki(submittedAt) }];
  });
}

/** Ends the membership: from then on the group's guides see nothing of the person. Doing it again changes nothing. */
export async function removeMember(actor: Member, where: { group: string; member: string }): Promise<void> {
  const { membership } = await guidedMember(actor, where);
  await endMembership(membership.id, 'removed');
}
