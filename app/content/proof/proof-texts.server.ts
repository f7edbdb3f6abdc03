/** Proof-reads the texts: reads each in both languages, compares the pair, follows links and looks up facts. */
import { languages } from '#app/domain/language.ts';
import { words } from '#app/content/compile/author-words.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import { placesOf } from '#app/content/compile/text-source.server.ts';
import { comparePair } from './compare-pair.server.ts';
import { textWords } from './proof-words.server.ts';
import { proofMarks } from './proof-marks.server.ts';
import { type Compilations, type ReadPair, type ReadText, readText } from './read-text.server.ts';
import type { StyleSheet } from './style-sheet.server.ts';

function proofFacts({ head, file, language, lineOf }: ReadText, library: Library): Problem[] {
  return head.facts.flatMap((id, index) => {
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

/** Folders with a text that no course.yml names, so that nobody can read it. */
function strayTexts(library: Library): Problem[] {
  const known = new Set(placesOf(library).map(({ folder }) => folder));
  const courses = new Set(library.catalogue.courses.map(({ id }) => id));
  return [...library.files.keys()].flatMap((file) => {
    const [, folder = '', language] = /^([^_][^/]*\/.+)\/(fi|en)\.mdx$/.exec(file) ?? [];
    // A course that could not be read is reported as such.
    if (!courses.has(folder.split('/')[0] ?? '') || known.has(folder)) return [];
    return [{ file, line: 1, ...textWords.stray[language === 'fi' ? 'fi' : 'en'] }];
  });
}

/** Compiles all texts, one at a time, and reports what each and each pair lacks. */
export async function proofTexts(
  library: Library,
  sheet: StyleSheet | null,
  compilations: Compilations,
): Promise<{ pairs: ReadPair[]; problems: Problem[] }> {
  const problems: Problem[] = strayTexts(library);
  const pairs: ReadPair[] = [];
  for (const place of placesOf(library)) {
    const fi = await readText(library, place, 'fi', compilations);
    const en = await readText(library, place, 'en', compilations);
    problems.push(...fi.problems, ...en.problems);
    pairs.push({ place, fi: fi.text, en: en.text });
  }
  for (const pair of pairs) {
    problems.push(...comparePair(pair, sheet?.same_site ?? []));
    for (const language of languages) {
      const text = pair[language];
      if (text) problems.push(...proofFacts(text, library), ...proofLinks(text, pairs), ...proofMarks(text, sheet));
    }
  }
  return { pairs, problems };
}
