/** How fast 300 lessons in two languages are built, started and edited, and in how much memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { createTexts } from '#app/content/lesson.server.ts';
import { openLibrary } from '#app/content/library/library.server.ts';
import { fail, run, TOOLS } from '../scripts/steps.mjs';
import { type CourseCopies, writeCourses } from './course-copies.ts';
import { settings, startArguments } from './installation.ts';
import { familyMemory, processorTime, residentMemory } from './process-figures.ts';
import { freePort, startServer } from './servers.ts';

const lessons = 300;
const rounds = 5;
/** Milliseconds. */
const interval = 50;

/** Times in milliseconds, memory in bytes. */
export type ContentFindings = {
  readonly copies: CourseCopies;
  readonly cold: Built;
  readonly warm: Built;
  readonly start: Starts;
  /** With the courses of this installation: what a start takes anyway. */
  readonly ownStart: Starts;
  readonly edits: { readonly times: readonly number[]; readonly cpu: readonly number[] };
};
type Starts = { readonly times: readonly number[]; readonly cpu: readonly number[]; readonly memory: number };
type Built = { readonly time: number; readonly memory: number };

/** Runs the compiler as the build does; memory is the most that it and its processes took together. */
async function compile(env: Record<string, string>): Promise<Built> {
  const before = performance.now();
  const child: ChildProcess = spawn(process.execPath, ['build/compile.js'], {
    env: { ...process.env, ...env, NODE_ENV: 'development' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory = 0;
  const timer = setInterval(() => (memory = Math.max(memory, familyMemory(child.pid ?? 0))), interval);
  const code = await new Promise((end) => child.once('close', end));
  clearInterval(timer);
  if (code !== 0) fail('The benchmark stopped: the courses were not compiled.');
  return { time: performance.now() - before, memory };
}

/** From the start of the process to the first answer of /health. */
async function measureStarts(env: Record<string, string>, folder: string): Promise<Starts> {
  const times: number[] = [];
  const cpu: number[] = [];
  let memory = Number.NaN;
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    const log = join(folder, 'server.log');
    const server = await startServer(startArguments(), { port: Number(env['PORT']), env, path: '/health', log });
    times.push(performance.now() - before);
    cpu.push(processorTime(server.pid));
    memory = residentMemory(server.pid);
    await server.stop();
  }
  return { times, cpu, memory };
}

/** From a saved change to the text that a page shows, as while developing; the first, which loads the bundler, is left out. */
async function measureEdits(courses: string): Promise<ContentFindings['edits']> {
  const library = openLibrary(courses, true);
  const texts = createTexts(library, keepCompiledTexts(null));
  const course = (await library()).catalogue.courses[0];
  const module = course?.modules[0];
  const lesson = module?.lessons[0];
  if (!course || !module || !lesson) throw new Error('the copies have no lesson');
  const file = join(courses, course.id, module.id, lesson.id, 'fi.mdx');
  const text = readFileSync(file, 'utf8');
  const times: number[] = [];
  const cpu: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    writeFileSync(file, `${text}\nKierros ${String(round)}.\n`);
    const [before, used] = [performance.now(), process.cpuUsage()];
    await texts.lessonText(course.id, module.id, lesson.id, 'fi');
    times.push(performance.now() - before);
    const { user, system } = process.cpuUsage(used);
    cpu.push((user + system) / 1000);
  }
  return { times: times.slice(1), cpu: cpu.slice(1) };
}

/** Makes the courses in a temporary folder, measures, and removes it. */
export async function measureContent(say: (sentence: string) => void): Promise<ContentFindings> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-bench-content-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [courses, build] = [join(folder, 'courses'), join(folder, 'build')];
  const copies = writeCourses(courses, lessons);
  mkdirSync(build);
  // The same server as always, over its own compiled texts.
  for (const part of ['server', 'client']) symlinkSync(resolve('build', part), join(build, part));
  const env = { ...settings(folder, await freePort()), COURSES_DIR: courses, BUILD_DIR: build };
  if ((await run(TOOLS.prisma, ['migrate', 'deploy'], { env, quiet: true })) !== 0) fail('The database was not made.');
  say(`compiling ${String(copies.texts)} texts`);
  const cold = await compile(env);
  const warm = await compile(env);
  say('starting');
  const start = await measureStarts(env, folder);
  const ownStart = await measureStarts({ ...env, COURSES_DIR: 'courses', BUILD_DIR: 'build' }, folder);
  say('editing');
  const edited = join(folder, 'edited');
  cpSync(courses, edited, { recursive: true });
  return { copies, cold, warm, start, ownStart, edits: await measureEdits(edited) };
}
