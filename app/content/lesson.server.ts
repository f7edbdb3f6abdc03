/** One lesson, task or page in one language, ready to show. The latest are kept in memory, all between starts by content hash. */
import { join } from 'node:path';
import type { z } from 'zod';
import { findLesson, findModule } from '#app/domain/course.ts';
import { Failure } from '#app/domain/failure.ts';
import { type Language, languages } from '#app/domain/language.ts';
import type { LessonText, PageText, TaskText, Text } from '#app/domain/lesson.ts';
import { env } from '#app/env.server.ts';
import { library } from './catalogue.server.ts';
import { knownReading, nameReading, rememberReading } from './known-readings.server.ts';
import { type CompiledTexts, keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { ContentError, type Problem } from '#app/content/library/content-error.server.ts';
import { withoutHead } from '#app/content/library/front-matter.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import { digestsOf } from '#app/content/library/source-files.server.ts';
import { readParity, staleness } from '#app/content/library/parity.server.ts';
import type { TextSource } from '#app/content/compile/mdx.server.ts';
import { openingOf } from '#app/content/search/plain-text.server.ts';
import { sourcesOf } from '#app/content/library/reference.server.ts';
import {
  type TextPlace,
  compilerVersion,
  headSchemas,
  lessonPlace,
  openText,
  pagePlace,
  placesOf,
  ratesOf,
  taskPlace,
} from '#app/content/compile/text-source.server.ts';

/** The functions of this file over one library; the exported ones are those of the installation. */
export type Texts = {
  lessonText(courseId: string, moduleId: string, lessonId: string, language: Language): Promise<LessonText>;
  taskText(courseId: string, moduleId: string, language: Language): Promise<TaskText>;
  pageText(pageId: string, language: Language): Promise<PageText | null>;
  compileAll(part?: Part): Promise<void>;
  countUncompiled(): Promise<number>;
};

/** Of what is not compiled yet, every `of`-th text, beginning with the `index`-th: for several processes that share the work. */
export type Part = { readonly index: number; readonly of: number };

type Head = {
  readonly facts: readonly string[];
  readonly legal: boolean;
  readonly reviewed?: string | null | undefined;
};

/** The text at a place with its head. Throws `ContentError` when the file is missing or has a mistake. */
async function readText<T extends Head>(
  { shelf, from, schema }: { shelf: CompiledTexts; from: Library; schema: z.ZodType<T> },
  place: TextPlace,
  language: Language,
): Promise<{ head: T; text: Text }> {
  const { head, source, problems } = openText(from, place, language, schema);
  if (!head || problems.length > 0) throw new ContentError(problems);
  const { blocks, sections } = await shelf.get(source);
  const { legal, reviewed = null, facts } = head;
  const sources = sourcesOf([...facts, ...ratesOf(source).flatMap((rate) => rate.facts)], from.reference, language);
  const stale = staleness(readParity(from.files, place.folder), language);
  return { head, text: { language, blocks, sections, sources, legal, reviewed, stale } };
}

type Reader<T> = (from: Library, place: TextPlace, language: Language) => Promise<T>;
type Readers = {
  readonly lesson: Reader<LessonText>;
  readonly task: Reader<TaskText>;
  readonly page: Reader<PageText>;
};

/** Texts kept in memory of each kind: more than learners read at a time, and about 10 MB at most. */
const mostKept = 200;

/** A library changes only with the year, so what was read from it is read again only when others came in between. Failures are not kept. */
function remember<T>(read: Reader<T>): Reader<T> {
  const known = new WeakMap<Library, Map<string, Promise<T>>>();
  return (from, place, language) => {
    const texts = known.get(from) ?? new Map<string, Promise<T>>();
    known.set(from, texts);
    const key = `${place.folder}/${language}/${String(from.year())}`;
    const text = texts.get(key) ?? read(from, place, language);
    // Put at the end again: the first of the map is the one longest unread.
    texts.delete(key);
    texts.set(key, text);
    const [oldest = key] = texts.keys();
    if (texts.size > mostKept) texts.delete(oldest);
    text.catch(() => texts.delete(key));
    return text;
  };
}

function readersOver(shelf: CompiledTexts): Readers {
  return {
    lesson: remember(async (from, place, language) => {
      const { head, text } = await readText({ shelf, from, schema: headSchemas.lesson }, place, language);
      return { ...text, outcome: head.outcome };
    }),
    task: remember(async (from, place, language) => {
      const { head, text } = await readText({ shelf, from, schema: headSchemas.task }, place, language);
      return { ...text, criteria: head.criteria, template: head.template ?? null };
    }),
    page: remember(async (from, place, language) => {
      const { head, text } = await readText({ shelf, from, schema: headSchemas.page }, place, language);
      const authored = withoutHead(from.files.get(`${place.folder}/${language}.mdx`) ?? '');
      return { ...text, title: head.title, opening: openingOf(authored) };
    }),
  };
}

type Uncompiled = { readonly sources: readonly TextSource[]; readonly problems: readonly Problem[] };

/** The texts that are not compiled yet, and what is wrong in the heads of all. */
async function uncompiled(shelf: CompiledTexts, from: Library): Promise<Uncompiled> {
  const lacks = await shelf.lacks();
  const opened = placesOf(from).flatMap((place) => {
    const schema: z.ZodType<Head> = headSchemas[place.kind];
    return languages.map((language) => openText(from, place, language, schema));
  });
  return {
    sources: opened.flatMap(({ source, problems }) => (problems.length === 0 && lacks(source) ? [source] : [])),
    problems: opened.flatMap(({ problems }) => problems),
  };
}

/** Compiles the texts of one part that are not compiled yet, and throws one `ContentError` for all mistakes. */
async function complete(shelf: CompiledTexts, from: Library, { index, of }: Part): Promise<void> {
  const { sources, problems } = await uncompiled(shelf, from);
  const all = [...problems];
  for (const source of sources.filter((_, at) => at % of === index)) {
    try {
      await shelf.get(source);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      all.push(...error.problems);
    }
  }
  if (all.length > 0) throw new ContentError(all);
}

/**
 * @param read gives the library as it is now.
 * @param shelf where compiled texts are kept.
 */
export function createTexts(read: () => Promise<Library>, shelf: CompiledTexts): Texts {
  const readers = readersOver(shelf);
  return {
    async lessonText(courseId, moduleId, lessonId, language) {
      const from = await read();
      const course = from.catalogue.course(courseId);
      const module = course && findModule(course, moduleId);
      if (!module || !findLesson(module, lessonId)) throw new Failure('not-found');
      return readers.lesson(from, lessonPlace(course, moduleId, lessonId), language);
    },
    async taskText(courseId, moduleId, language) {
      const from = await read();
      const course = from.catalogue.course(courseId);
      if (!course || !findModule(course, moduleId)?.task) throw new Failure('not-found');
      return readers.task(from, taskPlace(course, moduleId), language);
    },
    async pageText(pageId, language) {
      const from = await read();
      const place = pagePlace(pageId);
      const exists = languages.some((each) => from.files.has(`${place.folder}/${each}.mdx`));
      return exists ? readers.page(from, place, language) : null;
    },
    async compileAll(part = { index: 0, of: 1 }) {
      await complete(shelf, await read(), part);
    },
    async countUncompiled() {
      return (await uncompiled(shelf, await read())).sources.length;
    },
  };
}

const texts = createTexts(library, keepCompiledTexts(join(env.buildDir, 'lessons')));

/** A lesson. Throws `Failure('not-found')` for ids outside the catalogue and `ContentError` for a text with mistakes. */
export const lessonText: Texts['lessonText'] = (...place) => texts.lessonText(...place);
/** The practical task of a module. Throws as `lessonText` does. */
export const taskText: Texts['taskText'] = (...place) => texts.taskText(...place);
/** A plain page such as `privacy`; null when there is none by that name. */
export const pageText: Texts['pageText'] = (...place) => texts.pageText(...place);
/** A name for the whole of the courses as they are this year, as this compiler reads them. */
function nameWhole(from: Library): string {
  const content = [...digestsOf(from.files)].flat().join('\n');
  return nameReading('compiled', `${compilerVersion} ${String(from.year())} ${content}`);
}

/** Compiles what is not compiled yet, for build and start. Throws one `ContentError` that lists every mistake. */
export async function compileAll(part: Part = { index: 0, of: 1 }): Promise<void> {
  const whole = nameWhole(await library());
  // A build left everything in order. What has been lost since then is compiled when somebody opens it.
  if (knownReading(whole) !== undefined) return;
  await texts.compileAll(part);
  if (part.of === 1) rememberReading(whole, true);
}
/** How many texts `compileAll` would compile now. */
export const countUncompiled: Texts['countUncompiled'] = () => texts.countUncompiled();
