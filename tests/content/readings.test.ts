/** The courses folder is read once: what did not change is neither read nor parsed again, and lines stay right. */
import { cp, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { forgetReadings, loadReadings, saveReadings } from '#app/content/known-readings.server.ts';
import { openLibrary } from '#app/content/library/library.server.ts';
import { digestsOf, readFolder } from '#app/content/library/source-files.server.ts';
import { readYaml } from '#app/content/library/yaml-file.server.ts';
import { fixtureFolder } from './fixture.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-readings-'));
  await cp(fixtureFolder, join(folder, 'courses'), { recursive: true });
  forgetReadings();
});
afterEach(async () => {
  vi.doUnmock('yaml');
  vi.resetModules();
  await rm(folder, { recursive: true });
});

describe('a folder that is watched', () => {
  it('gives the same library until a file changes, and then keeps the texts of the others', async () => {
    const courses = join(folder, 'courses');
    const library = openLibrary(courses, true);
    const first = await library();
    expect(await library()).toBe(first);
    await writeFile(join(courses, 'canary-course/first-steps/task/fi.mdx'), '---\n---\nUusi.\n');
    const second = await library();
    expect(second).not.toBe(first);
    expect(second.files.get('canary-course/first-steps/task/fi.mdx')).toBe('---\n---\nUusi.\n');
  });

  it('refuses a broken file and takes the corrected one', async () => {
    const file = join(folder, 'courses/canary-course/course.yml');
    const library = openLibrary(join(folder, 'courses'), true);
    await writeFile(file, 'title: [\n');
    await expect(library()).rejects.toThrow(/course\.yml/);
    await cp(join(fixtureFolder, 'canary-course/course.yml'), file);
    expect((await library()).catalogue.courses).toHaveLength(2);
  });

  it('notices a file that came and one that left', async () => {
    const courses = join(folder, 'courses');
    const before = await readFolder(courses);
    expect(await readFolder(courses, before)).toBe(before);
    await writeFile(join(courses, '_data/extra.yml'), 'a: 1\n');
    const more = await readFolder(courses, before);
    expect(more.files.size).toBe(before.files.size + 1);
    await rm(join(courses, '_data/extra.yml'));
    expect((await readFolder(courses, more)).files.size).toBe(before.files.size);
  });

  it('names the content of every file, and anew when it changed, even to the same size and time', async () => {
    const courses = join(folder, 'courses');
    const path = 'canary-course/first-steps/task/fi.mdx';
    const file = join(courses, path);
    const before = await readFolder(courses);
    expect([...digestsOf(before.files).keys()]).toEqual([...before.files.keys()]);
    expect(digestsOf((await readFolder(courses)).files)).toEqual(digestsOf(before.files));
    const { atime, mtime } = await stat(file);
    const text = await readFile(file, 'utf8');
    const swapped = text.replace(/[a-z]/, (letter) => (letter === 'q' ? 'x' : 'q'));
    await writeFile(file, swapped);
    await utimes(file, atime, mtime);
    const anew = digestsOf((await readFolder(courses)).files);
    expect(anew.get(path)).not.toBe(digestsOf(before.files).get(path));
    await writeFile(file, `${text}More.\n`);
    const watched = digestsOf((await readFolder(courses, before)).files);
    expect([...watched].filter(([name, digest]) => digestsOf(before.files).get(name) !== digest)).toHaveLength(1);
    expect(watched.get(path)).not.toBe(digestsOf(before.files).get(path));
  });
});

describe('known readings', () => {
  const schema = z.strictObject({ a: z.number(), b: z.string() });
  const file = (text: string) => ({ file: 'x.yml', text, language: 'en' as const });

  it('are told in the same words and lines as a first reading', () => {
    const wrong = 'a: 1\nb: 2\n';
    const first = readYaml(file(wrong), schema);
    const again = readYaml(file(wrong), schema);
    expect(first.problems).toMatchObject([{ line: 2 }]);
    expect(again.problems).toEqual(first.problems);
    expect(readYaml({ ...file(wrong), firstLine: 5 }, schema).problems).toMatchObject([{ line: 6 }]);
  });

  it('never hold a text that is not YAML', () => {
    const broken = 'a: [1\nb: x\n';
    const first = readYaml(file(broken), schema);
    expect(first.problems).not.toEqual([]);
    expect(readYaml(file(broken), schema).problems).toEqual(first.problems);
  });

  it('spare another process the parsing', async () => {
    const text = 'a: 1\nb: x\n';
    readYaml(file(text), schema);
    await saveReadings(join(folder, 'readings.json'));
    vi.resetModules();
    vi.doMock('yaml', async (original) => ({
      ...(await original<typeof import('yaml')>()),
      parseDocument: () => {
        throw new Error('parsed');
      },
    }));
    const fresh = await import('#app/content/known-readings.server.ts');
    const yaml = await import('#app/content/library/yaml-file.server.ts');
    expect(() => yaml.readYaml(file(text), schema)).toThrow('parsed');
    await fresh.loadReadings(join(folder, 'readings.json'));
    expect(yaml.readYaml(file(text), schema).value).toEqual({ a: 1, b: 'x' });
  });

  it('are done without when the file is missing or damaged', async () => {
    await expect(loadReadings(join(folder, 'none.json'))).resolves.toBeUndefined();
    await writeFile(join(folder, 'readings.json'), '[["yaml');
    await expect(loadReadings(join(folder, 'readings.json'))).resolves.toBeUndefined();
  });
});
