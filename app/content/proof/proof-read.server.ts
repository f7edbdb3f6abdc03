/** The author's proof-reader: everything that is wrong with a courses folder, with file, line and remedy. */
import { placesOf } from '#app/content/compile/text-source.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { type Library, readLibrary } from '#app/content/library/library.server.ts';
import { placeholdersIn } from '#app/content/library/placeholder.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { proofBlanks } from './proof-blanks.server.ts';
import { proofChoices } from './proof-choices.server.ts';
import { proofCourse } from './proof-course.server.ts';
import { proofFigures } from './proof-figures.server.ts';
import { proofIds } from './proof-ids.server.ts';
import { proofLengths } from './proof-lengths.server.ts';
import { proofMedia } from './proof-media.server.ts';
import { proofParity } from './proof-parity.server.ts';
import { proofPlain } from './proof-plain.server.ts';
import { warnOfOldRates } from './proof-rates.server.ts';
import { proofRepeats } from './proof-repeats.server.ts';
import { proofStyle } from './proof-style.server.ts';
import { proofTexts } from './proof-texts.server.ts';
import type { Compilations, ReadPair } from './read-text.server.ts';
import { readStyleSheet } from './style-sheet.server.ts';
import { everythingWritten } from './written.server.ts';

/**
 * An error must be corrected before the content is published; a warning is a matter of style; a reminder comes with the
 * calendar, through no change of the author's.
 */
export type ProofProblem = Problem & { readonly severity: 'error' | 'warning' | 'reminder' };
export type ProofReading = {
  readonly problems: readonly ProofProblem[];
  readonly pairs: readonly ReadPair[];
  /** As much of it as could be read. */
  readonly library: Library;
};

function graded(problems: readonly Problem[], severity: ProofProblem['severity']): ProofProblem[] {
  return problems.map((problem) => ({ ...problem, severity }));
}

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/**
 * Reads everything and never throws for an author's mistake. Problems are in the order of files and lines, each once.
 * @param compilations keeps compiled texts for a next reading of nearly the same files.
 * @param year tells the calendar year; left out: the one in Finland now.
 */
export async function proofRead(
  files: SourceFiles,
  compilations: Compilations = new Map(),
  year?: () => number,
): Promise<ProofReading> {
  const { library, contents, problems } = readLibrary(files, year);
  const { sheet, problems: ofSheet } = readStyleSheet(files);
  const { pairs, problems: ofTexts } = await proofTexts(library, sheet, compilations);
  // Of a course that could not be read nobody knows which texts and pictures it has.
  const courses = new Set(contents.map(({ course }) => course.id));
  const written = everythingWritten(files, pairs, contents);
  const errors = [
    ...problems,
    ...ofSheet,
    ...ofTexts,
    ...proofParity(files, placesOf(library), courses),
    ...contents.flatMap((content) => proofCourse(content, pairs, library)),
    ...proofFigures(written, library.reference),
    ...proofPlain(written),
    ...proofIds(library, problems),
    ...placeholdersIn(files),
    ...proofMedia(files, pairs, courses),
  ];
  const warnings = sheet
    ? [
        ...proofStyle(written, sheet),
        ...proofLengths(pairs, contents, sheet),
        ...proofChoices(files, contents, sheet),
        ...proofBlanks(files, contents),
        ...proofRepeats(pairs),
      ]
    : [];
  const all = [
    ...graded(errors, 'error'),
    ...graded(warnings, 'warning'),
    ...graded(warnOfOldRates(library), 'reminder'),
  ];
  const once = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return { problems: [...once.values()].sort(byPlace), pairs, library };
}
