/** What the build validated is taken over by the same engine only, and is the same as a first reading. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { engineStamp } from '../../scripts/engine-stamp.mjs';
import { edited, fixtureFiles } from './fixture.ts';

const text = 'a: 1\nb: x\n';
const source = { file: 'x.yml', text, language: 'en' as const };
const first = z.strictObject({ a: z.number(), b: z.string() });
const stricter = z.strictObject({ a: z.number().min(2), b: z.string() });

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-validated-'));
  file = join(folder, 'readings.json');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.resetModules();
  await rm(folder, { recursive: true });
});

/** The modules as a new process has them, built with this stamp; null: run from the sources. */
async function processOf(stamp: string | null) {
  vi.unstubAllGlobals();
  if (stamp !== null) vi.stubGlobal('POLKU_ENGINE_STAMP', stamp);
  vi.resetModules();
  const readings = await import('#app/content/known-readings.server.ts');
  const { keptAs } = await import('#app/content/library/validated.server.ts');
  const { readYaml, readYamlItems } = await import('#app/content/library/yaml-file.server.ts');
  const { toLibrary } = await import('#app/content/library/library.server.ts');
  await readings.loadReadings(file);
  return { ...readings, keptAs, readYaml, readYamlItems, toLibrary };
}

/** The schema, and how many values it has accepted. */
function counted<T>(schema: z.ZodType<T>): { schema: z.ZodType<T>; asked: () => number } {
  let times = 0;
  const counting = schema.refine(() => {
    times += 1;
    return true;
  });
  return { schema: counting, asked: () => times };
}

/** A process that reads the text and keeps what it learnt; tells how often the schema accepted it, and what it answers. */
async function read(stamp: string | null, shape: z.ZodType<{ a: number; b: string }>) {
  const { keptAs, readYaml, saveReadings } = await processOf(stamp);
  const { schema, asked } = counted(keptAs('shape', shape));
  const { value, problems } = readYaml(source, schema);
  await saveReadings(file);
  return { value, problems, asked: asked() };
}

describe('a value that a schema accepted', () => {
  it('is taken over by a process of the same engine', async () => {
    expect(await read('one', first)).toMatchObject({ value: { a: 1, b: 'x' }, asked: 1 });
    expect(await read('one', first)).toEqual({ value: { a: 1, b: 'x' }, problems: [], asked: 0 });
  });

  it('never meets another engine: a changed schema is asked, and refuses', async () => {
    await read('one', first);
    expect(await read('two', stricter)).toMatchObject({ value: null, problems: [{ line: 1 }] });
    await read('one', first);
    expect(await read('two', first)).toMatchObject({ value: { a: 1 }, asked: 1 });
  });

  it('is not known to the sources without a stamp, and they keep none', async () => {
    await read('one', first);
    expect(await read(null, stricter)).toMatchObject({ value: null });
    expect(await read(null, first)).toMatchObject({ asked: 1 });
    expect(await read(null, first)).toMatchObject({ asked: 1 });
  });

  it('belongs to one schema', async () => {
    await read('one', first);
    const { keptAs, readYaml } = await processOf('one');
    expect(readYaml(source, keptAs('other', stricter)).value).toBeNull();
    expect(readYaml(source, stricter).value).toBeNull();
  });

  it('is never kept of a text with a mistake', async () => {
    const once = await read('one', stricter);
    const again = await read('one', stricter);
    expect(once.problems).not.toEqual([]);
    expect(again).toEqual(once);
  });

  it('is not believed when the file was damaged, even where it is still JSON', async () => {
    await read('one', first);
    const kept = await readFile(file, 'utf8');
    await writeFile(file, kept.replace('"a":1', '"a":7'));
    expect(await read('one', first)).toMatchObject({ value: { a: 1 }, asked: 1 });
    await writeFile(file, kept.slice(0, -4));
    expect(await read('one', first)).toMatchObject({ value: { a: 1 }, asked: 1 });
  });
});

describe('a list that is read item by item', () => {
  const item = z.strictObject({ id: z.string(), n: z.number() });
  const listed = (list: string) => ({ ...source, text: list });

  it('is taken over whole, with ids and lines', async () => {
    const readList = async (list: string) => {
      const { keptAs, readYamlItems, saveReadings } = await processOf('one');
      const { schema, asked } = counted(item);
      const { value, problems, lineOf } = readYamlItems(listed(list), keptAs('list', z.array(schema)), schema);
      await saveReadings(file);
      return { value, problems, line: lineOf([1]), asked: asked() };
    };
    const good = '- { id: a, n: 1 }\n- { id: b, n: 2 }\n';
    const once = await readList(good);
    expect(once).toMatchObject({ line: 2, asked: 2 });
    expect(await readList(good)).toEqual({ ...once, asked: 0 });
    const bad = '- { id: a, n: 1 }\n- { id: b, n: x }\n';
    const refused = await readList(bad);
    expect(refused.problems).toMatchObject([{ line: 2 }]);
    expect(await readList(bad)).toEqual(refused);
  });
});

describe('the library', () => {
  it('is the same from what was kept as from a first reading', async () => {
    const files = await fixtureFiles();
    const shown = ({ catalogue, reference }: ReturnType<Awaited<ReturnType<typeof processOf>>['toLibrary']>) => ({
      courses: catalogue.courses,
      pools: catalogue.courses.flatMap(({ id, modules }) => modules.map((module) => catalogue.pool(id, module.id))),
      reference,
    });
    const builder = await processOf('one');
    const built = shown(builder.toLibrary(files));
    await builder.saveReadings(file);
    const starter = await processOf('one');
    const { questionSchema } = await import('#app/content/library/question-schema.server.ts');
    const { termSchema } = await import('#app/content/library/schema.server.ts');
    const asked = [vi.spyOn(questionSchema, 'safeParse'), vi.spyOn(termSchema, 'safeParse')];
    expect(shown(starter.toLibrary(files))).toEqual(built);
    for (const each of asked) expect(each).not.toHaveBeenCalled();
    // A changed row is asked about again, and its mistake told.
    const wrong = edited(files, '_data/glossary.tsv', /\n[^\t]+\t/, '\n\t');
    expect(() => starter.toLibrary(wrong)).toThrow(/glossary\.tsv/);
  });
});

describe('the stamp', () => {
  it('changes with the engine and its packages, and with nothing else', async () => {
    const write = async (path: string, content: string) => {
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), content);
    };
    await write('app/content/library/schema.server.ts', 'a');
    await write('app/domain/course.ts', 'b');
    await write('package-lock.json', '{}');
    const stamps = [engineStamp(folder)];
    await write('app/ui/icon.tsx', 'c');
    expect(engineStamp(folder)).toBe(stamps[0]);
    for (const path of ['app/content/library/schema.server.ts', 'app/domain/course.ts', 'package-lock.json']) {
      await write(path, 'changed');
      stamps.push(engineStamp(folder));
    }
    await write('app/content/new.server.ts', '');
    stamps.push(engineStamp(folder));
    expect(new Set(stamps).size).toBe(5);
  });
});
