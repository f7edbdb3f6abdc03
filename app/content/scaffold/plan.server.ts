/** Plans what `courses:new` writes: pure, so that a refusal touches nothing. */
import { type Language, languages } from '#app/domain/language.ts';
import { questionSchema } from '#app/content/library/question-schema.server.ts';
import { idSchema } from '#app/content/library/schema-parts.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { appendItem } from './append-item.server.ts';
import { courseIds, type CourseOutline, outlineOf, questionsOf } from './outline.server.ts';
import { isTemplateType, questionTemplate } from './question-templates.server.ts';
import { refusals } from './scaffold-words.server.ts';
import { courseFile, emptyQuestions, lessonItem, moduleItem, textTemplates } from './text-templates.server.ts';

export type NewContent =
  | { readonly kind: 'course'; readonly id: string; readonly module?: string; readonly lesson?: string }
  | { readonly kind: 'module'; readonly course: string; readonly id: string; readonly lesson?: string }
  | { readonly kind: 'lesson'; readonly course: string; readonly module: string; readonly id: string }
  | {
      readonly kind: 'question';
      readonly course: string;
      readonly module: string;
      readonly id: string;
      readonly type: string;
      /** The lesson that it stands in as a check; without it the quiz draws it. */
      readonly lesson?: string;
    };

/** Whole texts by path; those that `files` has are changed, the others are new. `preview` is the page to look at. */
export type Plan = { readonly texts: ReadonlyMap<string, string>; readonly preview: string | null };

/** Why nothing is made: one line for the author. */
export class Refusal extends Error {}

type Words = Readonly<Record<Language, string>>;
type Desk = { readonly files: SourceFiles; readonly refuse: (words: Words) => Refusal };
type Module = CourseOutline['modules'][number];

/** The question types that both the schema and the templates know. */
export const questionTypes = questionSchema.options.map((option) => option.shape.type.value).filter(isTemplateType);

function requireId(id: string, desk: Desk): void {
  if (!idSchema.safeParse(id).success) throw desk.refuse(refusals.badId(id));
}

function requireCourse(id: string, { files, refuse }: Desk): CourseOutline {
  const known = courseIds(files);
  if (!known.includes(id)) throw refuse(refusals.noCourse(id, known.join(', ') || '–'));
  return outlineOf(files, id);
}

function requireModule(
  course: string,
  id: string,
  desk: Desk,
): { module: Module; index: number; outline: CourseOutline } {
  const outline = requireCourse(course, desk);
  const index = outline.modules.findIndex((module) => module.id === id);
  const module = outline.modules[index];
  const known = outline.modules.map((each) => each.id).join(', ') || '–';
  if (!module) throw desk.refuse(refusals.noModule(id, known));
  return { module, index, outline };
}

function itemIds({ modules }: CourseOutline): string[] {
  return modules.flatMap(({ lessons, task }) => [...lessons.map(({ id }) => id), ...(task ? [task.id] : [])]);
}

