/** What the service tells people, inside the product and by e-mail: one kind, one shape, words in their own language. */
import { type Target, targetKey } from './assignment.ts';
import type { Day } from './day.ts';
import type { FeedbackState } from './feedback.ts';

/**
 * `group` is its name as it was then. Ids and days, no words of the interface: those come when it is shown. `targets` are
 * empty when all of them have been taken back since.
 */
export type Notice =
  | {
      readonly kind: 'assignment';
      readonly group: string;
      readonly targets: readonly Target[];
      readonly dueOn: Day | null;
      readonly note: string | null;
    }
  | { readonly kind: 'reminder'; readonly group: string; readonly text: string }
  | {
      readonly kind: 'due-soon';
      readonly group: string;
      readonly targets: readonly (Target & { readonly dueOn: Day })[];
    }
  | {
      readonly kind: 'comment';
      readonly group: string;
      readonly course: string;
      readonly module: string;
      readonly judgement: 'looks_good' | 'try_again';
    }
  /** To guides. */
  | {
      readonly kind: 'comment-asked';
      readonly group: string;
      readonly groupId: string;
      readonly membershipId: string;
      readonly course: string;
      readonly module: string;
    };

export type NoticeKind = Notice['kind'];
export const noticeKinds = [
  'assignment',
  'reminder',
  'due-soon',
  'comment',
  'comment-asked',
] as const satisfies readonly NoticeKind[];

/** What goes by e-mail only. `sealed` opens to the code or the link's secret, which must not stand readable in the table. */
export type Letter =
  | Notice
  | { readonly kind: 'confirm'; readonly sealed: string }
  | { readonly kind: 'reset'; readonly sealed: string }
  | { readonly kind: 'invitation'; readonly group: string; readonly guide: string; readonly sealed: string }
  | { readonly kind: 'colleague'; readonly group: string; readonly guide: string; readonly sealed: string }
  /** An operator asks whether e-mails leave. */
  | { readonly kind: 'test' };

export type LetterKind = Letter['kind'];

/** Kinds that one can stop, each apart. Confirmation, reset and test answer what somebody has just asked for. */
export const mutableKinds = [...noticeKinds, 'invitation', 'colleague'] as const satisfies readonly LetterKind[];
export type MutableKind = (typeof mutableKinds)[number];

/** Of these at most one a week leaves by e-mail for each membership; inside the product all are shown. */
export const reminderKinds: readonly LetterKind[] = ['reminder', 'due-soon'];

export function isNoticeKind(kind: unknown): kind is NoticeKind {
  return noticeKinds.some((each) => each === kind);
}

/** Whether it is shown inside the product as well. */
export function isNotice(letter: Letter): letter is Notice {
  return isNoticeKind(letter.kind);
}

export function isMutable(kind: unknown): kind is MutableKind {
  return mutableKinds.some((each) => each === kind);
}

/** Kinds that an account can be told of, and so what its owner chooses among: guides hear other things than members. */
export function kindsFor(isGuide: boolean): readonly NoticeKind[] {
  return noticeKinds.filter((kind) => isGuide || kind !== 'comment-asked');
}

/** The message without what its reader is not asked to do any more. @param takenBack keys of targets. */
export function withoutTakenBack(notice: Notice, takenBack: ReadonlySet<string>): Notice {
  const holds = (target: Target) => !takenBack.has(targetKey(target));
  if (notice.kind === 'assignment') return { ...notice, targets: notice.targets.filter(holds) };
  return notice.kind === 'due-soon' ? { ...notice, targets: notice.targets.filter(holds) } : notice;
}

/** Whether it told of assignments all of which have been taken back. */
export function isAllTakenBack(notice: Letter): boolean {
  return 'targets' in notice && notice.targets.length === 0;
}

/** How a request for a comment stands today. `by` null: the guide sees nothing of the member any more. */
export type CommentRequest = { readonly by: string | null; readonly state: FeedbackState };

/** A message as its page shows it. Moments are ISO times in UTC. */
export type ShownNotice = {
  readonly id: string;
  readonly notice: Notice;
  /** The guide who wrote it; null when nobody did. */
  readonly from: string | null;
  /** Of a request for a comment; null for every other message. */
  readonly request: CommentRequest | null;
  readonly at: string;
  readonly isNew: boolean;
};

/** What "my learning" tells of messages. */
export type MyNews = { readonly hasMessages: boolean; readonly unread: number; readonly isUnconfirmed: boolean };
