/** Builds the catalogue from the authored files: every course with its modules and questions, and everything wrong with them. */
import type { Course, Module } from '#app/domain/course.ts';
import type { Question } from '#app/domain/question.ts';
import type { Problem } from './content-error.server.ts';
import { checksIn } from './front-matter.server.ts';
import { toQuestion } from './questions.server.ts';
import { rememberOne } from './once.server.ts';
import { questionSchema, questionsSchema } from './question-schema.server.ts';
import { type AuthoredCourse, catalogueSchema, courseSchema } from './schema.server.ts';
import { idSchema } from './schema-parts.server.ts';
import type { SourceFiles } from './source-files.server.ts';
import { readYaml, readYamlItems } from './yaml-file.server.ts';

/** A question with the module it belongs to and where it is written. */
export type PlacedQuestion = {
  readonly question: Question;
  readonly module: Module;
  readonly file: string;
  readonly line: number;
  /** Its place in the file, counted from 0. */
  readonly item: number;
};

/** What of a module's questions could not be read: all of them, or some, of which only ids are known (null: not even that). */
export type Unread = 'all' | readonly (string | null)[];

export type CourseContent = {
  readonly course: Course;
  /** By question id. */
  readonly questions: ReadonlyMap<string, PlacedQuestion>;
  /** By module id; what rests on these questions cannot be judged. */
  readonly unread: ReadonlyMap<string, Unread>;
  /** Line in course.yml of a path such as `['modules', 0, 'quiz', 'draw']`. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

type Read<T> = { readonly value: T; readonly problems: readonly Problem[] };

function toModule(authored: AuthoredCourse['modules'][number], folder: string, files: SourceFiles): Module {
  const { id, code = null, title, task, quiz } = authored;
  const lessons = authored.lessons.map((lesson) => {
    // Both languages have the same checks in the same order; the proof-reader sees to that.
    const text = files.get(`${folder}/${id}/${lesson.id}/fi.mdx`) ?? '';
    return { ...lesson, kind: 'lesson' as const, code: lesson.code ?? null, checks: checksIn(text) };
  });
  return {
    id,
    code,
    title,
    lessons,
    task: task ? { kind: 'task', ...task } : null,
    quiz: quiz ? { kind: 'quiz', id: 'quiz', ...quiz } : null,
  };
}

function toCourse(id: string, authored: AuthoredCourse, files: SourceFiles): Course {
  return {
    id,
    code: authored.code,
    title: authored.title,
    summary: authored.summary,
    level: authored.level,
    topic: authored.topic,
    audience: authored.audience,
    languageLevel: authored.language_level,
    edition: authored.edition,
    outcomes: authored.outcomes.map((outcome) => ({ id: outcome.id, text: { fi: outcome.fi, en: outcome.en } })),
    modules: authored.modules.map((each) => toModule(each, id, files)),
    extraMinutes: authored.extra_minutes,
    certificate: {
      requires: authored.certificate.requires,
      assessment: authored.certificate.assessment,
      validYears: authored.certificate.valid_years ?? null,
    },
  };
}

type Questions = { readonly placed: readonly PlacedQuestion[]; readonly unread: Unread };

/** A question with a mistake is left out by itself; the others are as good as before. */
function readQuestions(folder: string, module: Module, files: SourceFiles): Read<Questions> {
  const file = `${folder}/${module.id}/questions.yml`;
  const text = files.get(file);
  if (text === undefined) {
    const needed = module.quiz !== null || module.lessons.some((lesson) => lesson.checks.length > 0);
    const problem = { file, line: 1, message: 'The file is missing.', remedy: 'Write the module’s questions in it.' };
    return { value: { placed: [], unread: 'all' }, problems: needed ? [problem] : [] };
  }
  const source = { file, text, language: 'en' as const };
  const { value, problems, lineOf } = readYamlItems(source, questionsSchema, questionSchema);
  const placed = (value ?? []).flatMap(({ value: authored, index }) =>
    authored === null
      ? []
      : {
          question: toQuestion(authored),
          module,
          file,
          item: index,
          // Only a problem needs the line, and finding it means parsing the file.
          get line() {
            return lineOf([index]);
          },
        },
  );
  const unread = value === null ? 'all' : value.flatMap((each) => (each.value === null ? [each.id] : []));
  return { value: { placed, unread }, problems };
}

/** Ids of lessons and tasks, and of modules, are unique in the course. */
function repeatedIds(course: Course, file: string, lineOf: CourseContent['lineOf']): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const see = (kind: string, id: string, path: readonly PropertyKey[]) => {
    if (seen.has(`${kind} ${id}`)) {
      const message = `The ${kind} id “${id}” is used twice in the course.`;
      problems.push({ file, line: lineOf(path), message, remedy: 'Give the newer one another id.' });
    }
    seen.add(`${kind} ${id}`);
  };
  for (const [m, module] of course.modules.entries()) {
    see('module', module.id, ['modules', m, 'id']);
    for (const [l, lesson] of module.lessons.entries()) see('lesson', lesson.id, ['modules', m, 'lessons', l, 'id']);
    if (module.task) see('task', module.task.id, ['modules', m, 'task', 'id']);
  }
  return problems;
}