/** The name, or the name with a number that is not taken. */
function freeId(name: string, taken: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${String(count)}`;
    const id = name.slice(0, 40 - suffix.length).replace(/-+$/, '') + suffix;
    if (!taken.includes(id)) return id;
  }
}

function requireFree(id: string, taken: boolean, file: string, { refuse }: Desk): void {
  if (taken) throw refuse(refusals.taken(id, file));
}

/** The file with one more item. Throws a refusal when it has mistakes or no such list. */
function withItem(file: string, path: (string | number)[], item: string, { files, refuse }: Desk): [string, string] {
  const changed = appendItem(files.get(file) ?? '', path, item);
  if (changed === null) throw refuse(refusals.unreadable(file));
  return [file, changed];
}

function bothTexts(folder: string, kind: keyof typeof textTemplates): [string, string][] {
  return languages.map((language) => [`${folder}/${language}.mdx`, textTemplates[kind][language]]);
}

/** A module's item for course.yml, and its files. */
function newModule(course: string, id: string, lesson: string | undefined, taken: readonly string[], desk: Desk) {
  requireId(id, desk);
  const first = lesson ?? freeId('introduction', taken);
  requireId(first, desk);
  requireFree(first, taken.includes(first), `${course}/course.yml`, desk);
  const task = freeId(`${id.slice(0, 35).replace(/-+$/, '')}-task`, [...taken, first]);
  const texts: [string, string][] = [
    ...bothTexts(`${course}/${id}/${first}`, 'lesson'),
    ...bothTexts(`${course}/${id}/task`, 'task'),
  ];
  return { item: moduleItem(id, first, task), texts, preview: `${course}/${id}/${first}` };
}

function planCourse({ id, module = 'first-steps', lesson }: NewContent & { kind: 'course' }, desk: Desk): Plan {
  requireId(id, desk);
  const present = [...desk.files.keys()].find((path) => path.startsWith(`${id}/`));
  requireFree(id, present !== undefined, present ?? '', desk);
  const first = newModule(id, module, lesson, [], desk);
  const order = '_data/catalogue.yml';
  const listed = desk.files.has(order) ? [withItem(order, ['order'], `- ${id}`, desk)] : [];
  const texts = new Map([[`${id}/course.yml`, courseFile(first.item)], ...first.texts, ...listed]);
  return { texts, preview: first.preview };
}

function planModule({ course, id, lesson }: NewContent & { kind: 'module' }, desk: Desk): Plan {
  const outline = requireCourse(course, desk);
  const file = `${course}/course.yml`;
  requireFree(
    id,
    outline.modules.some((module) => module.id === id),
    file,
    desk,
  );
  const { item, texts, preview } = newModule(course, id, lesson, itemIds(outline), desk);
  return { texts: new Map([...texts, withItem(file, ['modules'], item, desk)]), preview };
}

function planLesson({ course, module, id }: NewContent & { kind: 'lesson' }, desk: Desk): Plan {
  const { index, outline } = requireModule(course, module, desk);
  requireId(id, desk);
  const file = `${course}/course.yml`;
  requireFree(id, itemIds(outline).includes(id), file, desk);
  const folder = `${course}/${module}/${id}`;
  const listed = withItem(file, ['modules', index, 'lessons'], lessonItem(id), desk);
  return { texts: new Map([...bothTexts(folder, 'lesson'), listed]), preview: folder };
}

/** Both texts of the lesson with the check at their end. */
function withCheck(folder: string, id: string, { files, refuse }: Desk): [string, string][] {
  return languages.map((language) => {
    const file = `${folder}/${language}.mdx`;
    const text = files.get(file);
    if (text === undefined) throw refuse(refusals.noText(file));
    return [file, `${text.trimEnd()}\n\n<Check id="${id}" />\n`];
  });
}

function planQuestion({ course, module, id, type, lesson }: NewContent & { kind: 'question' }, desk: Desk): Plan {
  const { module: outline } = requireModule(course, module, desk);
  requireId(id, desk);
  const known = questionTypes.find((each) => each === type);
  if (!known) throw desk.refuse(refusals.badType(type, questionTypes.join(', ')));
  const present = questionsOf(desk.files, course).get(id);
  requireFree(id, present !== undefined, present ?? '', desk);
  const lessons = outline.lessons.map((each) => each.id);
  if (lesson !== undefined && !lessons.includes(lesson)) {
    throw desk.refuse(refusals.noLesson(lesson, lessons.join(', ') || '–'));
  }
  const file = `${course}/${module}/questions.yml`;
  const begun = { ...desk, files: new Map(desk.files).set(file, desk.files.get(file) ?? emptyQuestions) };
  const listed = withItem(file, [], questionTemplate(id, known, lesson !== undefined), begun);
  const checks = lesson === undefined ? [] : withCheck(`${course}/${module}/${lesson}`, id, desk);
  const shown = lesson ?? lessons[0];
  return { texts: new Map([listed, ...checks]), preview: shown === undefined ? null : `${course}/${module}/${shown}` };
}

/**
 * What has to be written for new content.
 * @param language of a refusal.
 * Throws `Refusal` for ids that are taken or not ids, for places that do not exist, and for files that cannot be added to.
 */
export function planNew(wanted: NewContent, files: SourceFiles, language: Language): Plan {
  const desk: Desk = { files, refuse: (words) => new Refusal(words[language]) };
  switch (wanted.kind) {
    case 'course':
      return planCourse(wanted, desk);
    case 'module':
      return planModule(wanted, desk);
    case 'lesson':
      return planLesson(wanted, desk);
    case 'question':
      return planQuestion(wanted, desk);
  }
}
