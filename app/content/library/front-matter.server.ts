/** Cuts the YAML head off a lesson, a task or a page, keeping every line of the body on its own number. */
import type { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import type { Problem } from './content-error.server.ts';
import { type YamlFile, readYaml } from './yaml-file.server.ts';

export type Authored<T> = {
  readonly head: T | null;
  /** The file with its head blanked: same line numbers, and nothing a front-matter reader could take for code. */
  readonly body: string;
  readonly problems: readonly Problem[];
  /** Line of a path in the head, such as `['facts', 0]`. */
  readonly lineOf: YamlFile<T>['lineOf'];
};

const opening = /^---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

const missing = {
  fi: {
    message: 'Tiedoston alusta puuttuu otsake.',
    remedy: 'Aloita tiedosto rivillä ---, sitten outcome ja facts, lopuksi ---.',
  },
  en: {
    message: 'The head of the file is missing.',
    remedy: 'Begin with a line ---, then outcome and facts, then a line ---.',
  },
} as const;

/** The language a file is written in, by its name. */
export function languageOf(file: string): Language {
  return file.endsWith('fi.mdx') ? 'fi' : 'en';
}

/** Reads the head with `schema`; every problem is in the language of the file. */
export function readAuthored<T>(file: string, text: string, schema: z.ZodType<T>): Authored<T> {
  const language = languageOf(file);
  const match = text.startsWith('---') ? opening.exec(text) : null;
  if (!match || match.index !== 0) {
    return {
      head: null,
      body: text.replace(/^-+/, ''),
      problems: [{ file, line: 1, ...missing[language] }],
      lineOf: () => 1,
    };
  }
  const { value, problems, lineOf } = readYaml({ file, text: match[1] ?? '', language, firstLine: 2 }, schema);
  return { head: value, body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length), problems, lineOf };
}

/** The YAML of the head, which begins on line 2, and the body on its own lines, for reading both without a schema. */
export function cutHead(text: string): { readonly head: string; readonly body: string } {
  const match = text.startsWith('---') ? opening.exec(text) : null;
  if (!match || match.index !== 0) return { head: '', body: text };
  return { head: match[1] ?? '', body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length) };
}

/** The body of an authored text for reading it without its head; line numbers do not hold. */
export function withoutHead(text: string): string {
  return text.startsWith('---') ? text.replace(opening, '') : text;
}

/** The body without comments and code blocks, for reading it without compiling. Line numbers stay. */
export function visibleText(body: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, '');
  return body
    .replace(/^[ \t]*(```+|~~~+)[^\n]*\n[\s\S]*?^[ \t]*\1[ \t]*$/gm, blank)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, blank);
}

/** How a check is written: alone on its line. The id is captured. */
export const checkLine = /^[ \t]*<Check\s+id="([^"]*)"\s*\/>/m;

/** Ids of the checks that stand in the text, in reading order, found without compiling. */
export function checksIn(body: string): string[] {
  return [...visibleText(body).matchAll(new RegExp(checkLine, 'gm'))].map((match) => match[1] ?? '');
}
