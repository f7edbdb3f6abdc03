/** Keeps compiled texts in a folder, so that a start finds them done. Compiles one at a time. */
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '#app/content/library/content-error.server.ts';
import type { TextSource } from './mdx.server.ts';
import { hashOf } from './text-source.server.ts';

const stored = z.strictObject({
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('prose'), html: z.string() }),
      z.strictObject({ kind: z.literal('check'), id: z.string() }),
    ]),
  ),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});

export type CompiledText = z.infer<typeof stored>;
export type CompiledTexts = {
  /** The compiled text. Throws `ContentError` when the author made a mistake. */
  get(source: TextSource): Promise<CompiledText>;
  /** Tells whether the folder lacks a text, as of now and by name only: what it holds is read when somebody opens it. */
  lacks(): Promise<(source: TextSource) => boolean>;
  /** How many texts were really compiled, not found. */
  readonly compiled: () => number;
};

/** What the folder holds under this name; null when nothing readable is there. */
async function readStored(folder: string, hash: string): Promise<CompiledText | null> {
  try {
    const result = stored.safeParse(JSON.parse(await readFile(join(folder, `${hash}.json`), 'utf8')));
    return result.success ? result.data : null;
  } catch {
    // Missing or damaged: the text is compiled again, which repairs it.
    return null;
  }
}

/** Written beside and renamed, so that a killed process leaves no half file. A folder that cannot be written costs only time. */
async function writeStored(folder: string, hash: string, text: CompiledText): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${hash}.${process.pid}.tmp`);
    await writeFile(draft, JSON.stringify(text));
    await rename(draft, join(folder, `${hash}.json`));
  } catch {
    return;
  }
}

/** Names of what the folder holds now. */
async function listStored(folder: string | null): Promise<Set<string>> {
  const names = folder === null ? [] : await readdir(folder).catch(() => []);
  return new Set(names.map((name) => name.replace(/\.json$/, '')));
}

/** @param folder where compiled texts are kept between starts; null: nowhere. */
export function keepCompiledTexts(folder: string | null): CompiledTexts {
  /** Being made now. What is done is in the folder, and with its readers: memory must not grow with the courses. */
  const making = new Map<string, Promise<CompiledText>>();
  let count = 0;
  // Parallel runs of the bundler use up the memory of a small machine, so each waits for the one before.
  let queue: Promise<unknown> = Promise.resolve();

  const compileInTurn = (source: TextSource) => {
    const turn = queue.then(async () => {
      // Only when something is to be compiled: a start finds everything done, and need not read the compiler.
      const { compileText } = await import('./mdx.server.ts');
      return compileText(source);
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
  const make = async (source: TextSource, hash: string): Promise<CompiledText> => {
    const found = folder === null ? null : await readStored(folder, hash);
    if (found) return found;
    count += 1;
    const { blocks, findings, problems } = await compileInTurn(source);
    if (problems.length > 0) throw new ContentError(problems);
    const text = { blocks: [...blocks], sections: findings.sections.map(({ id, title }) => ({ id, title })) };
    if (folder !== null) await writeStored(folder, hash, text);
    return text;
  };
  return {
    compiled: () => count,
    get: (source) => {
      const hash = hashOf(source);
      const text = making.get(hash) ?? make(source, hash).finally(() => making.delete(hash));
      making.set(hash, text);
      return text;
    },
    lacks: async () => {
      const done = await listStored(folder);
      return (source) => !done.has(hashOf(source));
    },
  };
}
