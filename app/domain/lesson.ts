/** A lesson in one language as pages show it: prose cut at islands, sections, sources; a section of it perhaps in both. */
import type { Language } from './language.ts';

/** HTML made on the server from the author's file. */
export type Prose = { readonly kind: 'prose'; readonly html: string };
/** Prose that the page holds already, under this id. */
export type ProseInPage = { readonly kind: 'prose'; readonly html: null; readonly id: string };
/** What the compiler makes of a text: prose, cut where checks stand, which React draws. */
export type CompiledBlock = Prose | { readonly kind: 'check'; readonly id: string };
export type Section = { readonly id: string; readonly title: string };

/** A section's prose in the other language, opened beneath it. */
export type Beside = {
  readonly kind: 'beside';
  readonly language: Language;
  readonly section: Section;
  readonly prose: Prose | ProseInPage;
};
export type Block = CompiledBlock | ProseInPage | Beside;

/** A page that a fact was read from. `read` is the date (YYYY-MM-DD) of the reading. */
export type Source = { readonly publisher: string; readonly url: string; readonly read: string };

/** A text as authored, compiled: a lesson, a task's description or a plain page. */
export type Text = {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  /** Shows the line "general information, not legal advice". */
  readonly legal: boolean;
  /** YYYY-MM-DD when a person checked the live pages; null while nobody has. */
  readonly reviewed: string | null;
  /** Set when the other language has changed, and this one not, since they were declared in step on that date (YYYY-MM-DD). */
  readonly stale: { readonly since: string } | null;
};

export type LessonText = Text & { readonly outcome: string };
export type TaskText = Text & { readonly criteria: readonly string[]; readonly template: string | null };
/** `opening`: its first sentences, for search engines. */
export type PageText = Text & { readonly title: string; readonly opening: string };
