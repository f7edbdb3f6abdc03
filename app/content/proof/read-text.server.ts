/** Reads one text for the proof-reader: head, body and what compiling it brings to light. */
import { type Language, otherLanguage } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { Findings } from '#app/content/compile/findings.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import { type Compilation, type TextSource, compileText } from '#app/content/compile/mdx.server.ts';
import { type TextPlace, hashOf, headSchemas, openText } from '#app/content/compile/text-source.server.ts';
import { type Passage, passagesOf } from './passages.server.ts';

/** What heads of lessons, tasks and pages have in common, and what must be in both languages or in neither. */
type Head = {
  readonly facts: readonly string[];
  readonly legal: boolean;
  readonly template?: string | null | undefined;
};

/** One text in one language as the proof-reader knows it. */
export type ReadText = {
  readonly place: TextPlace;
  readonly file: string;
  readonly language: Language;
  readonly head: Head;
  /** The whole file, and its body with the head blanked. */
  readonly source: string;
  readonly body: string;
  readonly findings: Findings;
  readonly passages: readonly Passage[];
  /** Line of a path in the head, such as `['facts', 0]`. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
};

/** Both languages of one place; null where the text is missing or does not compile. */
export type ReadPair = Readonly<Record<Language, ReadText | null>> & { readonly place: TextPlace };

/** Texts compiled and cut, by what they were made of: for reading nearly the same folder again. */
export type Compilations = Map<string, Promise<Compilation & { readonly passages: readonly Passage[] }>>;

async function compileAndCut(source: TextSource) {
  return { ...(await compileText(source)), passages: passagesOf(source.body, source.language) };
}

/** Compiles the text unless the same one has been compiled before. */
export async function readText(
  library: Library,
  place: TextPlace,
  language: Language,
  compilations: Compilations,
): Promise<{ text: ReadText | null; problems: readonly Problem[] }> {
  const { head, source, problems, lineOf } = openText<Head>(library, place, language, headSchemas[place.kind]);
  const whole = library.files.get(source.file);
  if (whole === undefined) return { text: null, problems };
  const key = `${source.file} ${hashOf(source)}`;
  const compilation = compilations.get(key) ?? compileAndCut(source);
  compilations.set(key, compilation);
  const { findings, passages, problems: found } = await compilation;
  const all = [...problems, ...found];
  if (!head || all.length > 0) return { text: null, problems: all };
  const { file, body } = source;
  return { text: { place, file, language, head, source: whole, body, findings, passages, lineOf }, problems: [] };
}

/** The text that stands for a pair: Finnish, or English when the Finnish one does not compile. */
export function eitherOf(pair: ReadPair): ReadText | null {
  return pair.fi ?? pair[otherLanguage('fi')];
}
