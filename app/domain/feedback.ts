/** Comments of guides on a task: what a member asked for, what a guide sees of it, and what came back. */
import type { GroupHead } from './group-head.ts';
import type { Language } from './language.ts';
import type { CourseName } from './place.ts';

/** What a guide says of a text besides words. It does not change whether the task is done: that the learner judges. */
export const judgements = ['looks_good', 'try_again'] as const;
export type Judgement = (typeof judgements)[number];

/** Longest comment, in characters. */
export const longestComment = 2_000;

/** Moments here and below are ISO times in UTC. `by` is null when the guide's account is gone. */
export type TaskComment = {
  readonly id: string;
  readonly by: string | null;
  readonly text: string;
  readonly judgement: Judgement;
  readonly at: string;
  /** The version of the text that it speaks of. */
  readonly version: { readonly savedAt: string; readonly text: string };
};

/** `private`: guides do not see it, or not any more. `waiting`: comments were asked for after the last one came. */
export type FeedbackState = 'private' | 'waiting' | 'commented';

type Asked = { readonly askedAt: Date; readonly withdrawnAt: Date | null };

/** @param lastCommentAt null: nobody has commented. */
export function feedbackStateOf(asked: Asked | null, lastCommentAt: Date | null): FeedbackState {
  if (!asked || asked.withdrawnAt !== null) return 'private';
  return lastCommentAt !== null && lastCommentAt >= asked.askedAt ? 'commented' : 'waiting';
}

/** A task as its writer sees it, for one of their groups. */
export type Sharing = {
  readonly membershipId: string;
  readonly group: string;
  readonly guides: readonly string[];
  /** False when nothing can be asked any more: the group has ended, or the member has left. */
  readonly isOpen: boolean;
  /** The member lets guides see all texts. */
  readonly showsTexts: boolean;
  readonly state: FeedbackState;
  readonly askedAt: string | null;
  /** Something was saved after comments were asked for, which guides do not see before one asks again. */
  readonly hasNewer: boolean;
  /** Newest first. */
  readonly comments: readonly TaskComment[];
};

/** A member's task as a guide sees it. */
export type SharedTaskPage = {
  readonly group: GroupHead;
  readonly member: { readonly id: string; readonly name: string; readonly language: Language };
  readonly course: CourseName;
  readonly module: { readonly id: string; readonly title: string };
  readonly title: string;
  readonly versionId: string;
  readonly text: string;
  readonly savedAt: string;
  readonly criteria: readonly { readonly text: string; readonly isTicked: boolean }[];
  /** `private`: the member shows texts but has not asked for comments on this one. */
  readonly state: FeedbackState;
  readonly comments: readonly TaskComment[];
  readonly formKey: string;
};
