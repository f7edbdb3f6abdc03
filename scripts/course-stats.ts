/** How heavy each text is to read, as a table. */
import { findLesson, findModule } from '#app/domain/course.ts';
import { languages } from '#app/domain/language.ts';
import type { ProofReading } from '#app/content/proof/proof-read.server.ts';
import { readingStats } from '#app/content/proof/reading-stats.server.ts';
import type { ReadPair } from '#app/content/proof/read-text.server.ts';

function minutesOf({ course, kind, folder }: ReadPair['place']): string {
  const [, moduleId = '', lessonId = ''] = folder.split('/');
  const module = course && findModule(course, moduleId);
  const part = kind === 'lesson' ? module && findLesson(module, lessonId) : module?.task;
  return part ? String(part.minutes) : '';
}

/** One row per text and language; sentences over 25 words in full. */
export function printStats({ pairs }: ProofReading): void {
  console.log('words  sentences  mean  longest  minutes  text');
  for (const pair of pairs) {
    for (const language of languages) {
      const text = pair[language];
      if (!text) continue;
      const { words, sentences, mean, longest, longestSentence } = readingStats(text.passages);
      const numbers = [
        String(words).padStart(5),
        String(sentences).padStart(9),
        mean.toFixed(1).padStart(4),
        String(longest).padStart(7),
        minutesOf(pair.place).padStart(7),
      ];
      console.log(`${numbers.join('  ')}  ${text.file}${longest > 25 ? `\n       over 25: ${longestSentence}` : ''}`);
    }
  }
}
