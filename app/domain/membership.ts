/** A person in a group: what they agreed to show its guides, and what guides therefore see. */
import { type Day, daysAfter } from './day.ts';

/** What a member decides. Which lessons and modules are done, and when, guides of a group always see. */
export type Consent = {
  readonly sharesQuizzes: boolean;
  readonly sharesTexts: boolean;
  /** The last day on which guides see anything. */
  readonly sharesUntil: Day;
};

export type Membership = Consent & { readonly endedAt: Date | null };
export type GroupTime = { readonly archivedAt: Date | null; readonly endsOn: Day | null };

/** A year: how long consent lasts unless the member or the group says less. */
export const longestConsentDays = 365;

/** What a new member is offered as the last day of showing. */
export function consentUntil(today: Day, { endsOn }: GroupTime): Day {
  const longest = daysAfter(today, longestConsentDays);
  return endsOn !== null && endsOn < longest ? endsOn : longest;
}

/** Whether the group goes on today. */
export function isGroupOpen({ archivedAt, endsOn }: GroupTime, today: Day): boolean {
  return archivedAt === null && (endsOn === null || today <= endsOn);
}

/** What a guide of the group may see of a member besides what is done and when. */
export type Sight = { readonly quizzes: boolean; readonly texts: boolean };

/** Null: nothing at all, not even that the person is there. The one rule every page, file and message for guides asks. */
export function sightOf(membership: Membership, group: GroupTime, today: Day): Sight | null {
  const { endedAt, sharesUntil, sharesQuizzes, sharesTexts } = membership;
  if (endedAt !== null || today > sharesUntil || !isGroupOpen(group, today)) return null;
  return { quizzes: sharesQuizzes, texts: sharesTexts };
}

/** What guides do that leaves a line which the member can read. */
export type AccessKind = 'details' | 'quizzes' | 'texts' | 'export';

/** One line of who has looked at a member's details, for the member. `what`: which module or course, in words. `at`: ISO. */
export type ReadLine = {
  readonly at: string;
  /** Null when the guide's account is gone. */
  readonly guide: string | null;
  readonly kind: AccessKind;
  readonly what: string | null;
};

/** A group of mine, as I see it. */
export type MyGroup = Consent & {
  readonly id: string;
  readonly name: string;
  readonly guides: readonly string[];
  readonly joinedAt: string;
  readonly lastVisitOn: Day | null;
  /** `hidden`: still a member, but the time of showing is over. `ended`: the group is. */
  readonly state: MyGroupState;
};

export type MyGroupState = 'shown' | 'hidden' | 'ended' | 'left' | 'removed';

/** What a member is told of how things stand with a group of theirs. */
export function stateForMember(
  membership: Membership & { readonly end: 'left' | 'removed' | null },
  group: GroupTime,
  today: Day,
): MyGroupState {
  if (membership.endedAt !== null) return membership.end ?? 'left';
  if (!isGroupOpen(group, today)) return 'ended';
  return sightOf(membership, group, today) ? 'shown' : 'hidden';
}

/** Whether a member may choose this as the last day of showing: not past, and no later than group and year allow. */
export function mayShowUntil(until: Day, group: GroupTime, today: Day): boolean {
  return until >= today && until <= consentUntil(today, group);
}
