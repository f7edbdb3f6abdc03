/** What the server process asks of the app besides pages: get ready, tell whether it is well, let go. */
import { refuseUnfinished } from '#app/content/catalogue.server.ts';
import { compileAll } from '#app/content/lesson.server.ts';
import { forgetReadings } from '#app/content/known-readings.server.ts';
import { db, isBusy } from '#app/db/client.server.ts';
import { env } from '#app/env.server.ts';
import { prepareSearch } from './search.server.ts';

export async function pingDatabase(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
}

/** True when another program has kept the database locked for longer than we wait. */
export function isDatabaseBusy(error: unknown): boolean {
  return isBusy(error);
}

/**
 * Loads and compiles all courses and opens the search. Throws with one message for the operator when the content is
 * broken or unfinished. While developing, a page is compiled when somebody opens it, and shows the mistakes itself.
 */
export async function prepareContent(): Promise<void> {
  if (!env.isProduction) return;
  await refuseUnfinished();
  await compileAll();
  await prepareSearch();
  // Nothing is read a second time here, because new content needs a restart.
  forgetReadings();
}
