/** All courses of this installation, kept in memory; in development read again when a file changed. */
import { env } from '#app/env.server.ts';
import { ContentError } from '#app/content/library/content-error.server.ts';
import { type Catalogue, openLibrary } from '#app/content/library/library.server.ts';
import { placeholdersIn } from '#app/content/library/placeholder.server.ts';

/** The library of this installation. Throws `ContentError` when the courses cannot be used. */
export const library = openLibrary(env.coursesDir, !env.isProduction);

/** The courses of this installation. Throws `ContentError` when they cannot be used. */
export async function catalogue(): Promise<Catalogue> {
  return (await library()).catalogue;
}

/** Throws `ContentError` for every place that a scaffold left for the author: such content is for development only. */
export async function refuseUnfinished(): Promise<void> {
  const problems = placeholdersIn((await library()).files);
  if (problems.length > 0) throw new ContentError(problems);
}
