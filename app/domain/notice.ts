/** What the service tells people, inside the product and by e-mail: one kind, one shape, words in their own language. */
import type { Target } from './assignment.ts';
import type { Day } from './day.ts';

/** `group` is its name as it was then. Ids and days, no words of the interface: those come when it is shown. */
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
  | { readonly kind: 'colleague'; readonly group: string; readonly guide: string; readonly sealed: string };

export type LetterKind = Letter['kind'];

/** Kinds that one can stop, each apart. Confirmation and reset answer what somebody has just asked for. */
export const mutableKinds = [...noticeKinds, 'invitation'] as const satisfies readonly LetterKind[];
