/** Writes an invented courses folder of many lessons for measuring the search: words and lengths as in the real ones, and new compounds. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Language, languages } from '#app/domain/language.ts';
import { seededRandom } from '#app/domain/random.ts';
import type { Library } from '#app/content/library/library.server.ts';
import { documentsOf } from '#app/content/search/documents.server.ts';
import { wordsOf } from '#app/content/search/words.server.ts';

const shape = { courses: 10, modules: 5, lessons: 10 } as const;
const sectionsOfLesson = 7;
const wordsOfSection = 140;
/** Compounds that the real courses do not have, as a larger library would: how many, and how often. */
const inventedWords = 40_000;
const inventedShare = 0.12;

export const lessonsInCorpus = shape.courses * shape.modules * shape.lessons;

/** Gives words one after another as texts hold them: the frequent often. */
function wordSource(library: Library, language: Language): () => string {
  const random = seededRandom(`corpus ${language}`);
  const texts = documentsOf(library, language).flatMap((document) => document.parts().map(({ text }) => text));
  const real = texts.flatMap((text) => wordsOf(text).map(({ word }) => word));
  const long = [...new Set(real)].filter((word) => word.length > 3);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const invented = Array.from({ length: inventedWords }, () => pick(long) + pick(long));
  return () => (random() < inventedShare ? (invented[Math.floor(random() ** 4 * inventedWords)] ?? '') : pick(real));
}

function sentenceOf(next: () => string, length: number): string {
  return `${Array.from({ length }, next).join(' ')}.`;
}

function lessonText(next: () => string): string {
  const sections = Array.from({ length: sectionsOfLesson }, (_, index) => {
    const sentences = Array.from({ length: wordsOfSection / 10 }, () => sentenceOf(next, 10));
    return `## ${sentenceOf(next, 5)} [#part-${String(index)}]\n\n${sentences.join(' ')}\n`;
  });
  return `---\noutcome: ${JSON.stringify(sentenceOf(next, 10))}\n---\n\n${sections.join('\n')}`;
}

/** Fills `folder` with courses, and the glossary of the real ones. */
export function writeCorpus(folder: string, library: Library, realFolder: string): void {
  const next = { fi: wordSource(library, 'fi'), en: wordSource(library, 'en') };
  const both = (length: number) => ({ fi: sentenceOf(next.fi, length), en: sentenceOf(next.en, length) });
  const ids = Array.from({ length: shape.courses }, (_, index) => `course-${String(index)}`);
  cpSync(join(realFolder, '_data'), join(folder, '_data'), { recursive: true });
  writeFileSync(join(folder, '_data', 'catalogue.yml'), stringify({ order: ids }));
  for (const id of ids) {
    const modules = Array.from({ length: shape.modules }, (_, module) => ({
      id: `module-${String(module)}`,
      title: both(3),
      lessons: Array.from({ length: shape.lessons }, (_, lesson) => ({
        id: `lesson-${String(module)}-${String(lesson)}`,
        minutes: 20,
        title: both(4),
      })),
    }));
    for (const module of modules) {
      for (const lesson of module.lessons) {
        const place = join(folder, id, module.id, lesson.id);
        mkdirSync(place, { recursive: true });
        for (const language of languages) writeFileSync(join(place, `${language}.mdx`), lessonText(next[language]));
      }
    }
    const course = {
      ...{ code: id.slice(-8).toUpperCase(), title: both(4), summary: both(15), level: 'basic', audience: ['talent'] },
      ...{ edition: 1, outcomes: [{ id: 'outcome', ...both(8) }], modules },
      certificate: { requires: 'all', assessment: both(5) },
    };
    writeFileSync(join(folder, id, 'course.yml'), stringify(course));
  }
}
