/** What a schema expects at a place of a YAML file, in the form in which an author writes it: `{ id: …, fi: "…", en: "…" }`. */
import { z } from 'zod';

type Path = readonly PropertyKey[];
type Node = Readonly<Record<string, unknown>>;

/** `keys` that a mapping may have, `values` when only certain words will do, `form` how it is written. */
export type Expected = {
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly form: string;
  /** A list whose items are mappings is written one item to a line. */
  readonly isList: boolean;
};

function isRecord(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The value at the path of parsed data; undefined when there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)];
    return isRecord(value) ? value[String(key)] : undefined;
  }, data);
}

/** A union as its members. Nothing (null) is no form that anybody has to be told of. */
function alternatives(node: Node): Node[] {
  const members = [...listOf(node['anyOf']), ...listOf(node['oneOf'])];
  if (members.length > 0) return members.flatMap(alternatives);
  return node['type'] === 'null' ? [] : [node];
}

function fieldOf(node: Node, key: string): Node | undefined {
  const { properties, additionalProperties } = node;
  const field = isRecord(properties) ? properties[key] : additionalProperties;
  return isRecord(field) ? field : undefined;
}

/** Of several kinds of mapping the one that the data says it is, by its `type`. */
function narrowed(nodes: readonly Node[], data: unknown): readonly Node[] {
  const type = isRecord(data) ? data['type'] : undefined;
  const same = nodes.filter((node) => type !== undefined && fieldOf(node, 'type')?.['const'] === type);
  return same.length > 0 ? same : nodes;
}

function nodesAt(nodes: readonly Node[], data: unknown, [key, ...rest]: Path): readonly Node[] {
  const here = narrowed(nodes.flatMap(alternatives), data);
  if (key === undefined) return here;
  const inside = here.flatMap((node) => {
    const part =
      typeof key === 'number'
        ? (listOf(node['prefixItems'])[key] ?? (isRecord(node['items']) ? node['items'] : undefined))
        : fieldOf(node, String(key));
    return part ? [part] : [];
  });
  return nodesAt(inside, valueAt(data, [key]), rest);
}

function requiredKeys({ required }: Node): string[] {
  return Array.isArray(required) ? required.map(String) : [];
}

function formOf(node: Node, key: string): string {
  const members = alternatives(node);
  if (members.length !== 1) return members.map((member) => formOf(member, key)).join(' or ');
  if ('const' in node) return String(node['const']);
  if (node['type'] === 'object') {
    const fields = requiredKeys(node).map((name) => `${name}: ${formOf(fieldOf(node, name) ?? {}, name)}`);
    return `{ ${fields.join(', ')} }`;
  }
  if (node['type'] === 'array') {
    const items = listOf(node['prefixItems']);
    const written = items.length > 0 ? items : isRecord(node['items']) ? [node['items']] : [];
    return `[${written.map((item) => formOf(item, '')).join(', ')}]`;
  }
  return node['type'] === 'string' && key !== 'id' && !('enum' in node) ? '"…"' : '…';
}

function wordsOf(node: Node): string[] {
  if ('const' in node) return [String(node['const'])];
  return Array.isArray(node['enum']) ? node['enum'].map(String) : [];
}

/** What `schema` expects at `path`, given the data that does not fit it. Null when it expects nothing there. */
export function expectedAt(schema: z.ZodType, data: unknown, path: Path): Expected | null {
  const root: unknown = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const nodes = isRecord(root) ? nodesAt([root], data, path) : [];
  if (nodes.length === 0) return null;
  const key = String(path.at(-1) ?? '');
  const [only] = nodes;
  const item = nodes.length === 1 && only?.['type'] === 'array' && isRecord(only['items']) ? only['items'] : null;
  const isList = item !== null && item['type'] === 'object';
  const forms = isList ? [formOf(item, '')] : nodes.map((node) => formOf(node, key));
  return {
    keys: [...new Set(nodes.flatMap(({ properties }) => (isRecord(properties) ? Object.keys(properties) : [])))],
    values: nodes.every((node) => wordsOf(node).length > 0) ? nodes.flatMap(wordsOf) : [],
    form: [...new Set(forms)].join(' or '),
    isList,
  };
}
