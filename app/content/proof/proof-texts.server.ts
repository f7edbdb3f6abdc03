/** Proof-reads the texts: compiles each in both languages, compares the pair, and follows links. */
import { type Language, languages, otherLanguage } from '#app/domain/language.ts';
import { type Words, words } from '#app/content/compile/author-words.server.ts';
import { textWords } from './proof-words.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { Findings } from '#app/content/compile/findings.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import { compileText } from '#app/content/compile/mdx.server.ts';
import { type TextPlace, headSchemas, openText, placesOf } from '#app/content/compile/text-source.server.ts';

/** One text in one language as the proof-reader knows it. */
export type ReadText = {
  readonly place: TextPlace;
  readonly file: string;
  readonly language: Language;
  readonly body: string;
  readonly facts: readonly string[];
  readonly findings: Findings;
  /** Line of a path in the head, such as `['facts', 0]`. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** Both languages of one place; null where the text is missing or does not compile. */
export type ReadPair = Readonly<Record<Language, ReadText | null>> & { readonly place: TextPlace };

async function readOne(
  library: Library,
  place: TextPlace,
  language: Language,
): Promise<{ text: ReadText | null; problems: readonly Problem[] }> {
  const schema = headSchemas[place.kind];
  const { head, source, problems, lineOf } = openText<{ facts: string[] }>(library, place, language, schema);
  if (!library.files.has(source.file)) return { text: null, problems };
  const { findings, problems: found } = await compileText(source);
  const all = [...problems, ...found];
  if (!head || all.length > 0) return { text: null, problems: all };
  const { file, body } = source;
  return { text: { place, file, language, body, facts: head.facts, findings, lineOf }, problems: [] };
}

type Say = (own: string, other: string) => Readonly<Record<Language, Words>>;

/** The same list in both languages, or a problem in each file: nobody knows which of them is the right one. */
function compareLists({ fi, en }: ReadPair, list: (text: ReadText) => string, say: Say): Problem[] {
  if (!fi || !en || list(fi) === list(en)) return [];
  return [
    { file: fi.file, line: 1, ...say(list(fi), list(en)).fi },
    { file: en.file, line: 1, ...say(list(en), list(fi)).en },
  ];
}

function comparePair(pair: ReadPair): Problem[] {
  return [
    ...compareLists(pair, (text) => text.findings.sections.map((section) => section.id).join(', '), textWords.sections),
    ...compareLists(pair, (text) => text.findings.checks.map((check) => check.id).join(', '), textWords.checks),
    ...compareLists(pair, (text) => [...text.facts].sort().join(', '), textWords.facts),
  ];
}

function proofFacts({ facts, file, language, lineOf }: ReadText, library: Library): Problem[] {
  return facts.flatMap((id, index) => {
    const line = lineOf(['facts', index]);
    const fact = library.reference.facts.get(id);
    if (!fact) return [{ file, line, ...textWords.unknownFact(id)[language] }];
    return fact.confidence === 'U' ? [{ file, line, ...textWords.unverifiedFact(id)[language] }] : [];
  });
}

function proofLinks(text: ReadText, pairs: readonly ReadPair[]): Problem[] {
  const { file, language, place, findings } = text;
  return findings.links.flatMap(({ lesson, section, line }) => {
    if (section === null) return [];
    const target =
      lesson === null
        ? text
        : pairs.find(
            (pair) => pair.place.course?.id === place.course?.id && pair.place.folder.endsWith(`/${lesson}`),
          )?.[language];
    // A target that does not compile has been reported; its sections are not known.
    if (!target || target.findings.sections.some(({ id }) => id === section)) return [];
    return [{ file, line, ...words.deadSection(section)[language] }];
  });
}

/** Compiles all texts, one at a time, and reports what each and each pair lacks. */
export async function proofTexts(library: Library): Promise<{ pairs: ReadPair[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const pairs: ReadPair[] = [];
  for (const place of placesOf(library)) {
    const fi = await readOne(library, place, 'fi');
    const en = await readOne(library, place, 'en');
    problems.push(...fi.problems, ...en.problems);
    pairs.push({ place, fi: fi.text, en: en.text });
  }
  for (const pair of pairs) {
    problems.push(...comparePair(pair));
    for (const language of languages) {
      const text = pair[language];
      if (text) problems.push(...proofFacts(text, library), ...proofLinks(text, pairs));
    }
  }
  return { pairs, problems };
}

/** The text that stands for a pair: Finnish, or English when the Finnish one does not compile. */
export function eitherOf(pair: ReadPair): ReadText | null {
  return pair.fi ?? pair[otherLanguage('fi')];
}
