/** The overview of a group and its attention list, for the guides of the group. */
import type { Member } from '#app/domain/actor.ts';
import type { Day } from '#app/domain/day.ts';
import { type Flag, flagsOf } from '#app/domain/attention.ts';
import type { ModuleId, Studies } from '#app/domain/given.ts';
import { headOfGroup } from '#app/domain/group.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import type { NamedCourse } from '#app/domain/guidance-pages.ts';
import type { Language } from '#app/domain/language.ts';
import { type Choice, type Overview, pageOf, type ShownRow, shownRows, summarise } from '#app/domain/overview.ts';
import { db } from '#app/db/client.server.ts';
import { type GroupMember, groupSight } from './group-sight.server.ts';
import { guidedGroup, noteAccess } from './guided.server.ts';

export type GroupOverview = {
  readonly group: GroupHead;
  readonly counts: Overview['counts'];
  readonly courses: readonly NamedCourse[];
  readonly today: Day;
  /** How many fit the choice, and those on the page. */
  readonly found: number;
  readonly rows: readonly ShownRow[];
  readonly page: number;
  readonly pages: number;
};

type View = { readonly choice: Choice; readonly page: number | 'all'; readonly language: Language };

/** The rows that fit the choice, in its order, page by page. Throws Failure('not-found') for a group of others. */
export async function groupOverview(
  actor: Member,
  groupId: string,
  { choice, page: wanted, language }: View,
): Promise<GroupOverview> {
  const group = await guidedGroup(actor, groupId);
  const { members, columns, studies, today } = await groupSight(group);
  const { rows, counts } = summarise(members, choice, today);
  const { shown, page, pages } = pageOf(rows, wanted);
  return {
    ...{ counts, today, page, pages, group: headOfGroup(group, today), found: rows.length },
    courses: namedColumns(columns, studies, language),
    rows: shownRows(shown, columns, today),
  };
}

/** All pages of it for a file, which each of the members in it can read about. */
export async function exportOverview(actor: Member, groupId: string, view: Omit<View, 'page'>): Promise<GroupOverview> {
  const overview = await groupOverview(actor, groupId, { ...view, page: 'all' });
  const exported = overview.rows.map(({ membershipId }) => membershipId);
  await db.$transaction((tx) => noteAccess(actor, exported, { kind: 'export' }, tx));
  return overview;
}

function namedColumns(columns: readonly ModuleId[], { courses }: Studies, language: Language): NamedCourse[] {
  return courses.flatMap(({ id, title, modules }) => {
    const shown = modules.filter((module) => columns.some((each) => each.course === id && each.module === module.id));
    if (shown.length === 0) return [];
    const named = shown.map((module) => ({ id: module.id, title: module.title[language] }));
    return [{ id, title: title[language], modules: named }];
  });
}

/** One flag of one member. The module's title is in each language: the page and the message may differ in theirs. */
export type RaisedFlag = {
  readonly member: Pick<GroupMember, 'membershipId' | 'name' | 'language'>;
  readonly flag: Flag;
  readonly moduleTitle: Readonly<Record<Language, string>> | null;
};

/** Every flag of the group's members, the one that has waited longest first. Throws Failure('not-found'). */
export async function groupAttention(
  actor: Member,
  groupId: string,
): Promise<{ group: GroupHead; members: number; flags: RaisedFlag[] }> {
  const group = await guidedGroup(actor, groupId);
  const { members, studies, today } = await groupSight(group);
  const flags = members.flatMap((member) =>
    flagsOf(member, today).map((flag) => ({ member, flag, moduleTitle: titleFor(flag, studies) })),
  );
  flags.sort((a, b) => a.flag.since.localeCompare(b.flag.since) || a.member.name.localeCompare(b.member.name));
  return { group: headOfGroup(group, today), members: members.length, flags };
}

function titleFor(flag: Flag, { courses }: Studies) {
  if (!('module' in flag)) return null;
  const course = courses.find(({ id }) => id === flag.course);
  return course?.modules.find(({ id }) => id === flag.module)?.title ?? null;
}
