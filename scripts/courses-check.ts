/**
 * `npm run courses:check [folder]`: prints every mistake in the courses as file:line, message and remedy.
 * `--stats`: how heavy each text is. `--strict`: warnings fail too. `--in-step <path…>`: declare languages in step.
 * `--publish`: adds new ids to the list of published ones; `--published`: fails when there are new ones.
 * `--spelling`: also spells both languages, with Voikko and hunspell.
 * `--database [path]`: also looks for ids that people have records on and the courses no longer have.
 */
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { keepMadePictures } from '#app/content/media/made-pictures.server.ts';
import { declareInStep, differingTexts, unknownPaths } from '#app/content/proof/declare-in-step.server.ts';
import { proofMadePictures } from '#app/content/proof/proof-media.server.ts';
import { type ProofProblem, proofRead } from '#app/content/proof/proof-read.server.ts';
import { proofSpelling } from '#app/content/proof/proof-spelling.server.ts';
import { type SourceFiles, readSourceFiles } from '#app/content/library/source-files.server.ts';
import { env } from '#app/env.server.ts';
import { compareWithDatabase, publishIds, reminder } from './course-ids.ts';
import { printStats } from './course-stats.ts';
import { howToInstall, missingSpellers, speller } from './spellers.ts';

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
  const files = await readSourceFiles(folder);
  const unknown = unknownPaths(files, named);
  for (const path of unknown)
    console.log(`There is no text in both languages in ${path}.\n  → Check the path; nothing was declared there.`);
  const differing = await differingTexts(files, named);
  for (const path of differing)
    console.log(`The two languages of ${path} still differ.\n  → Correct what is told below; they were not declared.`);
  if (unknown.length + differing.length > 0) process.exitCode = 1;
  const written = declareInStep(files, { paths: named, except: differing, date: today });
  for (const [file, text] of written) await writeFile(join(folder, file), text);
  console.log(written.size === 0 ? 'Nothing new to declare in step.' : `Wrote ${[...written.keys()].join(', ')}.`);
}

/** What the dictionaries do not know; says so and fails when they are not there. */
async function spell(files: SourceFiles): Promise<ProofProblem[]> {
  const missing = await missingSpellers();
  if (missing.length === 0)
    return (await proofSpelling(files, speller)).map((each) => ({ ...each, severity: 'warning' as const }));
  console.log(`Spelling was not checked: no ${missing.join(', no ')}.\n  → ${howToInstall}`);
  process.exitCode = 1;
  return [];
}

const given = process.argv.slice(2);
const at = given.indexOf('--in-step');
const [args, paths] = at < 0 ? [given, []] : [given.slice(0, at), given.slice(at + 1)];
const isValue = (argument: string | undefined) => argument !== undefined && !argument.startsWith('--');
const flag = args.indexOf('--database');
const named = flag >= 0 && isValue(args[flag + 1]) ? args[flag + 1] : undefined;
// Null: nobody asked. Without a value it is the database of the settings.
const database = flag < 0 ? null : (named ?? env.databaseUrl);
const folder = args.find((argument, index) => isValue(argument) && (flag < 0 || index !== flag + 1)) ?? env.coursesDir;
if (at >= 0) await declare(folder, paths);

const files = await readSourceFiles(folder);
const reading = await proofRead(files);
const made = keepMadePictures([join(env.buildDir, 'media'), join(env.dataDir, 'media')]);
const pictures = (await proofMadePictures(folder, files, made)).map((each) => ({
  ...each,
  severity: 'error' as const,
}));
const spelling = args.includes('--spelling') ? await spell(files) : [];
const problems = [...reading.problems, ...pictures, ...spelling];
const shown = relative(process.cwd(), folder) || '.';
for (const { file, line, message, remedy, severity } of problems) {
  console.log(`${shown}/${file}:${line}${severity === 'error' ? '' : ` (${severity})`}\n  ${message}\n  → ${remedy}`);
}
if (args.includes('--stats')) printStats(reading);
const gone = database === null ? [] : await compareWithDatabase(database, reading.library);
for (const words of gone) console.log(words);
const errors = problems.filter(({ severity }) => severity === 'error').length + gone.length;
const warnings = problems.filter(({ severity }) => severity === 'warning').length;
const fresh = reminder(reading.library);
const isPublishing = args.includes('--publish') && errors === 0;
if (isPublishing) console.log(await publishIds(folder, reading.library));
else if (fresh !== null) console.log(fresh);
console.log(
  errors + warnings === 0
    ? `Nothing to correct in ${reading.pairs.length} texts in both languages.`
    : `${errors} to correct, ${warnings} to consider.`,
);
const isStrict = args.includes('--strict') && warnings > 0;
const isUnpublished = args.includes('--published') && !isPublishing && fresh !== null;
if (errors > 0 || isStrict || isUnpublished) process.exitCode = 1;
