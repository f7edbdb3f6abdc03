/** `npm run courses:check`: prints every mistake in the courses as file:line, message and remedy. `--stats`: how heavy each text is. */
import { join, relative } from 'node:path';
import process from 'node:process';
import { languages } from '#app/domain/language.ts';
import { proofRead, type ProofReading } from '#app/content/proof/proof-read.server.ts';
import { keepMadePictures } from '#app/content/media/made-pictures.server.ts';
import { proofMadePictures } from '#app/content/proof/proof-media.server.ts';
import { readingStats } from '#app/content/proof/reading-stats.server.ts';
import { readSourceFiles } from '#app/content/library/source-files.server.ts';
import { env } from '#app/env.server.ts';

function printStats({ pairs }: ProofReading): void {
  console.log('words  sentences  mean  longest  text');
  for (const pair of pairs) {
    for (const language of languages) {
      const text = pair[language];
      if (!text) continue;
      const { words, sentences, mean, longest, longestSentence } = readingStats(text.body);
      const numbers = [
        String(words).padStart(5),
        String(sentences).padStart(9),
        mean.toFixed(1).padStart(4),
        String(longest).padStart(7),
      ];
      console.log(`${numbers.join('  ')}  ${text.file}${longest > 25 ? `\n       ${longestSentence}` : ''}`);
    }
  }
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? env.coursesDir;
const files = await readSourceFiles(folder);
const reading = await proofRead(files);
const made = keepMadePictures([join(env.buildDir, 'media'), join(env.dataDir, 'media')]);
const problems = [...reading.problems, ...(await proofMadePictures(folder, files, made))];
const shown = relative(process.cwd(), folder) || '.';
for (const { file, line, message, remedy } of problems) {
  console.log(`${shown}/${file}:${line}\n  ${message}\n  → ${remedy}`);
}
if (process.argv.includes('--stats')) printStats(reading);
const count = problems.length;
console.log(
  count === 0 ? `Nothing to correct in ${reading.pairs.length} texts in both languages.` : `${count} to correct.`,
);
process.exitCode = count === 0 ? 0 : 1;
