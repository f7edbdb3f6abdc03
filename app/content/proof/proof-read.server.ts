/** The author's proof-reader: everything that is wrong with a courses folder, with file, line and remedy. */
import { proofCourse } from './proof-course.server.ts';
import { proofMedia } from './proof-media.server.ts';
import { type ReadPair, proofTexts } from './proof-texts.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { readLibrary } from '#app/content/library/library.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';

export type ProofReading = { readonly problems: readonly Problem[]; readonly pairs: readonly ReadPair[] };

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** Reads everything and never throws for an author's mistake. Problems are in the order of files and lines, each once. */
export async function proofRead(files: SourceFiles): Promise<ProofReading> {
  const { library, contents, problems } = readLibrary(files);
  const texts = await proofTexts(library);
  const courses = contents.flatMap((content) => proofCourse(content, texts.pairs, library.reference));
  const all = [...problems, ...texts.problems, ...courses, ...proofMedia(files, texts.pairs)];
  const once = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return { problems: [...once.values()].sort(byPlace), pairs: texts.pairs };
}