function readCourse(id: string, files: SourceFiles): Read<CourseContent | null> {
  const file = `${id}/course.yml`;
  const { value, problems, lineOf } = readYaml({ file, text: files.get(file) ?? '', language: 'en' }, courseSchema);
  const named = idSchema.safeParse(id).success
    ? []
    : [
        {
          file,
          line: 1,
          message: `The folder name “${id}” is not an id.`,
          remedy: 'Use lower-case words with hyphens.',
        },
      ];
  if (!value) return { value: null, problems: [...named, ...problems] };
  const course = toCourse(id, value, files);
  const found: Problem[] = [...named, ...problems, ...repeatedIds(course, file, lineOf)];
  const questions = new Map<string, PlacedQuestion>();
  const unread = new Map<string, Unread>();
  for (const module of course.modules) {
    const read = readQuestions(id, module, files);
    found.push(...read.problems);
    unread.set(module.id, read.value.unread);
    for (const placed of read.value.placed) {
      const earlier = questions.get(placed.question.id);
      if (earlier) {
        const message = `The question id “${placed.question.id}” is used twice in the course (also ${earlier.file}:${earlier.line}).`;
        found.push({ file: placed.file, line: placed.line, message, remedy: 'Give the newer one another id.' });
      } else questions.set(placed.question.id, placed);
    }
  }
  return { value: { course, questions, unread, lineOf }, problems: found };
}

/** Ids in the order of `_data/catalogue.yml`; courses that it does not name follow by their code. */
function readOrder(files: SourceFiles, known: ReadonlySet<string>): Read<readonly string[]> {
  const file = '_data/catalogue.yml';
  const text = files.get(file);
  if (text === undefined) return { value: [], problems: [] };
  const { value, problems, lineOf } = readYaml({ file, text, language: 'en' }, catalogueSchema);
  const unknown = (value?.order ?? []).flatMap((id, index) =>
    known.has(id)
      ? []
      : [
          {
            file,
            line: lineOf(['order', index]),
            message: `There is no course “${id}”.`,
            remedy: 'Remove the line or add the course.',
          },
        ],
  );
  return { value: value?.order ?? [], problems: [...problems, ...unknown] };
}

/** A saved lesson is no reason to read the other courses again. */
const courseOnce = rememberOne<Read<CourseContent | null>>();

/** Paths and texts by the folder they are in. */
function partedByFolder(files: SourceFiles): Map<string, [path: string, text: string][]> {
  const parted = new Map<string, [string, string][]>();
  for (const file of files) {
    const folder = file[0].split('/')[0] ?? '';
    const others = parted.get(folder);
    if (others) others.push(file);
    else parted.set(folder, [file]);
  }
  return parted;
}

/** Reads every course folder. What has problems is left out of `value`, so that the rest can still be proof-read. */
export function readCourses(files: SourceFiles): Read<CourseContent[]> {
  const folders = new Set(
    [...files.keys()].flatMap((path) => (/^[^_/][^/]*\//.test(path) ? [path.split('/')[0] ?? ''] : [])),
  );
  const order = readOrder(files, folders);
  const problems: Problem[] = [...order.problems];
  if (folders.size === 0) {
    const remedy = 'Add a course, or let COURSES_DIR name the right folder.';
    problems.push({ file: '.', line: 1, message: 'There is no course in the courses folder.', remedy });
  }
  const courses: CourseContent[] = [];
  const filesOf = partedByFolder(files);
  for (const folder of folders) {
    if (!files.has(`${folder}/course.yml`)) {
      const remedy = 'Write it, or remove the folder.';
      problems.push({ file: `${folder}/course.yml`, line: 1, message: 'The file is missing.', remedy });
      continue;
    }
    const read = courseOnce(folder, (filesOf.get(folder) ?? []).flat(), () => readCourse(folder, files));
    problems.push(...read.problems);
    if (read.value) courses.push(read.value);
  }
  const place = ({ course }: CourseContent) =>
    order.value.includes(course.id) ? order.value.indexOf(course.id) : Infinity;
  courses.sort((a, b) => compare(place(a), place(b)) || compare(a.course.code, b.course.code));
  return { value: courses, problems };
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
