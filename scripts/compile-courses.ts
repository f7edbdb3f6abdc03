/** Compiles every lesson, task and page into build/lessons, so that a started server compiles nothing. */
import { refuseUnfinished } from '#app/content/catalogue.server.ts';
import { compileAll } from '#app/content/lesson.server.ts';

try {
  await refuseUnfinished();
  await compileAll();
} catch (error) {
  // The message lists file, line and remedy; a stack would only bury it.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
