/** The data that all courses share: glossary, synonyms, facts and yearly figures from `courses/_data`. */
import type { Language, Translated } from '#app/domain/language.ts';
import type { Source } from '#app/domain/lesson.ts';
import type { Problem } from './content-error.server.ts';
import { rememberOne } from './once.server.ts';
import { type PlacedRate, readRates } from './rates.server.ts';
import { type AuthoredTerm, type Fact, factsSchema, glossarySchema, termSchema } from './schema.server.ts';
import type { SourceFiles } from './source-files.server.ts';
import { type SameMeaning, readSynonyms } from './synonyms.server.ts';
import { validatedBefore } from './validated.server.ts';
import { readYaml } from './yaml-file.server.ts';
import { nameReading } from '#app/content/known-readings.server.ts';

export type Term = { readonly id: string; readonly word: Translated; readonly explanation: Translated };

export type Reference = {
  readonly terms: ReadonlyMap<string, Term>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Of all years. */
  readonly rates: readonly PlacedRate[];
  /** What people call things that the courses call by another name. */
  readonly synonyms: readonly SameMeaning[];
  /** YYYY-MM-DD: when the sources of the facts were read. */
  readonly read: string;
};

const glossaryPath = '_data/glossary.tsv';
const factsPath = '_data/facts.yml';
const columns = ['id', 'fi', 'en', 'def_fi', 'def_en'] as const;

function readTerm(row: string, line: number): { term: AuthoredTerm } | { problem: Problem } {
  const cells = row.split('\t');
  const result = termSchema.safeParse(
    Object.fromEntries(cells.map((cell, index) => [columns[index] ?? 'extra', cell])),
  );
  if (!result.success) {
    const message = `The row has ${cells.length} columns or an empty one.`;
    const remedy = `Write ${columns.join(', ')} with one tab between.`;
    return { problem: { file: glossaryPath, line, message, remedy } };
  }
  return { term: result.data };
}

type Rows = { readonly terms: ReadonlyMap<string, AuthoredTerm>; readonly problems: readonly Problem[] };

function readRows(text: string): Rows {
  const terms = new Map<string, AuthoredTerm>();
  const problems: Problem[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    if (index === 0 || row.trim() === '') continue;
    const read = readTerm(row, index + 1);
    if ('problem' in read) problems.push(read.problem);
    else if (terms.has(read.term.id)) {
      const message = `The term “${read.term.id}” is there twice.`;
      problems.push({ file: glossaryPath, line: index + 1, message, remedy: 'Keep one of the rows.' });
    } else terms.set(read.term.id, read.term);
  }
  return { terms, problems };
}

function toTerm({ id, fi, en, def_fi, def_en }: AuthoredTerm): Term {
  return { id, word: { fi, en }, explanation: { fi: def_fi, en: def_en } };
}

function readGlossary(text: string): { terms: ReadonlyMap<string, Term>; problems: readonly Problem[] } {
  const before = validatedBefore(glossarySchema, nameReading('glossary', text));
  if (before.value) return { terms: new Map(before.value.map((row) => [row.id, toTerm(row)])), problems: [] };
  const { terms, problems } = readRows(text);
  if (problems.length === 0) before.keep([...terms.values()]);
  return { terms: new Map([...terms].map(([id, row]) => [id, toTerm(row)])), problems };
}

function readFacts(text: string): { facts: Map<string, Fact>; read: string; problems: readonly Problem[] } {
  const { value, problems, lineOf } = readYaml({ file: factsPath, text, language: 'en' }, factsSchema);
  const facts = new Map<string, Fact>();
  const twice: Problem[] = [];
  for (const [index, fact] of (value?.facts ?? []).entries()) {
    if (facts.has(fact.id)) {
      const message = `The fact ${fact.id} is there twice.`;
      twice.push({ file: factsPath, line: lineOf(['facts', index]), message, remedy: 'Keep one of the rows.' });
    }
    facts.set(fact.id, fact);
  }
  return { facts, read: value?.read ?? '', problems: [...problems, ...twice] };
}

type ReferenceReading = { readonly reference: Reference; readonly problems: readonly Problem[] };

const referenceOnce = rememberOne<ReferenceReading>();

/** Reads glossary, synonyms, facts and figures; all of them may be missing, and then nothing may refer to them. */
export function readReference(files: SourceFiles): ReferenceReading {
  const shared = [...files].filter(([path]) => path.startsWith('_data/'));
  return referenceOnce('_data', shared.flat(), () => readAnew(files));
}

function readAnew(files: SourceFiles): ReferenceReading {
  const glossary = readGlossary(files.get(glossaryPath) ?? '');
  const facts = files.has(factsPath)
    ? readFacts(files.get(factsPath) ?? '')
    : { facts: new Map<string, Fact>(), read: '', problems: [] };
  const { rates, problems } = readRates(files, facts.facts);
  const { synonyms, problems: odd } = readSynonyms(files);
  return {
    reference: { terms: glossary.terms, synonyms, facts: facts.facts, rates, read: facts.read },
    problems: [...glossary.problems, ...odd, ...facts.problems, ...problems],
  };
}

/** The pages that these facts were read from, each once, in the order of the facts. Unknown ids are left out. */
export function sourcesOf(factIds: readonly string[], reference: Reference, language: Language): Source[] {
  const sources = factIds.flatMap((id) => reference.facts.get(id)?.sources ?? []);
  const byUrl = new Map(sources.map(({ publisher, url }) => [url, publisher[language]]));
  return [...byUrl].map(([url, publisher]) => ({ publisher, url, read: reference.read }));
}
