/**
 * The names of everything that people's records can point to: what the courses have now, and what has been published, which
 * is kept in `_data/published-ids.txt`. A name is a kind and a path: `lesson finnish-working-life/who-helps-with-what`.
 */
import { itemsOf, pathOf } from '#app/domain/course.ts';
import type { Question } from '#app/domain/question.ts';
import type { CourseContent } from './course-files.server.ts';
import type { Problem } from './content-error.server.ts';
import type { SourceFiles } from './source-files.server.ts';

/**
 * Paths after the kind: `course c`, `module c/m`, `quiz c/m` (a quiz is its module's), `lesson c/l`, `task c/t`,
 * `question c/q`, `option c/q/o` (any part of a question that an answer can name), `address c/m/l` or `c/m/task`.
 */
export const kinds = ['address', 'course', 'lesson', 'module', 'option', 'question', 'quiz', 'task'] as const;
export type Kind = (typeof kinds)[number];

export const nameForm = new RegExp(`^(${kinds.join('|')}) [a-z0-9-]+(?:/[a-z0-9-]+){0,2}$`);

/** The kind, the course, and the path inside the course, of a name that has the form of one. */
export function readName(name: string): { readonly kind: Kind; readonly course: string; readonly id: string } {
  const [word, path = ''] = name.split(' ');
  const [course = '', ...rest] = path.split('/');
  return { kind: kinds.find((kind) => kind === word) ?? 'course', course, id: rest.join('/') };
}

export const publishedPath = '_data/published-ids.txt';

const heading = `# Every id that has ever been published. Written by: npm run courses:check -- --publish
# Never remove a line: people's records point to these. See "Renaming and removing" in docs/authoring.md.
`;

/** Ids of the parts of a question that a stored answer can name. A further type with other parts adds them here. */
function partIds(question: Question): string[] {
  return [...new Set([...question.options, ...question.choices].map((part) => part.id))];
}

/** The names of everything in one course. */
export function namesIn({ course, questions }: CourseContent): string[] {
  const of = (kind: Kind, ...ids: string[]) => `${kind} ${[course.id, ...ids].join('/')}`;
  return [
    of('course'),
    ...course.modules.map((module) => of('module', module.id)),
    ...itemsOf(course).flatMap((item) =>
      item.part.kind === 'quiz'
        ? [of('quiz', item.module.id)]
        : [of(item.part.kind, item.part.id), of('address', pathOf(item))],
    ),
    ...[...questions.values()].flatMap(({ question }) => [
      of('question', question.id),
      ...partIds(question).map((part) => of('option', question.id, part)),
    ]),
  ];
}

/** The list as it stands: line by name, and the lines that cannot be read. Without the file nothing has been published. */
export function readPublished(files: SourceFiles): { lines: ReadonlyMap<string, number>; problems: Problem[] } {
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, text] of (files.get(publishedPath) ?? '').split('\n').entries()) {
    const name = text.trim();
    if (name === '' || name.startsWith('#')) continue;
    if (nameForm.test(name)) lines.set(name, index + 1);
    else {
      const remedy = 'Bring the line back as it was; a line is a kind and an id, such as “lesson course-id/lesson-id”.';
      problems.push({ file: publishedPath, line: index + 1, message: `“${name}” is no name of an id.`, remedy });
    }
  }
  return { lines, problems };
}

/** The text of the list: each name once, sorted, so that two people's additions merge line by line. */
export function formatPublished(names: Iterable<string>): string {
  return `${heading}${[...new Set(names)].sort().join('\n')}\n`;
}
