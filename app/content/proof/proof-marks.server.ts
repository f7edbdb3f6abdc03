/** Proof-reads what assistive technology leans on: alternative texts, link texts and headings. */
import type { Problem } from '#app/content/library/content-error.server.ts';
import { visibleText } from '#app/content/library/front-matter.server.ts';
import { lineAt } from './passages.server.ts';
import type { ReadText } from './read-text.server.ts';
import { readingWords } from './reading-words.server.ts';
import type { StyleSheet } from './style-sheet.server.ts';

/** Characters: shorter ones name a thing and do not say what it shows. */
const shortestAlt = 10;

function bareName(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.[a-z0-9]+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function proofAlts({ file, language, body }: ReadText): Problem[] {
  const visible = visibleText(body);
  return [...visible.matchAll(/<[A-Z][^>]*\salt="([^"]*)"[^>]*>/g)].flatMap((match) => {
    const place = { file, line: lineAt({ text: visible, line: 1 }, match.index) };
    const alt = (match[1] ?? '').trim();
    const src = /\ssrc="([^"]*)"/.exec(match[0])?.[1] ?? '';
    if (bareName(alt) === bareName(src)) return [{ ...place, ...readingWords.altIsName[language] }];
    return alt.length < shortestAlt ? [{ ...place, ...readingWords.altShort(shortestAlt)[language] }] : [];
  });
}

function proofLinkTexts({ file, language, findings }: ReadText, sheet: StyleSheet | null): Problem[] {
  const empty = new Set(sheet?.link_texts[language]);
  return findings.outline.references.flatMap(({ kind, text, line }) => {
    if (kind !== 'link') return [];
    const words = text.toLowerCase().replace(/[\s.,:;!?»”"’]+/g, ' ');
    const isAddress = /^(?:https?:|www\.)/i.test(text);
    if (text !== '' && !isAddress && !empty.has(words.trim())) return [];
    return [{ file, line, ...readingWords.linkNamesNothing(text)[language] }];
  });
}

function proofHeadings({ file, language, findings }: ReadText): Problem[] {
  const { blocks } = findings.outline;
  const early = blocks
    .filter(({ kind, section }) => kind === 'subheading' && section === null)
    .map(({ line }) => ({ file, line, ...readingWords.subheadingFirst[language] }));
  const empty = findings.sections
    .filter(({ id }) => !blocks.some(({ section, kind }) => section === id && kind !== 'subheading'))
    .map(({ id, line }) => ({ file, line, ...readingWords.emptySection(id)[language] }));
  return [...early, ...empty];
}

/** @param sheet says which link texts name nothing. */
export function proofMarks(text: ReadText, sheet: StyleSheet | null): Problem[] {
  return [...proofAlts(text), ...proofLinkTexts(text, sheet), ...proofHeadings(text)];
}
