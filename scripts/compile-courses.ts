/** Compiles every lesson, task and page into build/lessons and indexes them into build/search, so that a started server does neither. */
import { refuseUnfinished } from '#app/content/catalogue.server.ts';
import { compileAll } from '#app/content/lesson.server.ts';
import { writeIndexes } from '#app/content/search.server.ts';

try {
  await refuseUnfinished();
  await compileAll();
  await writeIndexes();
} catch (error) {
  // The message lists file, line and remedy; a stack would only bury it.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
