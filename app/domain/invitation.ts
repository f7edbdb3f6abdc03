/** An invitation to a group: whether its code still lets people in, and what whoever joins with it is asked to study. */
import { type Target, targetKey } from './assignment.ts';
import type { Day } from './day.ts';
import type { Translated } from './language.ts';
import { type GroupTime, isGroupOpen } from './membership.ts';

export type InvitationKind = 'code' | 'email' | 'colleague';

/** What counts for letting people in. */
export type InvitationTime = {
  readonly uses: number;
  readonly maxUses: number | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

export type InvitationState = 'open' | 'revoked' | 'ended' | 'used-up' | 'expired';

/**
 * Whether people may join with it now. Of several reasons against it the one is told that no waiting and no other
 * invitation could change first: taken back, the group over, all its uses gone, too late.
 */
export function invitationState(
  { uses, maxUses, expiresAt, revokedAt }: InvitationTime,
  group: GroupTime,
  { now, today }: { readonly now: Date; readonly today: Day },
): InvitationState {
  if (revokedAt !== null) return 'revoked';
  if (!isGroupOpen(group, today)) return 'ended';
  if (maxUses !== null && uses >= maxUses) return 'used-up';
  return expiresAt <= now ? 'expired' : 'open';
}

/** Days that an invitation is in force: offered for codes, the most for codes, and for one sent to an address. */
export const invitationDays = { offered: 90, longest: 365, sent: 30 } as const;

/** What can be chosen at once: fits the bounds of a form. */
export const mostChosen = 40;

/** Minutes a week that a guide can suggest. */
export const paces = [30, 60, 90, 120, 180, 240, 360, 480] as const;

/** A course or module that was chosen, with its words and its workload. `course` is null for a whole course's own title. */
export type ChosenModule = {
  readonly target: Target;
  readonly title: Translated;
  readonly course: Translated | null;
  readonly minutes: number;
};

export function minutesInAll(chosen: readonly ChosenModule[]): number {
  return chosen.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** How many weeks the chosen ones take at the pace; null without a pace or anything chosen. */
export function weeksFor(chosen: readonly ChosenModule[], minutesAWeek: number | null): number | null {
  const minutes = minutesInAll(chosen);
  return minutesAWeek === null || minutes === 0 ? null : Math.ceil(minutes / minutesAWeek);
}

/** Without modules of a course that is chosen whole, and without repetitions. */
export function withoutDoubles(targets: readonly Target[]): Target[] {
  const whole = new Set(targets.filter(({ module }) => module === null).map(({ course }) => course));
  const kept = targets.filter(({ course, module }) => module === null || !whole.has(course));
  return [...new Map(kept.map((target) => [targetKey(target), target])).values()];
}

/** One line of a group's list. Moments are ISO times. */
export type ListedInvitation = {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly state: InvitationState;
  /** Whom it was sent to; null for a code, or when that person's account is gone. */
  readonly email: string | null;
  readonly code: string | null;
  readonly uses: number;
  readonly maxUses: number | null;
  readonly chosen: number;
  readonly expiresAt: string;
  readonly createdAt: string;
};

/** What its sheet shows besides the group. */
export type InvitationSheet = ListedInvitation & {
  readonly group: string;
  readonly guides: readonly string[];
  readonly language: 'fi' | 'en';
  readonly modules: readonly ChosenModule[];
  readonly minutesAWeek: number | null;
  readonly note: string | null;
};

/** A course to choose from, with its modules. */
export type Choosable = {
  readonly course: string;
  readonly title: string;
  readonly minutes: number;
  readonly modules: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
};
