/** Keeps compiled texts: in memory, and in a folder so that a start finds them done. Compiles one at a time. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '#app/content/library/content-error.server.ts';
import { type TextSource, compileText } from './mdx.server.ts';
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

/** @param folder where compiled texts are kept between starts; null: in memory only. */
export function keepCompiledTexts(folder: string | null): CompiledTexts {
  const memory = new Map<string, Promise<CompiledText>>();
  let count = 0;
  // Parallel runs of the bundler use up the memory of a small machine, so each waits for the one before.
  let queue: Promise<unknown> = Promise.resolve();

  const compileInTurn = (source: TextSource) => {
    const turn = queue.then(() => compileText(source));
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
      const known = memory.get(hash) ?? make(source, hash);
      memory.set(hash, known);
      // A failure is not remembered: the cause may be outside the text.
      known.catch(() => memory.delete(hash));
      return known;
    },
  };
}
