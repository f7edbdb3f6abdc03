/**
 * `npm run courses:check [folder]`: prints every mistake in the courses as file:line, message and remedy. `--stats`: how heavy
 * each text is. `--publish`: adds new ids to the list of published ones; `--published`: fails when there are new ones.
 * `--database [path]`: also looks for ids that people have records on and the courses no longer have.
 */
import { relative } from 'node:path';
import process from 'node:process';
import { languages } from '#app/domain/language.ts';
import { proofRead, type ProofReading } from '#app/content/proof/proof-read.server.ts';
import { readingStats } from '#app/content/proof/reading-stats.server.ts';
import { readSourceFiles } from '#app/content/library/source-files.server.ts';
import { env } from '#app/env.server.ts';
import { compareWithDatabase, publishIds, reminder } from './course-ids.ts';

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

const args = process.argv.slice(2);
const isValue = (argument: string | undefined) => argument !== undefined && !argument.startsWith('--');
const flag = args.indexOf('--database');
const named = flag >= 0 && isValue(args[flag + 1]) ? args[flag + 1] : undefined;
// Null: nobody asked. Without a value it is the database of the settings.
const database = flag < 0 ? null : (named ?? env.databaseUrl);
const folder = args.find((argument, index) => isValue(argument) && (flag < 0 || index !== flag + 1)) ?? env.coursesDir;
const reading = await proofRead(await readSourceFiles(folder));
const shown = relative(process.cwd(), folder) || '.';
for (const { file, line, message, remedy } of reading.problems) {
  console.log(`${shown}/${file}:${line}\n  ${message}\n  → ${remedy}`);
}
if (args.includes('--stats')) printStats(reading);
let count = reading.problems.length;
if (database !== null) {
  const found = await compareWithDatabase(database, reading.library);
  for (const words of found) console.log(words);
  count += found.length;
}
const fresh = reminder(reading.library);
if (args.includes('--publish') && count === 0) console.log(await publishIds(folder, reading.library));
else if (fresh !== null) console.log(fresh);
console.log(
  count === 0 ? `Nothing to correct in ${reading.pairs.length} texts in both languages.` : `${count} to correct.`,
);
process.exitCode = count === 0 && !(args.includes('--published') && fresh !== null) ? 0 : 1;
