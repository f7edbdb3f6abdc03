/** A text is compiled once per content: a warm start loads no compiler, and only what changed is compiled again. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCompiledTexts } from '#app/content/compile/compiled-texts.server.ts';
import { createTexts } from '#app/content/lesson.server.ts';
import { toLibrary } from '#app/content/library/library.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { edited, fixtureFiles } from './fixture.ts';

/** 5 texts in two languages. */
const allTexts = 14;
let folder: string;
let files: SourceFiles;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-texts-'));
  files = await fixtureFiles();
});
afterEach(async () => {
  vi.doUnmock('mdx-bundler');
  vi.resetModules();
  await rm(folder, { recursive: true });
});

/** Compiles everything over the same folder, as a new process would; tells how many texts were compiled. */
async function compileAgain(changed: SourceFiles): Promise<number> {
  const library = toLibrary(changed);
  const shelf = keepCompiledTexts(folder);
  await createTexts(async () => library, shelf).compileAll();
  return shelf.compiled();
}

describe('the folder of compiled texts', () => {
  it('holds every text once, and then nothing is compiled', async () => {
    expect(await compileAgain(files)).toBe(allTexts);
    expect(await readdir(folder)).toHaveLength(allTexts);
    expect(await compileAgain(files)).toBe(0);
  });

  it('compiles again only what a change touches', async () => {
    await compileAgain(files);
    const lesson = 'canary-course/first-steps/trial-period/fi.mdx';
    expect(await compileAgain(edited(files, lesson, 'Etsi sopimus', 'Hae sopimus'))).toBe(1);
    const drawing = 'canary-course/media/trail.svg';
    expect(await compileAgain(edited(files, drawing, 'r="8"', 'r="9"'))).toBe(2);
    const glossary = '_data/glossary.tsv';
    expect(await compileAgain(edited(files, glossary, 'Tieto veroprosentistasi', 'Tieto verosta'))).toBe(2);
  });

  it('needs no compiling for what stands in the head and in other data', async () => {
    await compileAgain(files);
    const lesson = 'canary-course/second-steps/tax-card/fi.mdx';
    expect(await compileAgain(edited(files, lesson, 'reviewed: 2026-11-30', 'reviewed: 2026-12-01'))).toBe(0);
    expect(await compileAgain(edited(files, '_data/facts.yml', 'Example Tax', 'Other Tax'))).toBe(0);
  });

  it('repairs a damaged entry when somebody opens it', async () => {
    const open = async () => {
      const library = toLibrary(files);
      const shelf = keepCompiledTexts(folder);
      const texts = createTexts(async () => library, shelf);
      await texts.lessonText('canary-course', 'first-steps', 'trial-period', 'fi');
      return shelf.compiled();
    };
    expect(await open()).toBe(1);
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), '{"blocks":');
    expect(await open()).toBe(1);
    expect(await open()).toBe(0);
  });

  it('is filled by several processes, each with its part', async () => {
    const library = toLibrary(files);
    const parts = [0, 1, 2].map((index) => ({ index, of: 3 }));
    const shelves = parts.map(() => keepCompiledTexts(folder));
    const all = parts.map((part, at) =>
      createTexts(async () => library, shelves[at] ?? keepCompiledTexts(null)).compileAll(part),
    );
    await Promise.all(all);
    expect(shelves.reduce((sum, shelf) => sum + shelf.compiled(), 0)).toBe(allTexts);
    expect(await createTexts(async () => library, keepCompiledTexts(folder)).countUncompiled()).toBe(0);
  });

  it('loads no compiler when warm', async () => {
    await compileAgain(files);
    vi.resetModules();
    vi.doMock('mdx-bundler', () => {
      throw new Error('the compiler was loaded');
    });
    const cold = await import('#app/content/compile/compiled-texts.server.ts');
    const texts = await import('#app/content/lesson.server.ts');
    const read = (changed: SourceFiles) =>
      texts.createTexts(async () => toLibrary(changed), cold.keepCompiledTexts(folder));
    await expect(read(files).compileAll()).resolves.toBeUndefined();
    // The same mock does bite when something has to be compiled.
    const changed = edited(files, 'canary-course/first-steps/trial-period/fi.mdx', 'Etsi sopimus', 'Hae sopimus');
    await expect(read(changed).compileAll()).rejects.toThrow();
  });
});

describe('memory', () => {
  it('compiles one text once for any number of readers at the same time', async () => {
    const library = toLibrary(files);
    const shelf = keepCompiledTexts(null);
    const texts = createTexts(async () => library, shelf);
    const read = () => texts.lessonText('canary-course', 'first-steps', 'trial-period', 'fi');
    const [first, ...others] = await Promise.all([read(), read(), read(), read()]);
    expect(shelf.compiled()).toBe(1);
    expect(others.every((other) => other.blocks === first?.blocks)).toBe(true);
  });

  it('forgets a failure', async () => {
    const broken = edited(files, 'canary-course/first-steps/trial-period/fi.mdx', 'trail.svg', 'none.svg');
    const library = toLibrary(broken);
    const shelf = keepCompiledTexts(null);
    const texts = createTexts(async () => library, shelf);
    const read = () => texts.lessonText('canary-course', 'first-steps', 'trial-period', 'fi');
    await expect(read()).rejects.toThrow(/trial-period\/fi\.mdx:18 {2}Tiedostoa/);
    await expect(read()).rejects.toThrow(/Tiedostoa/);
    expect(shelf.compiled()).toBe(2);
  });
});
