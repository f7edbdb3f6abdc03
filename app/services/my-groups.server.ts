/** A member's own groups: what each sees of them, changing and ending that, and who has looked. */
import type { Member } from '#app/domain/actor.ts';
import { targetOf } from '#app/domain/assignment.ts';
import { type Day, dateInHelsinki } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import {
  type Consent,
  consentUntil,
  mayShowUntil,
  type MyGroup,
  type ReadLine,
  stateForMember,
} from '#app/domain/membership.ts';
import { db } from '#app/db/client.server.ts';
import { describeTargets, presentTargets } from './chosen-modules.server.ts';
import { endMembership } from './membership-end.server.ts';

const withGuides = {
  group: {
    include: {
      guides: {
        select: { person: { select: { account: { select: { name: true } } } } },
        orderBy: [{ createdAt: 'asc' as const }, { personId: 'asc' as const }],
      },
    },
  },
};

/** One's own membership with its group. Throws Failure('not-found') for another's. */
async function ownMembership(actor: Member, id: string) {
  const row = await db.membership.findFirst({ where: { id, personId: actor.personId }, include: withGuides });
  if (!row) throw new Failure('not-found', 'membership');
  return row;
}

function mine(row: Awaited<ReturnType<typeof ownMembership>>, today: Day): MyGroup {
  const { id, group, joinedAt, sharesQuizzes, sharesTexts, sharesUntil, lastVisitOn } = row;
  return {
    id,
    name: group.name,
    guides: group.guides.flatMap(({ person }) => person.account?.name ?? []),
    joinedAt: joinedAt.toISOString(),
    sharesQuizzes,
    sharesTexts,
    sharesUntil,
    lastVisitOn,
    state: stateForMember(row, group, today),
  };
}

/** Those that go on first, the newest first; also those that are over, because their lines can still be read. */
export async function myGroups(actor: Member): Promise<MyGroup[]> {
  const today = dateInHelsinki(new Date());
  const rows = await db.membership.findMany({
    where: { personId: actor.personId },
    include: withGuides,
    orderBy: { joinedAt: 'desc' },
  });
  const groups = rows.map((row) => mine(row, today));
  const isOver = ({ state }: MyGroup) => Number(state !== 'shown' && state !== 'hidden');
  return groups.sort((one, other) => isOver(one) - isOver(other));
}

/** Lines on one page. */
const shownLines = 20;

export type MyGroupPage = {
  readonly group: MyGroup;
  readonly today: Day;
  /** The last day that can be chosen. */
  readonly longest: Day;
  readonly lines: readonly ReadLine[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
};

/** @param page from 1; what is no such page is the nearest one. Throws Failure('not-found') for another's. */
export async function myGroup(
  actor: Member,
  id: string,
  { page: asked, language }: { page: number; language: Language },
): Promise<MyGroupPage> {
  const row = await ownMembership(actor, id);
  const today = dateInHelsinki(new Date());
  const where = { membershipId: id };
  const count = await db.accessLine.count({ where });
  const pages = Math.max(1, Math.ceil(count / shownLines));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  const lines = await db.accessLine.findMany({
    where,
    include: { guide: { select: { account: { select: { name: true } } } } },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * shownLines,
    take: shownLines,
  });
  return {
    group: mine(row, today),
    today,
    longest: consentUntil(today, row.group),
    lines: await Promise.all(
      lines.map(async ({ at, guide, kind, what }) => ({
        at: at.toISOString(),
        guide: guide?.account?.name ?? null,
        kind,
        what: what && (await titleOf(what, language)),
      })),
    ),
    count,
    page,
    pages,
  };
}

/** The title of `course/module` or `course`; the ids themselves when the course has gone. */
async function titleOf(what: string, language: Language): Promise<string> {
  const [found] = await describeTargets(await presentTargets([targetOf(what)]));
  return found ? found.title[language] : what;
}

/**
 * Changes what guides see, from their next request on. Returns false, and changes nothing, for a day that cannot be chosen.
 * Throws Failure('not-found') for another's, Failure('conflict') when the membership or the group is over.
 */
export async function changeConsent(actor: Member, id: string, consent: Consent): Promise<boolean> {
  const row = await ownMembership(actor, id);
  const today = dateInHelsinki(new Date());
  const state = stateForMember(row, row.group, today);
  if (state !== 'shown' && state !== 'hidden') throw new Failure('conflict', 'membership is over');
  if (!mayShowUntil(consent.sharesUntil, row.group, today)) return false;
  const { sharesQuizzes, sharesTexts, sharesUntil } = consent;
  await db.membership.updateMany({
    where: { id, personId: actor.personId, endedAt: null },
    data: { sharesQuizzes, sharesTexts, sharesUntil },
  });
  return true;
}

/** Ends the membership: guides see nothing from their next request on. Twice is once. Throws Failure('not-found') for another's. */
export async function leaveGroup(actor: Member, id: string): Promise<void> {
  await ownMembership(actor, id);
  await endMembership(id, 'left');
}
