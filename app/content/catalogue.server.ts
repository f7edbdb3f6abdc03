/** All courses of this installation, kept in memory; in development read again when a file changed. */
import { join } from 'node:path';
import { env } from '#app/env.server.ts';
import { ContentError } from '#app/content/library/content-error.server.ts';
import { type Catalogue, type Library, openLibrary } from '#app/content/library/library.server.ts';
import { placeholdersIn } from '#app/content/library/placeholder.server.ts';
import { loadReadings, saveReadings } from './known-readings.server.ts';

const readingsFile = join(env.buildDir, 'readings.json');
const open = openLibrary(env.coursesDir, !env.isProduction);
let loading: Promise<void> | null = null;

/** The library of this installation. Throws `ContentError` when the courses cannot be used. */
export async function library(): Promise<Library> {
  loading ??= loadReadings(readingsFile);
  await loading;
  return open();
}

/** Keeps what reading the courses taught, so that a start need not parse again what the build parsed. */
export function keepReadings(): Promise<void> {
  return saveReadings(readingsFile);
}

/** The courses of this installation. Throws `ContentError` when they cannot be used. */
export async function catalogue(): Promise<Catalogue> {
  return (await library()).catalogue;
}

/** Throws `ContentError` for every place that a scaffold left for the author: such content is for development only. */
export async function refuseUnfinished(): Promise<void> {
  const problems = placeholdersIn((await library()).files);
  if (problems.length > 0) throw new ContentError(problems);
}
