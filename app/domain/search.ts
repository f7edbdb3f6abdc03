/** What a search asks and answers: plain values, and how long a search may be. */
import type { Language } from './language.ts';

/** In characters; a question in one's own words fits well. */
export const longestSearch = 100;
/** How many pages one answer shows. */
export const mostResults = 20;

/** A piece of text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly found: boolean };

export type FoundKind = 'course' | 'lesson' | 'task' | 'term' | 'page';

/** A place inside a found page: a section of a lesson. `path` is the page's, with its anchor. */
export type FoundSection = { readonly path: string; readonly title: readonly Piece[] };

/** One page that answers a search. */
export type Found = {
  readonly kind: FoundKind;
  readonly language: Language;
  /** With the language: `/fi/courses/…#section`. Leads to the best place in the page. */
  readonly path: string;
  readonly title: readonly Piece[];
  /** The course it belongs to, or the word in the other language; null when there is nothing to add. */
  readonly context: string | null;
  /** The heading that the snippet stands under; null for the beginning of the page. */
  readonly section: readonly Piece[] | null;
  readonly snippet: readonly Piece[];
  /** Other places in the same page, best first; of a term, the lessons and tasks that use it. */
  readonly more: readonly FoundSection[];
};

/** `found` counts all pages of the page's language; `pages` are the best of them, `others` those in the other language. */
export type SearchAnswer = {
  readonly found: number;
  readonly pages: readonly Found[];
  readonly others: readonly Found[];
  /** Words close to those that were not found, in the page's language. */
  readonly suggestions: readonly string[];
};

export type SearchPage = {
  /** As it was typed, cut when it was far too long. */
  readonly typed: string;
  /** Null when there was nothing to look for. */
  readonly answer: SearchAnswer | null;
  readonly isTooLong: boolean;
};
