/** What is already in a courses folder, read leniently: a mistake elsewhere must not stop an author from adding. */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';

const named = z.object({ id: z.string() });
const outline = z.object({
  modules: z
    .array(named.extend({ lessons: z.array(named).catch([]), task: named.optional().catch(undefined) }))
    .catch([]),
});
export type CourseOutline = z.infer<typeof outline>;

function read<T>(text: string, schema: z.ZodType<T>, otherwise: T): T {
  const document = parseDocument(text);
  if (document.errors.length > 0) return otherwise;
  return schema.catch(otherwise).parse(document.toJS());
}

export function courseIds(files: SourceFiles): string[] {
  return [...files.keys()].flatMap((path) => /^([^_/][^/]*)\/course\.yml$/.exec(path)?.[1] ?? []);
}

/** Modules with their lessons and tasks; none when course.yml cannot be read. */
export function outlineOf(files: SourceFiles, course: string): CourseOutline {
  return read(files.get(`${course}/course.yml`) ?? '', outline, { modules: [] });
}

/** Every question id of the course, with the file it is in. */
export function questionsOf(files: SourceFiles, course: string): Map<string, string> {
  const own = [...files].filter(([path]) => path.startsWith(`${course}/`) && path.endsWith('/questions.yml'));
  return new Map(own.flatMap(([path, text]) => read(text, z.array(named), []).map(({ id }) => [id, path] as const)));
}
