/** Adds an item to a list in a YAML file and leaves every other byte as it is: comments, spaces and line breaks are the author's. */
import { isDeepStrictEqual } from 'node:util';
import { Document, type YAMLSeq, isCollection, isNode, isPair, isSeq, parse, parseDocument } from 'yaml';

type Path = readonly (string | number)[];

/** Where the last thing written in a node ends; a block collection itself ends only after the comments that follow it. */
function endOf(node: unknown): number {
  if (isPair(node)) return endOf(isNode(node.value) && node.value.range ? node.value : node.key);
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** The end of the last item's lines, with the comments below it that are indented as parts of it. */
function endOfItem(text: string, from: number, column: number): number {
  let end = endOfLine(text, text.slice(0, from).trimEnd().length);
  for (let next = end; next < text.length;) {
    const line = text.slice(next + 1, endOfLine(text, next + 1));
    const indent = /^( *)#/.exec(line)?.[1]?.length;
    if (line.trim() !== '' && (indent === undefined || indent <= column)) break;
    next += line.length + 1;
    if (indent !== undefined) end = next;
  }
  return end;
}

function intoBlock(text: string, list: YAMLSeq, item: string, isTop: boolean): string {
  const start = list.range?.[0] ?? 0;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const end = endOfItem(text, endOf(list), column);
  const [last, previous] = [list.items.at(-1), list.items.at(-2)];
  const gap = previous && isNode(last) ? text.slice(endOf(previous), last.range?.[0] ?? 0) : '';
  const isSpaced = previous ? /\n[ \t]*\n/.test(gap) : isTop;
  const indented = item.replace(/^(?=.)/gm, ' '.repeat(column));
  return `${text.slice(0, end)}\n${isSpaced ? '\n' : ''}${indented}${text.slice(end) || '\n'}`;
}

function intoFlow(text: string, list: YAMLSeq, value: unknown): string {
  const written = new Document(value).toString({ collectionStyle: 'flow', lineWidth: 0 }).trim();
  const last = list.items.at(-1);
  const at = last ? endOf(last) : (list.range?.[0] ?? 0) + 1;
  return `${text.slice(0, at)}${last ? ', ' : ''}${written}${text.slice(at)}`;
}

function added(before: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(before);
  let list: unknown = copy;
  for (const key of path) list = typeof list === 'object' && list !== null ? Reflect.get(list, key) : undefined;
  if (Array.isArray(list)) list.push(value);
  return copy;
}

/**
 * The text with one more item in the list at `path`.
 * @param path keys and indices from the top; empty when the file itself is the list, which may be missing yet.
 * @param item the item as YAML, beginning with `- `.
 * @returns null when there is no such list, or when the result would not say exactly what was said before and the item.
 */
export function appendItem(text: string, path: Path, item: string): string | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const list = path.length === 0 ? document.contents : document.getIn(path, true);
  const [value]: unknown[] = parse(item);
  if (path.length === 0 && list === null) return `${text.trim() === '' ? '' : `${text.trimEnd()}\n\n`}${item}\n`;
  if (!isSeq(list)) return null;
  const isFlow = list.flow === true || list.items.length === 0;
  const result = isFlow ? intoFlow(text, list, value) : intoBlock(text, list, item, path.length === 0);
  const after = parseDocument(result);
  const isRight = after.errors.length === 0 && isDeepStrictEqual(after.toJS(), added(document.toJS(), path, value));
  return isRight ? result : null;
}
