/** Compares the two languages of one text: sections, blocks in order, links, terms, checks, facts. */
import { languages, otherLanguage } from '#app/domain/language.ts';
import type { Both } from '#app/content/compile/author-words.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { OutlineBlock } from '#app/content/compile/outline.server.ts';
import { compareReferences } from './compare-references.server.ts';
import { blockName, pairWords } from './pair-words.server.ts';
import type { ReadPair, ReadText } from './read-text.server.ts';

type Pair = { readonly fi: ReadText; readonly en: ReadText };
type Say = (own: string, other: string) => Both;

/** The same list in both languages, or a problem in each file: nobody knows which of them is the right one. */
function compareLists(
  pair: Pair,
  list: (text: ReadText) => string,
  say: Say,
  line = (_text: ReadText) => 1,
): Problem[] {
  const { fi, en } = pair;
  if (list(fi) === list(en)) return [];
  return languages.map((language) => {
    const own = pair[language];
    const words = say(list(own), list(pair[otherLanguage(language)]))[language];
    return { file: own.file, line: line(own), ...words };
  });
}

const sectionsOf = (text: ReadText) => text.findings.sections.map(({ id }) => id).join(', ');
const checksOf = (text: ReadText) => text.findings.checks.map(({ id }) => id).join(', ');
const factsOf = (text: ReadText) => [...text.head.facts].sort().join(', ');

function compareHeads(pair: Pair): Problem[] {
  const isLegal = ({ head }: ReadText) => String(head.legal);
  const hasTemplate = ({ head }: ReadText) => String((head.template ?? null) !== null);
  return [
    ...compareLists(pair, factsOf, pairWords.facts, (text) => text.lineOf(['facts'])),
    ...compareLists(
      pair,
      isLegal,
      () => pairWords.headKey('legal'),
      (text) => text.lineOf(['legal']),
    ),
    ...compareLists(
      pair,
      hasTemplate,
      () => pairWords.headKey('template'),
      (text) => text.lineOf(['template']),
    ),
  ];
}

/** Null stands for what comes before the first section. */
type SectionId = string | null;

function lineOfSection(text: ReadText, id: SectionId): number {
  return text.findings.sections.find((section) => section.id === id)?.line ?? 1;
}

function blocksIn(text: ReadText, id: SectionId): OutlineBlock[] {
  return text.findings.outline.blocks.filter(({ section }) => section === id);
}

const sharedOf = ({ kind, shared }: OutlineBlock) => `${kind} ${shared}`;

/** The first place where the blocks of a section part, paragraphs aside. */
function compareBlocks(pair: Pair, id: SectionId, sameChecks: boolean): Problem[] {
  const compared = (block: OutlineBlock) =>
    block.kind !== 'paragraph' && (sameChecks || !block.detail.startsWith('<Check '));
  const blocks = { fi: blocksIn(pair.fi, id).filter(compared), en: blocksIn(pair.en, id).filter(compared) };
  const length = Math.max(blocks.fi.length, blocks.en.length);
  for (let index = 0; index < length; index += 1) {
    const [fi, en] = [blocks.fi[index], blocks.en[index]];
    if (fi && en && sharedOf(fi) === sharedOf(en)) continue;
    const lines = { fi: fi?.line ?? lineOfSection(pair.fi, id), en: en?.line ?? lineOfSection(pair.en, id) };
    return languages.map((language) => {
      const other = otherLanguage(language);
      const own = blockName(blocks[language][index], language);
      const theirs = blockName(blocks[other][index], language);
      const words = pairWords.block(own, theirs, String(lines[other]))[language];
      return { file: pair[language].file, line: lines[language], ...words };
    });
  }
  return [];
}

/** A paragraph may be split in one language; two are a thought. */
function compareParagraphs(pair: Pair, id: SectionId): Problem[] {
  const count = (text: ReadText) => blocksIn(text, id).filter(({ kind }) => kind === 'paragraph').length;
  const counts = { fi: count(pair.fi), en: count(pair.en) };
  if (Math.abs(counts.fi - counts.en) <= 1) return [];
  return languages.map((language) => ({
    file: pair[language].file,
    line: lineOfSection(pair[language], id),
    ...pairWords.paragraphs(counts[language], counts[otherLanguage(language)])[language],
  }));
}

/**
 * Everything by which the two languages differ. Below the sections nothing is compared until they are the same.
 * @param sameSite hosts that are language versions of one site.
 */
export function comparePair({ fi, en }: ReadPair, sameSite: readonly (readonly string[])[]): Problem[] {
  if (!fi || !en) return [];
  const pair = { fi, en };
  const whole = [
    ...compareLists(pair, sectionsOf, pairWords.sections),
    ...compareLists(pair, checksOf, pairWords.checks),
    ...compareHeads(pair),
  ];
  if (sectionsOf(fi) !== sectionsOf(en)) return whole;
  const ids: SectionId[] = [null, ...fi.findings.sections.map(({ id }) => id)];
  const sameChecks = checksOf(fi) === checksOf(en);
  return [
    ...whole,
    ...ids.flatMap((id) => [
      ...compareBlocks(pair, id, sameChecks),
      ...compareParagraphs(pair, id),
      ...compareReferences(pair, { id, lines: { fi: lineOfSection(fi, id), en: lineOfSection(en, id) } }, sameSite),
    ]),
  ];
}
