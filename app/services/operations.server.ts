/** What the server process asks of the app besides pages: get ready, tell whether it is well, let go. */
import { compileAll } from '#app/content/lesson.server.ts';
import { db, isBusy } from '#app/db/client.server.ts';

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

/** Loads and compiles all courses. Throws with one message for the operator when the content is broken. */
export async function prepareContent(): Promise<void> {
  await compileAll();
}
