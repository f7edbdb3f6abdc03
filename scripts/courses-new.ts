/** `npm run courses:new`: begins a course, module, lesson or question. Asks for what is missing; without a terminal it never waits. */
import { relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { isLanguage, type Language } from '#app/domain/language.ts';
import { readSourceFiles, type SourceFiles } from '#app/content/library/source-files.server.ts';
import { courseIds, outlineOf } from '#app/content/scaffold/outline.server.ts';
import { type NewContent, type Plan, planNew, questionTypes, Refusal } from '#app/content/scaffold/plan.server.ts';
import { prompts, reports, usage } from '#app/content/scaffold/scaffold-words.server.ts';
import { type Written, writePlan } from '#app/content/scaffold/write-plan.server.ts';
import { env } from '#app/env.server.ts';
import { type Ask, openTerminal } from './ask.ts';

const kinds = ['course', 'module', 'lesson', 'question'] as const;
const text = { type: 'string' } as const;
const options = { type: text, lesson: text, module: text, language: text } as const;

type Given = { readonly words: string[]; readonly type?: string; readonly lesson?: string; readonly module?: string };
type Author = { readonly files: SourceFiles; readonly ask: Ask; readonly language: Language };

/** The language of the shell, else Finnish. */
function shellLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^en(?![a-z])/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'fi';
}

function readArguments(): { given: Given; language: Language } {
  const fallback = shellLanguage(process.env);
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const { language = fallback, ...flags } = values;
    if (!isLanguage(language)) throw new Error('--language fi | en');
    return { given: { words: positionals, ...flags }, language };
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\n\n${usage[fallback]}`);
  }
}

/** `course/module` as typed, or asked for one after the other. */
async function askPlace(typed: string | undefined, { files, ask, language }: Author) {
  if (typed !== undefined) {
    const [course = '', module = ''] = typed.split('/');
    return { course, module };
  }
  const course = await ask(prompts.course[language], courseIds(files));
  const modules = outlineOf(files, course).modules.map(({ id }) => id);
  return { course, module: await ask(prompts.module[language], modules) };
}

/** What the command line says, completed by the author. */
async function complete({ words, type, lesson, module }: Given, author: Author): Promise<NewContent> {
  const { ask, language, files } = author;
  const askId = () => ask(prompts.id[language]);
  const [word = await ask(prompts.kind[language], kinds), first, second, third] = words;
  const inLesson = lesson === undefined ? {} : { lesson };
  switch (kinds.find((each) => each === word)) {
    case 'course': {
      const withModule = module === undefined ? {} : { module };
      return { kind: 'course', id: first ?? (await askId()), ...withModule, ...inLesson };
    }
    case 'module': {
      const course = first ?? (await ask(prompts.course[language], courseIds(files)));
      return { kind: 'module', course, id: second ?? (await askId()), ...inLesson };
    }
    case 'lesson':
      return { kind: 'lesson', ...(await askPlace(first, author)), id: second ?? (await askId()) };
    case 'question': {
      const place = { ...(await askPlace(first, author)), id: second ?? (await askId()) };
      // npm swallows the name of a flag when `--` is forgotten and leaves its value: the type then comes as a word.
      const chosen = type ?? third ?? (await ask(prompts.type[language], questionTypes));
      return { kind: 'question', ...place, type: chosen, ...inLesson };
    }
    case undefined:
      throw new Refusal(usage[language]);
  }
}

function report({ made, changed }: Written, { preview }: Plan, language: Language): void {
  const folder = relative(process.cwd(), env.coursesDir) || '.';
  for (const path of changed) console.log(`${reports.added[language]}  ${folder}/${path}`);
  for (const path of made) console.log(`${reports.made[language]}  ${folder}/${path}`);
  console.log(`\n${reports.next[language]}`);
  if (preview === null) return;
  console.log(reports.preview[language]);
  console.log(`  http://localhost:${String(env.port)}/${language}/preview/${preview}`);
}

async function run(): Promise<void> {
  const { given, language } = readArguments();
  const files = await readSourceFiles(env.coursesDir);
  const { ask, close } = openTerminal(
    (why) => new Refusal(why === 'cancelled' ? reports.cancelled[language] : usage[language]),
  );
  try {
    const plan = planNew(await complete(given, { files, ask, language }), files, language);
    report(await writePlan(env.coursesDir, plan), plan, language);
  } finally {
    close();
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
