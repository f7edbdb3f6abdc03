/** What the server process asks of the app besides pages: get ready, tell whether it is well, let go. */
import { compileAll } from '#app/content/lesson.server.ts';
import { languages } from '#app/domain/language.ts';
import { loadText } from '#app/i18n/i18n.ts';
import { closeDatabase, pingDatabase } from '#app/services/health.server.ts';

/** Loads texts, courses and lessons. Throws with one message for the operator when the content is broken. */
export async function prepare(): Promise<void> {
  await Promise.all(languages.map(loadText));
  await compileAll();
}

export async function isHealthy(): Promise<boolean> {
  return pingDatabase();
}

export async function close(): Promise<void> {
  await closeDatabase();
}
