/** Finds paragraphs that two lessons of a course have in common: a course says a thing once and links to it. */
import { languages } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { type Passage, countWords } from './passages.server.ts';
import type { ReadPair, ReadText } from './read-text.server.ts';
import { readingWords } from './reading-words.server.ts';

/** Shorter ones are formulas: an instruction, an item of a list. */
const shortest = 12;
/** Two paragraphs are one when the shorter has this share of its runs of words in the other. */
const overlap = 0.8;
const wordsInRun = 3;

const told = new Set<Passage['kind']>(['paragraph', 'item', 'quotation']);

type Paragraph = { readonly text: ReadText; readonly line: number; readonly runs: ReadonlySet<string> };

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(wordsInRun - 1).map((_, index) => words.slice(index, index + wordsInRun).join(' ')));
}

function paragraphsOf(text: ReadText): Paragraph[] {
  return text.passages
    .filter((passage) => told.has(passage.kind) && countWords(passage.text) >= shortest)
    .map((passage) => ({ text, line: passage.line, runs: runsOf(passage.text) }));
}

/** The earlier paragraph of another lesson that says nearly the same; null when none does. */
function earlierOf(paragraph: Paragraph, withRun: ReadonlyMap<string, readonly Paragraph[]>): Paragraph | null {
  const shared = new Map<Paragraph, number>();
  for (const run of paragraph.runs)
    for (const earlier of withRun.get(run) ?? [])
      if (earlier.text !== paragraph.text) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
  const [same] = [...shared].find(
    ([earlier, count]) => count >= overlap * Math.min(earlier.runs.size, paragraph.runs.size),
  ) ?? [null];
  return same;
}

function proofOneLanguage(texts: readonly ReadText[]): Problem[] {
  const withRun = new Map<string, Paragraph[]>();
  return texts
    .flatMap((text) => paragraphsOf(text))
    .flatMap((paragraph) => {
      const earlier = earlierOf(paragraph, withRun);
      for (const run of paragraph.runs) withRun.set(run, [...(withRun.get(run) ?? []), paragraph]);
      if (!earlier) return [];
      const { file, language } = paragraph.text;
      const at = `${earlier.text.file}:${String(earlier.line)}`;
      const lesson = earlier.text.place.folder.split('/').at(-1) ?? '';
      return [{ file, line: paragraph.line, ...readingWords.repeated(at, lesson)[language] }];
    });
}

/** Every paragraph of a lesson that an earlier lesson of the same course has too. */
export function proofRepeats(pairs: readonly ReadPair[]): Problem[] {
  const lessons = pairs.filter(({ place }) => place.kind === 'lesson');
  const courses = new Set(lessons.map(({ place }) => place.course?.id));
  return [...courses].flatMap((course) =>
    languages.flatMap((language) =>
      proofOneLanguage(
        lessons.filter(({ place }) => place.course?.id === course).flatMap((pair) => pair[language] ?? []),
      ),
    ),
  );
}
