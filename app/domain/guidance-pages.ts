/** What the pages of a guide's group show. */
import type { Day } from './day.ts';
import type { Flag } from './attention.ts';
import type { GroupHead } from './group-head.ts';
import type { Language } from './language.ts';
import type { Choice, Overview, ShownRow } from './overview.ts';

export type NamedModule = { readonly id: string; readonly title: string };
export type NamedCourse = { readonly id: string; readonly title: string; readonly modules: readonly NamedModule[] };

export type OverviewPage = {
  readonly group: GroupHead;
  /** What the columns are, course by course. */
  readonly courses: readonly NamedCourse[];
  readonly counts: Overview['counts'];
  readonly choice: Choice;
  readonly today: Day;
  /** How many fit the choice, and those of this page. */
  readonly found: number;
  readonly rows: readonly ShownRow[];
  readonly page: number;
  readonly pages: number;
  /** A member has just been removed. */
  readonly hasRemoved: boolean;
  /** All on one page, for paper. */
  readonly isWhole: boolean;
};

/** A flag with everything that tells it, and what might be written to the member. */
export type ToldFlag = {
  readonly membershipId: string;
  readonly name: string;
  readonly flag: Flag;
  /** Of the module that it is about; '' when it is about none. */
  readonly moduleTitle: string;
  /** The member's, in which the message is. */
  readonly language: Language;
  readonly message: string;
};
