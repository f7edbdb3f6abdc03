/** Compiles every lesson, task and page into build/lessons, indexes them for the search and makes the pictures, so that a started server does none of it. */
import { fork } from 'node:child_process';
import { availableParallelism, freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { keepReadings, refuseUnfinished } from '#app/content/catalogue.server.ts';
import { compileAll, countUncompiled } from '#app/content/lesson.server.ts';
import { makeAllPictures } from '#app/content/pictures.server.ts';
import { writeIndexes } from '#app/content/search.server.ts';

/** Megabytes of JavaScript's memory; without a bound it collects more than it needs. */
const heapOfOne = 256;
/** Bytes that one compiling process takes at most, rounded up; so many as fit run at the same time. */
const memoryOfOne = 500e6;
/** Texts that are worth a process: in the time it takes to start, another compiles about as many. */
const fewestOfOne = 50;
/** Beyond this the disk and the reading of the courses, which each process does, take what is won. */
const mostProcesses = 8;

const [index] = process.argv.slice(2);
try {
  if (index === undefined) await compileTogether();
  else await compileAll({ index: Number(index), of: Number(process.argv[3]) });
} catch (error) {
  // Of a part it goes nowhere. The message lists file, line and remedy; a stack would only bury it.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Shares the work among processes, then does what is left and tells all mistakes in the order of the courses. */
async function compileTogether(): Promise<void> {
  await refuseUnfinished();
  const most = Math.min(availableParallelism(), mostProcesses, Math.floor(freemem() / memoryOfOne));
  const of = Math.min(most, Math.floor((await countUncompiled()) / fewestOfOne));
  if (of > 1) {
    // So that they need not parse the same files again.
    await keepReadings();
    await Promise.all(Array.from({ length: of }, (_, part) => compilePart(part, of)));
  }
  await compileAll();
  await writeIndexes();
  await makeAllPictures();
  await keepReadings();
}

/** Processes of their own and not parallel calls in one: each has its own memory and its own bundler. */
function compilePart(part: number, of: number): Promise<void> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(import.meta.url), [String(part), String(of)], {
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${String(heapOfOne)}`],
    });
    child.once('error', () => {
      resolve();
    });
    child.once('close', () => {
      resolve();
    });
  });
}
