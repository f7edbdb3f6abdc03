/** Draws the outline of a text: its blocks in order and what they point to, for comparing the two languages. */
import type { Node, Parent, Root, Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { type Findings, lineOf, plainText } from './findings.server.ts';

export type BlockKind =
  'subheading' | 'paragraph' | 'list' | 'numbered-list' | 'table' | 'quotation' | 'code' | 'rule' | 'component';

type Place = {
  /** Id of the section it stands in; null before the first. */
  readonly section: string | null;
  readonly line: number;
};

/**
 * `detail`: a component as it is named in the text, the number of items, or rows × columns; else empty. `shared`: what of
 * the detail is the same in both languages.
 */
export type OutlineBlock = Place & { readonly kind: BlockKind; readonly detail: string; readonly shared: string };

/** `target` is an address or the id that an inline component such as Term names; `text` is what a reader sees. */
export type OutlineReference = Place & { readonly kind: string; readonly target: string; readonly text: string };

export type Outline = {
  readonly blocks: OutlineBlock[];
  readonly references: OutlineReference[];
};

const plainKinds: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  blockquote: 'quotation',
  code: 'code',
  thematicBreak: 'rule',
};

/** The attributes by which the two languages must agree; titles and alternative texts are translated. */
const shared = new Set(['id', 'src', 'kind', 'poster']);
/** Names of people and roles, and figures: written in each language, alike but for that. */
const translated = new Set(['who', 'value']);

function isParent(node: Node): node is Parent {
  return 'children' in node && Array.isArray(node.children);
}

function isComponent(node: Node): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function isTable(node: Node): node is Table {
  return node.type === 'table';
}

type Attributes = readonly (readonly [name: string, value: string])[];

function attributesOf({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): Attributes {
  return attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
}

function tagOf(name: string | null, attributes: Attributes): string {
  const named = attributes.map(([key, value]) => ` ${key}="${value}"`);
  return `<${name ?? ''}${named.sort().join('')}>`;
}

/** A date is written with other digits in the two languages: 1.6. is 1 June. */
const date = /\d\.\d{1,2}\.|\d\. ?\p{L}+kuu|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u;

/** What both languages write alike of a name or a figure: which speaker of the text it is, and the digits. */
function alike(key: string, value: string, speakers: string[]): string {
  if (key === 'value') return date.test(value) ? 'date' : value.replace(/\D/g, '');
  if (!speakers.includes(value)) speakers.push(value);
  return String(speakers.indexOf(value));
}

function describeComponent(
  node: MdxJsxFlowElement,
  speakers: string[],
): Pick<OutlineBlock, 'kind' | 'detail' | 'shared'> {
  const all = attributesOf(node);
  const kept = all.filter(([key]) => shared.has(key) || translated.has(key));
  const same = kept.map(([key, value]) => [key, shared.has(key) ? value : alike(key, value, speakers)] as const);
  return { kind: 'component', detail: tagOf(node.name, kept), shared: tagOf(node.name, same) };
}

function describe(node: Node): Pick<OutlineBlock, 'kind' | 'detail'> | null {
  const plain = plainKinds[node.type];
  if (plain) return { kind: plain, detail: '' };
  if (isTable(node)) {
    return { kind: 'table', detail: `${node.children.length} × ${node.children[0]?.children.length ?? 0}` };
  }
  if (node.type === 'list' && isParent(node)) {
    const isNumbered = 'ordered' in node && node.ordered === true;
    return { kind: isNumbered ? 'numbered-list' : 'list', detail: String(node.children.length) };
  }
  return null;
}

/** A link, or an inline component that names an id, such as Term. */
function referenceOf(node: Node): Pick<OutlineReference, 'kind' | 'target' | 'text'> | null {
  if (node.type === 'link' && 'url' in node && typeof node.url === 'string') {
    return { kind: 'link', target: node.url, text: plainText(node).trim() };
  }
  if (!isComponent(node) || node.type === 'mdxJsxFlowElement') return null;
  const id = attributesOf(node).find(([name]) => name === 'id')?.[1];
  return id === undefined ? null : { kind: node.name ?? '', target: id, text: plainText(node) };
}

/** Fills `findings.outline` from a tree whose sections have been found. */
export function drawOutline(tree: Root, findings: Findings): void {
  const { sections, outline } = findings;
  const speakers: string[] = [];
  let section: string | null = null;
  const walk = (node: Node, isInItem: boolean) => {
    const line = lineOf(node);
    if (node.type === 'heading') {
      const own = sections.find((each) => each.line === line);
      if (own) section = own.id;
      else outline.blocks.push({ kind: 'subheading', detail: '', shared: '', section, line });
    }
    const block = describe(node);
    // Whether an item of a list is one paragraph or two is a matter of layout.
    if (block && !(isInItem && block.kind === 'paragraph'))
      outline.blocks.push({ ...block, shared: block.detail, section, line });
    if (isComponent(node) && node.type === 'mdxJsxFlowElement')
      outline.blocks.push({ ...describeComponent(node, speakers), section, line });
    const reference = referenceOf(node);
    if (reference) outline.references.push({ ...reference, section, line });
    if (isParent(node)) for (const child of node.children) walk(child, isInItem || node.type === 'listItem');
  };
  walk(tree, false);
}
