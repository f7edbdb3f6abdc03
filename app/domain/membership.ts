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
