/** YAML with a schema: the value, or every breach with its line. */
import { LineCounter, type Document, type Node, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import { breachesOf } from './breach-words.server.ts';
import type { Problem } from './content-error.server.ts';
import { valueAt } from './expected-form.server.ts';
import { syntaxWords } from './syntax-words.server.ts';
import { validatedBefore } from './validated.server.ts';
import { knownReading, nameReading, rememberReading } from '#app/content/known-readings.server.ts';

type Path = readonly PropertyKey[];

/** `lineOf` gives the line of a path in the document, or of its nearest existing ancestor. */
export type YamlFile<T> = {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  readonly lineOf: (path: Path) => number;
};

function keyName(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** The node at the path; an unknown last key is looked up as a key, so that its own line is found. */
function nodeAt(document: Document, path: Path): Node | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length);
    if (length > 0) {
      const parent = document.getIn(part.slice(0, -1), true);
      const pair = isMap(parent) ? parent.items.find((item) => keyName(item.key) === String(part.at(-1))) : undefined;
      if (pair && isNode(pair.key)) return pair.key;
    }
    const node = length === 0 ? document.contents : document.getIn(part, true);
    if (isNode(node)) return node;
  }
  return null;
}

/** Only lists and maps are worth remembering, and an empty document is neither. */
function isPlain(data: unknown): boolean {
  return typeof data === 'object' && data !== null;
}

type Parsed = {
  readonly document: Document;
  readonly lineAt: (offset: number) => number;
  readonly lineOf: (path: Path) => number;
};

/** Parses when first asked: of a text that was read before nobody needs more than its data, unless it has a mistake. */
function parseLater(text: string, firstLine = 1): () => Parsed {
  let parsed: Parsed | null = null;
  return () => {
    if (parsed) return parsed;
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
    parsed = { document, lineAt, lineOf: (path) => lineAt(nodeAt(document, path)?.range?.[0] ?? 0) };
    return parsed;
  };
}

type Source = {
  readonly file: string;
  readonly text: string;
  /** Of the messages. */
  readonly language: Language;
  /** Line of the file on which `text` begins, for front matter. */
  readonly firstLine?: number;
};
type Data = { readonly data: unknown; readonly isYaml: boolean } & Omit<YamlFile<never>, 'value'>;

/**
 * The data, whatever it is. Of a text that is not YAML only the first mistake is told, because it causes the others.
 * @param name of the text's reading.
 */
function readData({ file, language }: Source, name: string, parsed: () => Parsed): Data {
  const earlier = knownReading(name);
  const lineOf = (path: Path) => parsed().lineOf(path);
  if (earlier !== undefined) return { data: earlier, isYaml: true, problems: [], lineOf };
  const { document, lineAt } = parsed();
  const [first] = [...document.errors, ...document.warnings];
  if (first) {
    const { message, remedy } = syntaxWords(first);
    const problem = { file, line: lineAt(first.pos[0]), message: message[language], remedy: remedy[language] };
    return { data: null, isYaml: false, problems: [problem], lineOf };
  }
  const data: unknown = document.toJS();
  if (isPlain(data)) rememberReading(name, data);
  return { data, isYaml: true, problems: [], lineOf };
}

/** Without words of our own for an issue its message is empty, which `breachesOf` fills. */
const unsaid = { error: () => '' };

function toProblems(
  issues: readonly z.core.$ZodIssue[],
  about: { schema: z.ZodType; data: unknown },
  { file, language }: Source,
  lineOf: (path: Path) => number,
): Problem[] {
  return issues
    .flatMap((issue) => breachesOf(issue, { ...about, language }))
    .map(({ path, message, remedy }) => ({ file, line: lineOf(path), message, remedy }));
}

/** Parses the text as YAML 1.2 and validates it as a whole, unless a process of this build has done both. */
export function readYaml<T>(source: Source, schema: z.ZodType<T>): YamlFile<T> {
  const name = nameReading('yaml', source.text);
  const parsed = parseLater(source.text, source.firstLine);
  const validated = validatedBefore(schema, name);
  if (validated.value !== undefined)
    return { value: validated.value, problems: [], lineOf: (path) => parsed().lineOf(path) };
  const { data, isYaml, problems, lineOf } = readData(source, name, parsed);
  if (!isYaml) return { value: null, problems, lineOf };
  const result = schema.safeParse(data, unsaid);
  if (result.success) {
    validated.keep(result.data);
    return { value: result.data, problems: [], lineOf };
  }
  return { value: null, problems: toProblems(result.error.issues, { schema, data }, source, lineOf), lineOf };
}

type Identified = { readonly id: string };

/** One item of a list: its value, or null when it is wrong and so only its `id` is known, if that. */
export type YamlItem<T> = { readonly value: T | null; readonly id: string | null; readonly index: number };

/**
 * Reads a list item by item, so that one bad item takes no other with it.
 * `value` is null only when the text is not YAML or not a list.
 */
export function readYamlItems<T extends Identified>(
  source: Source,
  schema: z.ZodType<T[]>,
  item: z.ZodType<T>,
): YamlFile<YamlItem<T>[]> {
  const name = nameReading('yaml', source.text);
  const parsed = parseLater(source.text, source.firstLine);
  const validated = validatedBefore(schema, name);
  if (validated.value !== undefined) {
    const value = validated.value.map((each, index) => ({ value: each, id: each.id, index }));
    return { value, problems: [], lineOf: (path) => parsed().lineOf(path) };
  }
  const { data, isYaml, problems, lineOf } = readData(source, name, parsed);
  if (!isYaml) return { value: null, problems, lineOf };
  if (!Array.isArray(data)) return { ...readYaml(source, schema), value: null };
  const found: Problem[] = [];
  const value = data.map((each: unknown, index): YamlItem<T> => {
    const result = item.safeParse(each, unsaid);
    const id: unknown = valueAt(each, ['id']);
    const isNamed = !result.error?.issues.some(({ path }) => path[0] === 'id');
    if (!result.success) {
      const issues = result.error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] }));
      found.push(...toProblems(issues, { schema, data }, source, lineOf));
    }
    return { value: result.success ? result.data : null, id: isNamed && typeof id === 'string' ? id : null, index };
  });
  const sound = value.flatMap((each) => (each.value === null ? [] : [each.value]));
  if (sound.length === value.length) validated.keep(sound);
  return { value, problems: found, lineOf };
}
