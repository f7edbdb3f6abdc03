/**
 * `npm run courses:check`: prints every mistake in the courses as file:line, message and remedy.
 * `--stats`: how heavy each text is. `--strict`: warnings fail too. `--in-step <path…|--all>`: declare languages in step.
 */
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { findLesson, findModule } from '#app/domain/course.ts';
import { languages } from '#app/domain/language.ts';
import { declareInStep } from '#app/content/proof/declare-in-step.server.ts';
import { proofRead, type ProofReading } from '#app/content/proof/proof-read.server.ts';
import { readingStats } from '#app/content/proof/reading-stats.server.ts';
import type { ReadPair } from '#app/content/proof/read-text.server.ts';
import { readSourceFiles } from '#app/content/library/source-files.server.ts';
import { env } from '#app/env.server.ts';

function minutesOf({ course, kind, folder }: ReadPair['place']): string {
  const [, moduleId = '', lessonId = ''] = folder.split('/');
  const module = course && findModule(course, moduleId);
  const part = kind === 'lesson' ? module && findLesson(module, lessonId) : module?.task;
  return part ? String(part.minutes) : '';
}

function printStats({ pairs }: ProofReading): void {
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
      console.log(`${numbers.join('  ')}  ${text.file}${longest > 25 ? `\n       ${longestSentence}` : ''}`);
    }
  }
}

/** Paths as an author types or pastes them: from here or from the courses folder, with or without the file. */
function inFolder(path: string, folder: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/\/$/, '');
  const shown = relative(process.cwd(), folder).replaceAll('\\', '/');
  const inside = slashed === shown ? '' : slashed.startsWith(`${shown}/`) ? slashed.slice(shown.length + 1) : slashed;
  return inside.replace(/\/(?:fi|en)\.mdx$/, '');
}

async function declare(folder: string, paths: readonly string[]): Promise<void> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());
  const named = paths.includes('--all') ? [''] : paths.map((path) => inFolder(path, folder));
  const written = declareInStep(await readSourceFiles(folder), named, today);
  for (const [file, text] of written) await writeFile(join(folder, file), text);
  console.log(written.size === 0 ? 'Nothing new to declare in step.' : `Wrote ${[...written.keys()].join(', ')}.`);
}

const given = process.argv.slice(2);
const at = given.indexOf('--in-step');
const [before, paths] = at < 0 ? [given, []] : [given.slice(0, at), given.slice(at + 1)];
const folder = before.find((argument) => !argument.startsWith('--')) ?? env.coursesDir;
if (at >= 0) await declare(folder, paths);

const reading = await proofRead(await readSourceFiles(folder));
const shown = relative(process.cwd(), folder) || '.';
for (const { file, line, message, remedy, severity } of reading.problems) {
  console.log(`${shown}/${file}:${line}${severity === 'warning' ? ' (warning)' : ''}\n  ${message}\n  → ${remedy}`);
}
if (given.includes('--stats')) printStats(reading);
const errors = reading.problems.filter(({ severity }) => severity === 'error').length;
const warnings = reading.problems.length - errors;
console.log(
  errors + warnings === 0
    ? `Nothing to correct in ${reading.pairs.length} texts in both languages.`
    : `${errors} to correct, ${warnings} to consider.`,
);
process.exitCode = errors > 0 || (given.includes('--strict') && warnings > 0) ? 1 : 0;
