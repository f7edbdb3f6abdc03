/** An authored text without its marks, cut at its headings: what the search reads and shows. */
import { visibleText } from '#app/content/library/front-matter.server.ts';

export type PlainSection = {
  /** Id and words of the heading; null for what stands before the first. */
  readonly heading: { readonly id: string; readonly title: string } | null;
  /** Made when it is asked for: a search shows one section of many. */
  readonly text: string;
  /** Ids of the glossary terms that the section names. */
  readonly terms: readonly string[];
};

const headingLine = /^##[ \t]+(.+?)[ \t]*\[#([a-z0-9-]+)\][ \t]*$/m;
const termTag = /<Term\s+id=["']([^"']+)["']\s*>/g;

/** What stands alone ends like a sentence, so that it does not run into what follows. */
function sentence(text: string): string {
  return /[.!?…:]$/.test(text.trim()) ? text : `${text}.`;
}

/** Markdown and components become sentences; an attribute that people read (title, alt, a speaker …) stays, a check leaves nothing. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<Check\b[^>]*>/g, ' ')
    .replace(/<[A-Z]\w*([^>]*)>/g, (_tag, attributes: string) =>
      [...attributes.matchAll(/\b(title|alt|caption|who|label|value)=(?:"([^"]*)"|'([^']*)')/g)]
        .map(([, name, double, single]) => ({ name, text: double ?? single ?? '' }))
        .map(({ name, text }) => (name === 'who' ? ` ${text}: ` : ` ${sentence(text)} `))
        .join(''),
    )
    .replace(/<\/[A-Z]\w*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]*###[ \t]+(.*)$/gm, (_line, title: string) => sentence(title))
    .replace(/^[ \t]*(?:>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/^[ \t]*\|?[ \t|:-]*-{2,}[ \t|:-]*$/gm, '')
    .replace(/^[ \t]*\|(.*?)[ \t]*\|[ \t]*$/gm, (_line, cells: string) => sentence(cells))
    .replace(/[ \t]*\|[ \t]*/g, ' · ')
    .replace(/[*_`]+/g, '')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function sectionOf(heading: PlainSection['heading'], markdown: string): PlainSection {
  return {
    heading,
    get text() {
      return plainText(markdown);
    },
    get terms() {
      return [...new Set([...markdown.matchAll(termTag)].map((match) => match[1] ?? ''))];
    },
  };
}

/** The sections of a text without its head, in reading order; the first has no heading and may be empty. */
export function plainSections(body: string): PlainSection[] {
  // Split by the heading, the text comes as: before, title, id, text, title, id, text …
  const [before = '', ...rest] = visibleText(body).split(new RegExp(headingLine, 'gm'));
  const sections = [sectionOf(null, before)];
  for (let at = 0; at + 2 < rest.length; at += 3) {
    const [title = '', id = '', text = ''] = rest.slice(at, at + 3);
    sections.push(sectionOf({ id, title: plainText(title) }, text));
  }
  return sections;
}

/** Characters; search engines show about this much of a description. */
const openingLength = 180;

/** The first sentences of a text without its head, as many as a description holds and at least one; empty when it has none. */
export function openingOf(body: string): string {
  const text = plainSections(body).find((section) => section.text !== '')?.text ?? '';
  const [first = '', ...rest] = text.split(/(?<=[.!?])\s+/);
  let opening = first;
  for (const sentence of rest) {
    if (opening.length + sentence.length >= openingLength) break;
    opening += ` ${sentence}`;
  }
  return opening;
}
