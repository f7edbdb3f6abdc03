/** All that a group's guide may see of its members today: what the overview, its file and the attention list are made of. */
import { dateInHelsinki, type Day } from '#app/domain/day.ts';
import {
  assigner,
  byStudyOrder,
  columnsOf,
  type Given,
  type ModuleId,
  modulesOf,
  type Studies,
} from '#app/domain/given.ts';
import { isLanguage, type Language } from '#app/domain/language.ts';
import { sightOf } from '#app/domain/membership.ts';
import type { SeenMember } from '#app/domain/overview.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import type { Catalogue } from '#app/content/library/library.server.ts';
import { db } from '#app/db/client.server.ts';
import { type AskedTask, type GroupMemberRow, readAskedTasks, readGroupMembers } from '#app/db/group-facts.server.ts';
import type { Group } from '#db';
import { type MemberStandings, memberStandings } from './member-standings.server.ts';

export type GroupMember = SeenMember & { readonly language: Language };

export type GroupSight = {
  readonly today: Day;
  readonly studies: Studies;
  readonly given: readonly Given[];
  readonly columns: readonly ModuleId[];
  /** Only those who show something today. */
  readonly members: readonly GroupMember[];
};

/** A constant number of statements, whatever the size of the group. The caller has made sure that the actor guides it. */
export async function groupSight(group: Group): Promise<GroupSight> {
  const today = dateInHelsinki(new Date());
  const [studies, rows, given, asked] = await Promise.all([
    catalogue(),
    readGroupMembers(group.id),
    givenIn(group.id),
    readAskedTasks(group.id),
  ]);
  const seen = rows.flatMap((row) => {
    const sight = sightOf(row, group, today);
    return sight ? [{ ...row, sight }] : [];
  });
  const standings = await memberStandings(seen, studies);
  const assign = assigner(given);
  const waiting = byMembership(asked);
  const members = seen.map((row) => {
    const { failed = [], standings: own = new Map<string, never>() } = standings.get(row.personId) ?? {};
    const known = { assign, standings: own, failed: row.sight.quizzes ? failed : [], asked: waiting.get(row.id) ?? [] };
    return memberOf(row, known, studies);
  });
  return { today, studies, given, columns: columnsOf(given, studies), members };
}

type Known = MemberStandings & {
  readonly assign: ReturnType<typeof assigner>;
  readonly asked: readonly AskedTask[];
};

function byMembership(asked: readonly AskedTask[]): Map<string, AskedTask[]> {
  const waiting = new Map<string, AskedTask[]>();
  for (const each of asked) waiting.set(each.membershipId, [...(waiting.get(each.membershipId) ?? []), each]);
  return waiting;
}

function memberOf(row: GroupMemberRow, known: Known, studies: Catalogue): GroupMember {
  const joinedOn = dateInHelsinki(row.joinedAt);
  const { assign, standings, failed } = known;
  return {
    membershipId: row.id,
    name: row.name ?? '',
    language: isLanguage(row.language) ? row.language : 'fi',
    joinedOn,
    lastVisitOn: row.lastVisitOn,
    assigned: assign({ membershipId: row.id, joinedOn }, standings),
    failed,
    asked: known.asked.flatMap(({ course, task, askedAt }) => {
      const module = moduleOfTask(studies, course, task);
      return module === null ? [] : [{ course, module, askedOn: dateInHelsinki(askedAt) }];
    }),
  };
}

/** The module in which the task stands today; null when it is gone. */
export function moduleOfTask({ course: find, moves }: Catalogue, course: string, task: string): string | null {
  const ids = moves(course).now('task', task);
  return find(course)?.modules.find((module) => module.task && ids.includes(module.task.id))?.id ?? null;
}

/** The group's assignments that hold today, with the modules that they mean; the oldest first. */
export async function givenIn(groupId: string): Promise<Given[]> {
  const [studies, rows] = await Promise.all([
    catalogue(),
    db.assignment.findMany({
      where: { groupId, withdrawnAt: null },
      include: { named: { select: { membershipId: true } } },
    }),
  ]);
  const order = byStudyOrder(studies);
  rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || order(a, b));
  return rows.map(({ course, module, named, createdAt, ...row }) => ({
    ...row,
    target: { course, module },
    modules: modulesOf({ course, module }, studies),
    named: new Set(named.map(({ membershipId }) => membershipId)),
    givenOn: dateInHelsinki(createdAt),
  }));
}
