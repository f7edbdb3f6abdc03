/** Gathers everything that people read: passages of texts, strings of their heads, of course.yml and of questions.yml. */
import type { Language } from '#app/domain/language.ts';
import type { CourseContent } from '#app/content/library/course-files.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import type { ReadPair, ReadText } from './read-text.server.ts';
import { stringsIn } from './translated-strings.server.ts';

/** A stretch of words; `speaks` is the language in which its author is told, and `facts` what it may state. */
export type Written = {
  readonly file: string;
  readonly language: Language;
  readonly speaks: Language;
  readonly text: string;
  readonly line: number;
  readonly facts: ReadonlySet<string>;
  /** False for headings, rows of tables and what stands in quotation blocks. */
  readonly hasSentences: boolean;
};

const withSentences = new Set(['paragraph', 'item', 'attribute']);

function ofText({ file, language, source, passages, head }: ReadText): Written[] {
  const facts = new Set(head.facts);
  const front = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m.exec(source)?.[1] ?? '';
  const heads = stringsIn(front, language, 2).map((string) => ({ ...string, hasSentences: true }));
  const cut = passages.map((passage) => ({
    ...passage,
    hasSentences: withSentences.has(passage.kind),
  }));
  return [...heads, ...cut].map((each) => ({
    file,
    language: each.language,
    speaks: language,
    text: each.text,
    line: each.line,
    facts,
    hasSentences: each.hasSentences,
  }));
}

function ofYaml(file: string, text: string, factsOfItem: (item: number | null) => readonly string[]): Written[] {
  return stringsIn(text).map(({ item, ...string }) => ({
    ...string,
    file,
    speaks: 'en',
    facts: new Set(factsOfItem(item)),
    hasSentences: true,
  }));
}

function ofCourse({ course, questions, unread }: CourseContent, files: SourceFiles): Written[] {
  const file = `${course.id}/course.yml`;
  return [
    ...ofYaml(file, files.get(file) ?? '', () => []),
    ...course.modules.flatMap(({ id }) => {
      const path = `${course.id}/${id}/questions.yml`;
      // What is in a file that is not YAML is anybody's guess.
      if (unread.get(id) === 'all') return [];
      const own = new Map(
        [...questions.values()].filter(({ file: its }) => its === path).map((placed) => [placed.item, placed]),
      );
      return ofYaml(path, files.get(path) ?? '', (item) => own.get(item ?? -1)?.question.facts ?? []);
    }),
  ];
}

/** Everything in the texts that could be read and in the courses' YAML. */
export function everythingWritten(
  files: SourceFiles,
  pairs: readonly ReadPair[],
  contents: readonly CourseContent[],
): Written[] {
  const texts = pairs.flatMap((pair) => [pair.fi, pair.en]).filter((text) => text !== null);
  return [...texts.flatMap((text) => ofText(text)), ...contents.flatMap((content) => ofCourse(content, files))];
}
