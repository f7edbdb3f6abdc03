/** YAML with a schema: the value, or every breach with its line. */
import { LineCounter, type Document, type Node, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import type { Problem } from './content-error.server.ts';
import { knownReading, nameReading, rememberReading } from '#app/content/known-readings.server.ts';

type Path = readonly PropertyKey[];

/** `lineOf` gives the line of a path in the document, or of its nearest existing ancestor. */
export type YamlFile<T> = {
  readonly value: T | null;
  readonly problems: readonly Problem[];
  readonly lineOf: (path: Path) => number;
};

const locales = { fi: z.locales.fi(), en: z.locales.en() };

const remedies = {
  syntax: {
    fi: 'Tarkista sisennys, lainausmerkit ja kaksoispisteet. Teksti, jossa on kaksoispiste, kuuluu lainausmerkkeihin.',
    en: 'Check the indentation, quotes and colons. Put a text that has a colon in quotes.',
  },
  schema: {
    fi: 'Korjaa kohta kirjoitusohjeen mukaiseksi.',
    en: 'Correct it as the authoring guide says.',
  },
} as const;

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

/** One breach by the schema as problems; unknown keys are reported one by one, each on its own line. */
function problemsOf(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: Path) => number,
  language: Language,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]),
      message: language === 'fi' ? `Tuntematon avain ”${key}”.` : `Unknown key “${key}”.`,
      remedy: language === 'fi' ? 'Poista se tai korjaa kirjoitusvirhe.' : 'Remove it or correct the spelling.',
    }));
  }
  const remedy = 'params' in issue && issue.params ? issue.params['remedy'] : undefined;
  const place = issue.path.map(String).join('.');
  return [
    {
      file,
      line: lineOf(issue.path),
      message: `${place === '' ? '' : `${place}: `}${issue.message}`,
      remedy: typeof remedy === 'string' ? remedy : remedies.schema[language],
    },
  ];
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
function parseLater(text: string, firstLine: number): () => Parsed {
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

/**
 * Parses `text` as YAML 1.2 and validates it.
 * @param language of the messages.
 * @param firstLine line of the file on which `text` begins, for front matter.
 */
export function readYaml<T>(
  { file, text, language, firstLine = 1 }: { file: string; text: string; language: Language; firstLine?: number },
  schema: z.ZodType<T>,
): YamlFile<T> {
  const name = nameReading('yaml', text);
  const earlier = knownReading(name);
  const parsed = parseLater(text, firstLine);
  const lineOf = (path: Path) => parsed().lineOf(path);
  if (earlier === undefined) {
    const { document, lineAt } = parsed();
    const syntax = [...document.errors, ...document.warnings].map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.message,
      remedy: remedies.syntax[language],
    }));
    if (syntax.length > 0) return { value: null, problems: syntax, lineOf };
  }
  const data: unknown = earlier ?? parsed().document.toJS();
  if (earlier === undefined && isPlain(data)) rememberReading(name, data);
  const result = schema.safeParse(data, { error: locales[language].localeError });
  if (result.success) return { value: result.data, problems: [], lineOf };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, file, lineOf, language));
  return { value: null, problems, lineOf };
}
