/** The library: all courses, questions and reference data of one courses folder, validated. */
import type { Course, Module } from '#app/domain/course.ts';
import type { Translated } from '#app/domain/language.ts';
import type { Moves } from '#app/domain/moves.ts';
import type { Question } from '#app/domain/question.ts';
import { yearInFinland } from '#app/domain/rate.ts';
import { ContentError, type Problem } from './content-error.server.ts';
import { type CourseContent, readCourses } from './course-files.server.ts';
import { type KnownIds, knownIds } from './known-ids.server.ts';
import { type Declared, movesByCourse, readMoves } from './moves.server.ts';
import { type Reference, readReference } from './reference.server.ts';
import { type FolderReading, type SourceFiles, readFolder } from './source-files.server.ts';
import { type TermUses, findTermUses } from './term-uses.server.ts';

export type Catalogue = {
  /** In the order in which they are shown. */
  readonly courses: readonly Course[];
  course(id: string): Course | null;
  /** The questions that the module's quiz draws from; empty for unknown ids. */
  pool(courseId: string, moduleId: string): readonly Question[];
  question(courseId: string, questionId: string): { readonly question: Question; readonly module: Module } | null;
  /** What became of the course's earlier ids. */
  moves(courseId: string): Moves;
};

/** Everything the content engine works on, as of one reading of the folder. */
export type Library = {
  readonly files: SourceFiles;
  readonly catalogue: Catalogue;
  readonly reference: Reference;
  readonly ids: KnownIds;
  /** Where the terms of the glossary stand in lessons and tasks. */
  readonly termUses: Translated<TermUses>;
  /** The calendar year as of now: a server that runs over New Year shows the new figures. */
  readonly year: () => number;
};

function toCatalogue(contents: readonly CourseContent[], declared: readonly Declared[]): Catalogue {
  const byId = new Map(contents.map((content) => [content.course.id, content]));
  return {
    courses: contents.map((content) => content.course),
    course: (id) => byId.get(id)?.course ?? null,
    pool: (courseId, moduleId) =>
      [...(byId.get(courseId)?.questions.values() ?? [])]
        .filter(({ question, module }) => question.use === 'quiz' && module.id === moduleId)
        .map(({ question }) => question),
    question: (courseId, questionId) => byId.get(courseId)?.questions.get(questionId) ?? null,
    moves: movesByCourse(declared),
  };
}

export type LibraryReading = {
  /** Without the courses that could not be read. */
  readonly library: Library;
  readonly contents: readonly CourseContent[];
  readonly problems: readonly Problem[];
};

const thisYear = () => yearInFinland(new Date());

/**
 * Builds as much of the library as the files allow, and lists what is wrong with them.
 * @param year tells the calendar year; tests set their own.
 */
export function readLibrary(files: SourceFiles, year: () => number = thisYear): LibraryReading {
  const { value: contents, problems } = readCourses(files);
  const reference = readReference(files);
  const moves = readMoves(files);
  const catalogue = toCatalogue(contents, moves.declared);
  let ids: KnownIds | null = null;
  const library = {
    files,
    catalogue,
    reference: reference.reference,
    // Only starts and the tools of authors ask for it.
    get ids() {
      return (ids ??= knownIds(contents, moves.declared));
    },
    termUses: findTermUses(files, catalogue.courses),
    year,
  };
  return { library, contents, problems: [...problems, ...reference.problems, ...moves.problems] };
}

/** Builds the library. Throws `ContentError` with every problem when anything breaks the format. */
export function toLibrary(files: SourceFiles, year: () => number = thisYear): Library {
  const { library, problems } = readLibrary(files, year);
  if (problems.length > 0) throw new ContentError(problems);
  return library;
}

/**
 * A reader of one courses folder that remembers what it read.
 * @param watch look at the folder before every use, and read again what changed.
 */
export function openLibrary(folder: string, watch: boolean): () => Promise<Library> {
  let reading: Promise<FolderReading> | null = null;
  let known: { reading: FolderReading; library: Promise<Library> } | null = null;
  const look = (earlier?: FolderReading): Promise<FolderReading> => {
    // Readers who ask while somebody is looking get the same answer.
    reading ??= readFolder(folder, earlier).finally(() => (reading = null));
    return reading;
  };
  return async () => {
    if (known && !watch) return known.library;
    const now = await look(known?.reading);
    // A refusal is kept like a library: it holds until a file changes.
    if (known?.reading !== now)
      known = { reading: now, library: Promise.resolve(now.files).then((files) => toLibrary(files)) };
    return known.library;
  };
}
