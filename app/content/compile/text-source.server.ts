/** Finds an authored text in the library and gathers what compiling it needs. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type Course, itemsOf, pathOf } from '#app/domain/course.ts';
import type { Language } from '#app/domain/language.ts';
import { type Rate, ratesIn } from '#app/domain/rate.ts';
import { filesBehind } from '#app/content/media/media-types.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { languageOf, readAuthored } from '#app/content/library/front-matter.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import type { TextSource } from './mdx.server.ts';
import { lessonHeadSchema, pageHeadSchema, taskHeadSchema } from '#app/content/library/schema.server.ts';

/** Raise it whenever the same source would compile to other HTML than before: stored results are then made anew. */
export const compilerVersion = 6;

export const headSchemas = { lesson: lessonHeadSchema, task: taskHeadSchema, page: pageHeadSchema } as const;

export type TextKind = keyof typeof headSchemas;

/** Where a text is: `course` is null for plain pages; `path` is its page after the language. */
export type TextPlace = {
  readonly kind: TextKind;
  readonly course: Course | null;
  readonly path: string;
  readonly folder: string;
};

export function lessonPlace(course: Course, moduleId: string, lessonId: string): TextPlace {
  const folder = `${course.id}/${moduleId}/${lessonId}`;
  return { kind: 'lesson', course, folder, path: `courses/${folder}` };
}

export function taskPlace(course: Course, moduleId: string): TextPlace {
  const folder = `${course.id}/${moduleId}/task`;
  return { kind: 'task', course, folder, path: `courses/${folder}` };
}

export function pagePlace(pageId: string): TextPlace {
  return { kind: 'page', course: null, folder: `_pages/${pageId}`, path: pageId };
}

/** Every text that the library shows, in study order: lessons, tasks, then pages. */
export function placesOf({ catalogue, files }: Library): TextPlace[] {
  const ofCourses = catalogue.courses.flatMap((course) =>
    itemsOf(course).flatMap(({ module, part }) => {
      if (part.kind === 'quiz') return [];
      return [part.kind === 'task' ? taskPlace(course, module.id) : lessonPlace(course, module.id, part.id)];
    }),
  );
  const pages = new Set([...files.keys()].flatMap((path) => /^_pages\/([^/]+)\//.exec(path)?.[1] ?? []));
  return [...ofCourses, ...[...pages].map((id) => pagePlace(id))];
}

const missing = {
  fi: { message: 'Tiedosto puuttuu.', remedy: 'Kirjoita teksti myös suomeksi.' },
  en: { message: 'The file is missing.', remedy: 'Write the text in English too.' },
} as const;

export type OpenedText<T> = {
  readonly head: T | null;
  readonly source: TextSource;
  readonly problems: readonly Problem[];
  /** Line of a path in the head, such as `['facts', 0]`. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** Reads the text's head and gathers its source; a missing file is a problem in the language it should be in. */
export function openText<T>(
  library: Library,
  place: TextPlace,
  language: Language,
  schema: z.ZodType<T>,
): OpenedText<T> {
  const { files, reference } = library;
  const { course, path, folder } = place;
  const file = `${folder}/${language}.mdx`;
  const text = files.get(file);
  const authored =
    text === undefined
      ? { head: null, body: '', problems: [{ file, line: 1, ...missing[languageOf(file)] }], lineOf: () => 1 }
      : readAuthored(file, text, schema);
  const media = `${course?.id ?? '_pages'}/media`;
  const lessons = course ? itemsOf(course).filter(({ part }) => part.kind === 'lesson') : [];
  return {
    head: authored.head,
    problems: authored.problems,
    lineOf: authored.lineOf,
    source: {
      file,
      body: authored.body,
      language,
      path,
      allowChecks: place.kind === 'lesson',
      terms: reference.terms,
      rates: ratesIn(library.year(), reference.rates),
      lessons: new Map(lessons.map((item) => [item.part.id, `courses/${course?.id}/${pathOf(item)}`])),
      media: { folder: media, read: (src) => files.get(`${media}/${src}`) ?? null },
    },
  };
}

/** The yearly figures that the text shows, each once, found without compiling. */
export function ratesOf({ body, rates }: Pick<TextSource, 'body' | 'rates'>): Rate[] {
  const ids = new Set([...body.matchAll(/<Rate\s+id=["']([^"']*)["']/g)].map((match) => match[1] ?? ''));
  return [...ids].sort().flatMap((id) => rates.get(id) ?? []);
}

/**
 * A name for the compiled text that changes when anything it is made of changes: compiler, source, page address,
 * pictures and recordings, glossary rows, yearly figures and the addresses of linked lessons.
 */
export function hashOf(source: TextSource): string {
  const { body, language, path, terms, lessons, media, allowChecks } = source;
  const pulled = (pattern: RegExp) => [...new Set([...body.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
  const parts = {
    compilerVersion,
    body,
    language,
    path,
    allowChecks,
    terms: pulled(/<Term\s+id=["']([^"']*)["']/g).map((id) => terms.get(id) ?? id),
    rates: ratesOf(source).map(({ id, year, value, unit }) => ({ id, year, value, unit })),
    media: pulled(/(?:src|poster)=["']([^"']*)["']/g)
      .flatMap((src) => filesBehind(src, language))
      .map((name) => media.read(name)),
    lessons: pulled(/lesson:([a-z0-9-]+)/g).map((id) => lessons.get(id) ?? id),
  };
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
