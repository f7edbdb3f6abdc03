/** `npm run courses:check`: prints every mistake in the courses as file:line, message and remedy, and warns of old figures. `--stats`: how heavy each text is. */
import { relative } from 'node:path';
import process from 'node:process';
import { languages } from '#app/domain/language.ts';
import { proofRead, type ProofReading } from '#app/content/proof/proof-read.server.ts';
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
const reading = await proofRead(await readSourceFiles(folder));
const shown = relative(process.cwd(), folder) || '.';
for (const { file, line, message, remedy } of reading.problems) {
  console.log(`${shown}/${file}:${line}\n  ${message}\n  → ${remedy}`);
}
for (const { file, line, message, remedy } of reading.warnings) {
  console.log(`${shown}/${file}:${line}\n  Warning: ${message}\n  → ${remedy}`);
}
if (process.argv.includes('--stats')) printStats(reading);
const count = reading.problems.length;
console.log(
  count === 0 ? `Nothing to correct in ${reading.pairs.length} texts in both languages.` : `${count} to correct.`,
);
process.exitCode = count === 0 ? 0 : 1;
