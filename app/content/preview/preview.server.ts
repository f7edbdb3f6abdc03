/** One lesson or task in both languages as its author sees it, with whatever is wrong with it. */
import { type Course, findLesson, findModule, type Item, itemsOf, pathOf } from '#app/domain/course.ts';
import { type Language, languages, type Translated } from '#app/domain/language.ts';
import {
  alignSections,
  type PreviewLink,
  type PreviewPage,
  type PreviewProblem,
  type PreviewSection,
  type PreviewText,
  type Step,
} from '#app/domain/preview.ts';
import { compileText } from '#app/content/compile/mdx.server.ts';
import {
  headSchemas,
  lessonPlace,
  openText,
  taskPlace,
  type TextPlace,
} from '#app/content/compile/text-source.server.ts';
import { languageOf } from '#app/content/library/front-matter.server.ts';
import { type Library, readLibrary } from '#app/content/library/library.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import { readParity } from '#app/content/library/parity.server.ts';
import { passagesOf } from '#app/content/proof/passages.server.ts';
import { readingStats } from '#app/content/proof/reading-stats.server.ts';
import { authorQuestions } from './author-question.server.ts';
import { sectionsOf } from './sections.server.ts';

/** `lesson` is `task` for the task of the module. */
export type PreviewPath = { readonly course: string; readonly module: string; readonly lesson: string };

/** Which texts of a folder have changed since a person declared them in step; null while nobody has. */
export type ParityOf = (files: SourceFiles, folder: string) => { readonly changed: readonly Language[] } | null;

function stepOf(parity: ReturnType<ParityOf>, language: Language): Step | null {
  if (!parity) return null;
  if (parity.changed.includes(language)) return 'changed';
  return parity.changed.length > 0 ? 'behind' : 'in-step';
}

/** Words a minute: a calm pace, in a language that is not one's first. */
const pace = 150;

function itemAt(course: Course, { module: moduleId, lesson }: PreviewPath): Item | null {
  const module = findModule(course, moduleId);
  const part = module && (lesson === 'task' ? module.task : findLesson(module, lesson));
  return module && part ? { module, part } : null;
}

function placeOf(course: Course, { module, part }: Item): TextPlace {
  return part.kind === 'task' ? taskPlace(course, module.id) : lessonPlace(course, module.id, part.id);
}

type Shown = { readonly text: PreviewText; readonly sections: readonly PreviewSection[] };

async function show(
  library: Library,
  course: Course,
  item: Item,
  language: Language,
  parityOf: ParityOf,
): Promise<Shown> {
  const place = placeOf(course, item);
  const isTask = item.part.kind === 'task';
  const opened = isTask
    ? openText(library, place, language, headSchemas.task)
    : openText(library, place, language, headSchemas.lesson);
  const { head, source } = opened;
  const lines = head === null ? [] : 'criteria' in head ? head.criteria : [head.outcome];
  const { blocks, findings } = await compileText(source);
  const questions = authorQuestions(library.files.get(`${course.id}/${item.module.id}/questions.yml`) ?? '', language);
  const titles = new Map(findings.sections.map(({ id, title }) => [id, title]));
  const { words } = readingStats(passagesOf(source.body, language));
  return {
    text: {
      file: source.file,
      title: item.part.kind === 'quiz' ? '' : item.part.title[language],
      words,
      minutes: Math.ceil(words / pace),
      step: stepOf(parityOf(library.files, place.folder), language),
      head: lines,
    },
    sections: sectionsOf(blocks, titles, { language, questionOf: (id) => questions.get(id) ?? null }),
  };
}

/** What the proof-reader says about this text, its questions and its course; only this course is read, so it is quick. */
async function problemsOf(files: SourceFiles, { course, module, lesson }: PreviewPath): Promise<PreviewProblem[]> {
  const own = new Map([...files].filter(([path]) => path.startsWith(`${course}/`) || path.startsWith('_data/')));
  const { problems } = await proofRead(own);
  const isOurs = (file: string) =>
    file.startsWith(`${course}/${module}/${lesson}/`) ||
    [`${course}/course.yml`, `${course}/${module}/questions.yml`].includes(file);
  return problems.filter(({ file }) => isOurs(file)).map((each) => ({ ...each, language: languageOf(each.file) }));
}

/** The texts before and after in the course, without quizzes: they have no text. */
function neighbours(course: Course, item: Item, language: Language) {
  const texts = itemsOf(course).filter(({ part }) => part.kind !== 'quiz');
  const index = texts.findIndex((each) => pathOf(each) === pathOf(item));
  const link = (found: Item | undefined): PreviewLink | null =>
    found && found.part.kind !== 'quiz'
      ? { path: `${course.id}/${pathOf(found)}`, title: found.part.title[language] }
      : null;
  return { previous: link(texts[index - 1]), next: link(texts[index + 1]) };
}

/** A course that cannot be read has no text to show, but problems to tell. */
function unreadable({ course, module, lesson }: PreviewPath, problems: readonly PreviewProblem[]): PreviewPage {
  const path = `${course}/${module}/${lesson}`;
  const text = (language: Language) => ({
    file: `${path}/${language}.mdx`,
    title: lesson,
    words: 0,
    minutes: 0,
    step: null,
    head: [],
  });
  const texts = { fi: text('fi'), en: text('en') };
  return { path: `courses/${path}`, course, texts, minutes: 0, rows: [], problems, previous: null, next: null };
}

/**
 * The preview of a text; null when there is no such place. Mistakes are told, never thrown.
 * @param language of the links' titles.
 */
export async function previewOf(
  files: SourceFiles,
  path: PreviewPath,
  language: Language,
  parityOf: ParityOf = readParity,
): Promise<PreviewPage | null> {
  if (!files.has(`${path.course}/course.yml`)) return null;
  const { library } = readLibrary(files);
  const course = library.catalogue.course(path.course);
  if (!course) return unreadable(path, await problemsOf(files, path));
  const item = itemAt(course, path);
  if (!item) return null;
  // One after the other, because compiling two at once needs the memory of two.
  const shown: Shown[] = [];
  for (const each of languages) shown.push(await show(library, course, item, each, parityOf));
  const [fi, en] = shown;
  if (!fi || !en) return null;
  const texts: Translated<PreviewText> = { fi: fi.text, en: en.text };
  return {
    path: `courses/${course.id}/${pathOf(item)}`,
    course: course.title[language],
    texts,
    minutes: item.part.minutes,
    rows: alignSections({ fi: fi.sections, en: en.sections }),
    problems: await problemsOf(files, path),
    ...neighbours(course, item, language),
  };
}
