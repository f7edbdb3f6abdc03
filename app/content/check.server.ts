/** The author's proof-reader: everything that is wrong with a courses folder, with file, line and remedy. */
import { checkCourse } from './check-questions.server.ts';
import { type ReadPair, checkTexts } from './check-texts.server.ts';
import type { Problem } from './content-error.server.ts';
import { readLibrary } from './library.server.ts';
import type { SourceFiles } from './source-files.server.ts';

export type ProofReading = { readonly problems: readonly Problem[]; readonly pairs: readonly ReadPair[] };

function byPlace(a: Problem, b: Problem): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}

/** Reads everything and never throws for an author's mistake. Problems are in the order of files and lines, each once. */
export async function proofRead(files: SourceFiles): Promise<ProofReading> {
  const { library, contents, problems } = readLibrary(files);
  const texts = await checkTexts(library);
  const courses = contents.flatMap((content) => checkCourse(content, texts.pairs, library.reference));
  const all = [...problems, ...texts.problems, ...courses];
  const once = new Map(all.map((problem) => [JSON.stringify(problem), problem]));
  return { problems: [...once.values()].sort(byPlace), pairs: texts.pairs };
}
