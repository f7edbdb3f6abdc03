/** What reading one text brings to light: sections, checks, terms, yearly figures, drawings, links and mistakes, each with its line. */
import type { Node } from 'mdast';
import type { Language } from '#app/domain/language.ts';
import type { Words } from './author-words.server.ts';
import type { Outline } from './outline.server.ts';

export type Placed = { readonly id: string; readonly line: number };
/** What the text holds and points to, with lines; `title` without soft hyphens. */
export type Findings = {
  readonly sections: (Placed & { readonly title: string })[];
  readonly checks: Placed[];
  readonly terms: Placed[];
  readonly rates: Placed[];
  readonly figures: { readonly src: string; readonly line: number }[];
  /** Video and audio; `poster` is the still picture of a video. */
  readonly recordings: { readonly src: string; readonly poster: string | null; readonly line: number }[];
  /** `lesson` is null for a link inside the text itself. */
  readonly links: { readonly lesson: string | null; readonly section: string | null; readonly line: number }[];
  readonly mistakes: (Words & { readonly line: number })[];
  /** The build of the text; empty when there are mistakes. */
  readonly outline: Outline;
};

/** Findings to be filled while a text is read. */
export function noFindings(): Findings {
  return {
    sections: [],
    checks: [],
    terms: [],
    rates: [],
    figures: [],
    recordings: [],
    links: [],
    mistakes: [],
    outline: { blocks: [], references: [] },
  };
}

/** Where one text is read: its source, and what is found in it. */
export type Desk = {
  readonly source: string;
  readonly language: Language;
  readonly allowChecks: boolean;
  readonly findings: Findings;
};

/** Line of the node in the author's file. */
export const lineOf = (node: Node) => node.position?.start.line ?? 1;

/** The plain text inside a node, without soft hyphens. */
export function plainText(node: Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value.replace(/\u00AD/g, '');
  if (!('children' in node) || !Array.isArray(node.children)) return '';
  return node.children.map((child: Node) => plainText(child)).join('');
}

/** Notes a mistake at the node, in the author's language. */
export function note(desk: Desk, node: Node, what: Readonly<Record<Language, Words>>): void {
  desk.findings.mistakes.push({ line: lineOf(node), ...what[desk.language] });
}
