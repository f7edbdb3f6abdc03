/**
 * One measuring process of the search, over COURSES_DIR and BUILD_DIR of its environment. Arguments: what to do, and the
 * file to write the figures to. `corpus <folder>`: make the invented courses. `build`: make the indexes. `ask`: open and search.
 */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '#app/domain/language.ts';
import { env } from '#app/env.server.ts';
import { library } from '#app/content/catalogue.server.ts';
import { searchable, writeIndexes } from '#app/content/search.server.ts';
import { fold } from '#app/content/search/fold.server.ts';
import { prepareSearch, search } from '#app/services/search.server.ts';
import { residentMemory } from './process-figures.ts';
import { writeCorpus } from './search-corpus.ts';
import { percentile } from './statistics.ts';

/** What people type: whole words, forms of them, several words, a beginning, an error, nothing that exists. */
const queries: Readonly<Record<'word' | 'words' | 'beginning' | 'error' | 'nothing', readonly [Language, string][]>> = {
  word: [
    ['fi', 'koeajan'],
    ['fi', 'sopimus'],
    ['fi', 'verokortti'],
    ['en', 'contracts'],
    ['en', 'networking'],
  ],
  words: [
    ['fi', 'miten saan verokortin ennen palkkapäivää'],
    ['fi', 'oleskelulupa työ'],
    ['en', 'when do I need a tax card'],
  ],
  beginning: [
    ['fi', 'ty'],
    ['fi', 'verok'],
    ['en', 're'],
  ],
  error: [
    ['fi', 'verokrotti'],
    ['fi', 'henkilötunus'],
    ['en', 'emploment'],
  ],
  nothing: [
    ['fi', 'qwertyzxcvbn'],
    ['en', 'xyzzyplugh'],
  ],
};
const rounds = 30;
const warmUp = 5;

const [task = '', file = ''] = process.argv.slice(2);
const write = (figures: unknown) => {
  writeFileSync(file, JSON.stringify(figures));
};

if (task === 'corpus') writeCorpus(file, await library(), env.coursesDir);
if (task === 'build') {
  await library();
  const startedAt = processorTime();
  await writeIndexes();
  const bytes = languages.map((language) => statSync(join(env.buildDir, 'search', `${language}.json`)).size);
  write({ milliseconds: processorTime() - startedAt, bytes: bytes.reduce((sum, each) => sum + each, 0) });
}
if (task === 'ask') {
  await library();
  globalThis.gc?.();
  const [heap, resident] = [memoryHeld(), residentMemory(process.pid)];
  const startedAt = processorTime();
  await prepareSearch();
  const opened = processorTime() - startedAt;
  globalThis.gc?.();
  const held = memoryHeld() - heap;
  const kinds: Record<string, { p50: number; p95: number }> = {};
  for (const [kind, asked] of Object.entries(queries)) kinds[kind] = await timeOf((each) => ask(each), asked);
  const scan = await timeOf(await linearScan(), queries.word);
  write({ opened, held, resident: residentMemory(process.pid) - resident, kinds, scan });
}

function memoryHeld(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function ask([language, typed]: [Language, string]): Promise<void> {
  await search(typed, language);
}

/** Processor time so far (milliseconds): other programs on the machine hardly change it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor times in milliseconds; the first rounds warm up and do not count. */
async function timeOf(run: (query: [Language, string]) => Promise<void> | void, asked: readonly [Language, string][]) {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const query of asked) {
      const startedAt = processorTime();
      await run(query);
      if (round >= 0) times.push(processorTime() - startedAt);
    }
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** The yardstick: every folded text looked through for the word as it was typed; no forms, no errors, no order. */
async function linearScan(): Promise<(query: [Language, string]) => void> {
  const texts = new Map<Language, string[]>();
  for (const language of languages) {
    const { documents } = await searchable(language);
    texts.set(
      language,
      documents.flatMap((document) => document.parts().map(({ text }) => fold(text))),
    );
  }
  return ([language, typed]) => {
    const wanted = fold(typed);
    texts.get(language)?.filter((text) => text.includes(wanted));
  };
}
