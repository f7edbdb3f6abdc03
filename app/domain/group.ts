/** What guides see of their groups on the pages where they keep them. */
import type { Day } from './day.ts';
import type { GroupHead } from './group-head.ts';
import type { Language } from './language.ts';
import { type GroupTime, isGroupOpen } from './membership.ts';

/** `over`: its last day is past. */
export type GroupState = 'open' | 'over' | 'archived';

export function groupState(group: GroupTime, today: Day): GroupState {
  if (group.archivedAt !== null) return 'archived';
  return isGroupOpen(group, today) ? 'open' : 'over';
}

/** @param group its row. */
export function headOfGroup(group: GroupTime & { readonly id: string; readonly name: string }, today: Day): GroupHead {
  return { id: group.id, name: group.name, hasEnded: !isGroupOpen(group, today) };
}

/** One line of a guide's list. */
export type GroupLine = {
  readonly id: string;
  readonly name: string;
  readonly state: GroupState;
  readonly endsOn: Day | null;
  /** Those whom guides see today. */
  readonly members: number;
  /** Those of them whom the attention list names, and those who wait for a comment. */
  readonly needHelp: number;
  readonly awaitComment: number;
};

export type CoGuide = { readonly personId: string; readonly name: string; readonly isMe: boolean };

/** What a guide can decide of a group. */
export type GroupChoices = {
  readonly name: string;
  readonly language: Language;
  readonly welcome: string | null;
  readonly endsOn: Day | null;
};

export type GroupSettings = GroupChoices & {
  readonly head: GroupHead;
  readonly state: GroupState;
  readonly guides: readonly CoGuide[];
};

/** Tidied; null when nothing is left or it is longer than 80 characters. */
export function tidyGroupName(name: string): string | null {
  const tidy = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return tidy.length >= 2 && tidy.length <= 80 ? tidy : null;
}
