/** Proof-reads lengths against the style sheet: averages, words of a lesson, minutes. All it finds is a warning. */
import { languages } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { CourseContent } from '#app/content/library/course-files.server.ts';
import type { ReadPair, ReadText } from './read-text.server.ts';
import { readingStats } from './reading-stats.server.ts';
import { lessonWords, readingWords } from './reading-words.server.ts';
import type { StyleSheet } from './style-sheet.server.ts';

/** Fewer sentences say nothing about an average. */
const enoughSentences = 10;

function proofMean({ file, language, passages }: ReadText, sheet: StyleSheet): Problem[] {
  const { mean, sentences } = readingStats(passages);
  const limit = sheet.mean[language];
  if (sentences < enoughSentences || mean <= limit) return [];
  return [{ file, line: 1, ...readingWords.longMean(mean, limit)[language] }];
}

function proofLessonLength({ file, language, passages }: ReadText, sheet: StyleSheet): Problem[] {
  const { words } = readingStats(passages);
  const [least, most] = sheet.lesson.words[language];
  return words >= least && words <= most
    ? []
    : [{ file, line: 1, ...readingWords.lessonLength(words, least, most)[language] }];
}

/** The lesson's line in course.yml, its minutes and level; null for what is not a lesson of a course that could be read. */
function findMinutes(folder: string, contents: readonly CourseContent[]) {
  const [courseId, moduleId, lessonId = ''] = folder.split('/');
  const content = contents.find(({ course }) => course.id === courseId);
  const m = content?.course.modules.findIndex(({ id }) => id === moduleId) ?? -1;
  const lessons = content?.course.modules[m]?.lessons ?? [];
  const l = lessons.findIndex(({ id }) => id === lessonId);
  const lesson = lessons[l];
  if (!content || !lesson) return null;
  const line = content.lineOf(['modules', m, 'lessons', l, 'minutes']);
  const place = { file: `${content.course.id}/course.yml`, line };
  return { id: lessonId, place, minutes: lesson.minutes, level: content.course.level };
}

/** Whether the minutes that course.yml promises fit the level and the text. */
function proofMinutes(pair: ReadPair, contents: readonly CourseContent[], sheet: StyleSheet): Problem[] {
  const found = findMinutes(pair.place.folder, contents);
  if (!found) return [];
  const { id, place, minutes, level } = found;
  const [least, most] = sheet.lesson.minutes[level];
  if (minutes < least || minutes > most) return [{ ...place, ...lessonWords.minutes(id, minutes, least, most, level) }];
  const unfit = languages.flatMap((language) => {
    const words = pair[language] ? readingStats(pair[language].passages).words : null;
    const [slowest, fastest] = sheet.lesson.pace[language];
    if (words === null || (minutes >= words / fastest && minutes <= words / slowest)) return [];
    const range = [Math.ceil(words / fastest), Math.floor(words / slowest)] as const;
    return [{ ...place, ...lessonWords.pace(id, minutes, words, ...range) }];
  });
  return unfit.slice(0, 1);
}

/** Averages, lengths of lessons, and the minutes that course.yml gives them. */
export function proofLengths(
  pairs: readonly ReadPair[],
  contents: readonly CourseContent[],
  sheet: StyleSheet,
): Problem[] {
  const texts = pairs.flatMap((pair) => [pair.fi, pair.en]).filter((text) => text !== null);
  const lessons = pairs.filter(({ place }) => place.kind === 'lesson');
  return [
    ...texts.flatMap((text) => proofMean(text, sheet)),
    ...texts.filter(({ place }) => place.kind === 'lesson').flatMap((text) => proofLessonLength(text, sheet)),
    ...lessons.flatMap((pair) => proofMinutes(pair, contents, sheet)),
  ];
}
