/** The fixture course in memory, and ways to spoil or extend it for one test. */
import { fileURLToPath } from 'node:url';
import type { Language } from '#app/domain/language.ts';
import { type Library, toLibrary } from '#app/content/library/library.server.ts';
import { type Compilation, compileText } from '#app/content/compile/mdx.server.ts';
import { lessonHeadSchema } from '#app/content/library/schema.server.ts';
import { type SourceFiles, readSourceFiles } from '#app/content/library/source-files.server.ts';
import { lessonPlace, openText } from '#app/content/compile/text-source.server.ts';

export const fixtureFolder = fileURLToPath(new URL('../support/courses', import.meta.url));

export function fixtureFiles(): Promise<SourceFiles> {
  return readSourceFiles(fixtureFolder);
}

/** A copy with one place changed; throws when the text to replace is not there, so that no test passes by accident. */
export function edited(files: SourceFiles, path: string, from: string | RegExp, to: string): SourceFiles {
  const text = files.get(path);
  if (text === undefined) throw new Error(`No file ${path}`);
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`Nothing to replace in ${path}: ${String(from)}`);
  return new Map(files).set(path, changed);
}

/** A copy without one file. */
export function without(files: SourceFiles, path: string): SourceFiles {
  const copy = new Map(files);
  if (!copy.delete(path)) throw new Error(`No file ${path}`);
  return copy;
}

/** A line of the file, counted from 1. */
export function lineOf(files: SourceFiles, path: string, text: string): number {
  const index = (files.get(path) ?? '').split('\n').findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`${path} has no ${text}`);
  return index + 1;
}

export async function fixtureLibrary(): Promise<Library> {
  return toLibrary(await fixtureFiles());
}

/** Compiles the first lesson of the fixture, with `body` in place of its own text when given. */
export async function compileLesson(language: Language, body?: string): Promise<Compilation> {
  const library = await fixtureLibrary();
  const course = library.catalogue.course('canary-course');
  if (!course) throw new Error('The fixture has no course');
  const { source } = openText(library, lessonPlace(course, 'first-steps', 'trial-period'), language, lessonHeadSchema);
  return compileText(body === undefined ? source : { ...source, body });
}

/** All prose of a compilation as one string. */
export function htmlOf({ blocks }: Pick<Compilation, 'blocks'>): string {
  return blocks.map((block) => (block.kind === 'prose' ? block.html : '')).join('\n');
}
