/** What the pages of assignments and templates show. */
import type { Day } from './day.ts';
import type { GroupHead } from './group-head.ts';
import type { LastDay } from './assignment.ts';
import type { NamedCourse } from './guidance-pages.ts';
import type { TemplateItem } from './template.ts';

/** `courseTitle` is null when the whole course is assigned: then `title` is its name. Both are ids when it is gone. */
export type NamedTarget = { readonly title: string; readonly courseTitle: string | null };

export type ListedAssignment = NamedTarget &
  LastDay & {
    readonly id: string;
    readonly required: boolean;
    readonly note: string | null;
    readonly givenOn: Day;
    /** Its last day, one date for all, has gone by. */
    readonly isOver: boolean;
    /** Names of those it is for; null: everyone in the group. */
    readonly names: readonly string[] | null;
    readonly done: number;
    readonly of: number;
  };

export type NamedTemplate = { readonly id: string; readonly name: string };

export type AssignmentsPage = {
  readonly group: GroupHead;
  readonly assignments: readonly ListedAssignment[];
  readonly templates: readonly NamedTemplate[];
  readonly formKey: string;
};

export type NewAssignmentPage = {
  readonly group: GroupHead;
  readonly courses: readonly NamedCourse[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly formKey: string;
};

export type ListedTemplate = NamedTemplate & { readonly modules: number; readonly days: number };

export type TemplatePage = {
  /** Null: not stored yet. */
  readonly id: string | null;
  readonly name: string;
  readonly items: readonly (TemplateItem & NamedTarget)[];
  readonly courses: readonly NamedCourse[];
  readonly formKey: string;
};
