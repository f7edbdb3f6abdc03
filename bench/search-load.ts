/** How heavy and how fast the search is: over the real courses, and over five hundred invented lessons in two languages. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, run } from '../scripts/steps.mjs';
import { lessonsInCorpus } from './search-corpus.ts';

const Times = z.object({ p50: z.number(), p95: z.number() });
const Built = z.object({ milliseconds: z.number(), bytes: z.number() });
const Asked = z.object({
  opened: z.number(),
  held: z.number(),
  resident: z.number(),
  kinds: z.record(z.string(), Times),
  scan: Times,
});

/** Processor times in milliseconds, memory in bytes. `held`: what the open indexes hold; `resident`: growth after all searches. */
export type SearchLoad = {
  readonly courses: string;
  readonly built: z.infer<typeof Built>;
  readonly asked: z.infer<typeof Asked>;
};

/** The flags that a process has beside tsx: the heap of `npm start`, and garbage collected when it is asked for. */
const flags = ['--max-old-space-size=192', '--expose-gc', '--import', 'tsx'];

async function probe(env: Record<string, string>, task: string, file: string): Promise<unknown> {
  const [program = '', ...args] = [...flags, 'bench/search-probe.ts', task, file];
  const code = await run(program, args, { env: { NODE_ENV: 'production', ...env }, quiet: true });
  if (code !== 0) fail(`The search was not measured: ${task} failed.`);
  return task === 'corpus' ? null : JSON.parse(readFileSync(file, 'utf8'));
}

async function measure(env: Record<string, string>, courses: string, folder: string): Promise<SearchLoad> {
  const built = Built.parse(await probe(env, 'build', join(folder, 'search-built.json')));
  return { courses, built, asked: Asked.parse(await probe(env, 'ask', join(folder, 'search-asked.json'))) };
}

/** @param folder a temporary one; the real build is not touched. */
export async function measureSearch(folder: string): Promise<SearchLoad[]> {
  const corpus = join(folder, 'corpus');
  mkdirSync(corpus, { recursive: true });
  const secret = { APP_SECRET: 'only-for-measuring-the-search-of-this-machine', DATA_DIR: folder };
  await probe(secret, 'corpus', corpus);
  const real = { ...secret, BUILD_DIR: join(folder, 'real-search') };
  const many = { ...secret, BUILD_DIR: join(folder, 'many-search'), COURSES_DIR: corpus };
  return [
    await measure(real, 'our courses', folder),
    await measure(many, `${String(lessonsInCorpus)} invented lessons`, folder),
  ];
}
