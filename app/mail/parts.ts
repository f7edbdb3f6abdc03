/** What a letter is made of, before it becomes plain text and HTML. */
import type { Language } from '#app/domain/language.ts';

/** Addresses are whole ones. A quote is what a person wrote. */
export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly href: string | null }[] }
  | { readonly kind: 'button'; readonly text: string; readonly href: string; readonly copy: string };

/** `foot` stands small at the end; `stop` is where such letters can be stopped. */
export type LetterParts = {
  readonly language: Language;
  readonly subject: string;
  readonly parts: readonly Part[];
  readonly foot: readonly string[];
  readonly stop: { readonly text: string; readonly label: string; readonly href: string } | null;
};
