/** What the page of a task shows, and a text of the portfolio. */
import type { TaskText } from './lesson.ts';
import type { CourseName, Place } from './place.ts';
import type { State } from './progress.ts';

export type TaskPage = {
  readonly place: Place;
  readonly title: string;
  readonly minutes: number;
  readonly text: TaskText;
  /** What is in the text box: the newest version, else the author's frame. */
  readonly draft: string;
  readonly ticked: readonly number[];
  /** ISO time of the newest version. */
  readonly savedAt: string | null;
  /** The newest text was written before signing in. */
  readonly fromGuest: boolean;
  /** Older versions, newest first. */
  readonly earlier: readonly { readonly savedAt: string; readonly text: string; readonly fromGuest: boolean }[];
  readonly formKey: string;
};

export type PortfolioEntry = {
  readonly course: CourseName;
  readonly module: string;
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly state: State;
  readonly savedAt: string;
};
