/** A text as its author sees it: both languages side by side, with keys, marks and what is left to correct. */
import type { Language, Translated } from './language.ts';

/** One possible answer with its reason. `half`: acceptable; null: there is nothing to be right or wrong about. */
export type AuthorAnswer = {
  readonly mark: 'right' | 'half' | 'wrong' | null;
  readonly text: string;
  readonly why: string | null;
};

/** A question with its key, in one language. */
export type AuthorQuestion = {
  readonly id: string;
  readonly type: string;
  readonly case: string | null;
  readonly stem: string;
  readonly answers: readonly AuthorAnswer[];
  readonly why: string | null;
};

/** `question` is null when the module's questions.yml has none of this id. */
export type PreviewBlock =
  | { readonly kind: 'prose'; readonly html: string }
  | { readonly kind: 'check'; readonly id: string; readonly question: AuthorQuestion | null };

/** What a reader can see at a glance: `count` is items of a list, or rows of a table. */
export type Shape = { readonly kind: string; readonly count: number | null };

export type PreviewSection = {
  /** Null: what stands before the first heading. */
  readonly id: string | null;
  readonly title: string | null;
  readonly blocks: readonly PreviewBlock[];
  /** Everything but paragraphs, in order: each language may have its own sentences, not its own tables. */
  readonly shape: readonly Shape[];
};

/** One section in both languages. `differs`: one is missing, elsewhere, or built of other things. */
export type PreviewRow = Translated<PreviewSection | null> & { readonly id: string | null; readonly differs: boolean };

/** Since a person declared both in step: nothing, this text, or only the other one has changed. */
export type Step = 'in-step' | 'changed' | 'behind';

export type PreviewText = {
  readonly file: string;
  readonly title: string;
  readonly words: number;
  readonly minutes: number;
  readonly step: Step | null;
  /** The outcome of a lesson, the criteria of a task. */
  readonly head: readonly string[];
};

export type PreviewProblem = {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
  /** The language it is written in. */
  readonly language: Language;
};

export type PreviewLink = { readonly path: string; readonly title: string };

export type PreviewPage = {
  /** Path of the page itself after the language: `courses/a/b/c`. */
  readonly path: string;
  readonly course: string;
  readonly texts: Translated<PreviewText>;
  /** How long the author says it takes. */
  readonly minutes: number;
  readonly rows: readonly PreviewRow[];
  readonly problems: readonly PreviewProblem[];
  readonly previous: PreviewLink | null;
  readonly next: PreviewLink | null;
};

function sameShape(one: PreviewSection, other: PreviewSection): boolean {
  const written = ({ shape }: PreviewSection) => shape.map(({ kind, count }) => `${kind} ${String(count)}`).join();
  return written(one) === written(other);
}

/** The sections of both languages in rows: in the Finnish order, with what only English has after what it follows there. */
export function alignSections(both: Translated<readonly PreviewSection[]>): PreviewRow[] {
  const ids = both.fi.map(({ id }) => id);
  for (const [index, { id }] of both.en.entries()) {
    if (ids.includes(id)) continue;
    const before = index === 0 ? -1 : ids.indexOf(both.en[index - 1]?.id ?? null);
    ids.splice(before + 1, 0, id);
  }
  const shared = (language: Language, other: Language) =>
    both[language].map(({ id }) => id).filter((id) => both[other].some((each) => each.id === id));
  const [inFinnish, inEnglish] = [shared('fi', 'en'), shared('en', 'fi')];
  return ids.map((id) => {
    const fi = both.fi.find((each) => each.id === id) ?? null;
    const en = both.en.find((each) => each.id === id) ?? null;
    const isElsewhere = inFinnish.indexOf(id) !== inEnglish.indexOf(id);
    return { id, fi, en, differs: !fi || !en || isElsewhere || !sameShape(fi, en) };
  });
}
