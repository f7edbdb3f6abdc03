/** The remark plugin that comes first: content, not code. It lets through what authors may write and notes everything else. */
import type { Definition, Heading, Link, Parent, Root, Table, Text } from 'mdast';
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
import { visitParents } from 'unist-util-visit-parents';
import { admitComponent } from './admit-component.server.ts';
import { words } from './author-words.server.ts';
import { type Desk, lineOf, note, plainText } from './findings.server.ts';
import { drawOutline } from './outline.server.ts';
import { addSoftHyphens } from './soft-hyphens.server.ts';

/** Everything else that Markdown and its extensions can produce is refused. */
const allowedNodes = new Set(
  (
    'root paragraph text emphasis strong heading list listItem table tableRow tableCell ' +
    'link linkReference definition blockquote inlineCode code break thematicBreak'
  ).split(' '),
);

function isComment({ data, value }: MdxFlowExpression | MdxTextExpression): boolean {
  return value.trim() !== '' && data?.estree !== null && data?.estree !== undefined && data.estree.body.length === 0;
}

function visitHeading(heading: Heading, parents: readonly Parent[], desk: Desk): void {
  if (heading.depth === 1) note(desk, heading, words.headingOne);
  if (heading.depth > 3) note(desk, heading, words.headingDeep);
  if (heading.depth !== 2) return;
  // Sections are cut out of the text by their headings, which only works between blocks.
  if (parents.at(-1)?.type !== 'root') return note(desk, heading, words.headingInside);
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? /\s*\[#([a-z0-9]+(?:-[a-z0-9]+)*)\]\s*$/.exec(last.value) : null;
  const id = match?.[1];
  if (last?.type !== 'text' || !match || id === undefined) return note(desk, heading, words.sectionId);
  last.value = last.value.slice(0, match.index);
  if (desk.findings.sections.some((section) => section.id === id)) note(desk, heading, words.sectionTwice(id));
  desk.findings.sections.push({ id, title: plainText(heading), line: lineOf(heading) });
  heading.data = { ...heading.data, hProperties: { id } };
}

function visitLink(link: Link | Definition, desk: Desk): void {
  const written = desk.source[link.position?.start.offset ?? -1];
  // An address that the table extension made into a link by itself stays text.
  if (link.type === 'link' && written !== '[') {
    Object.assign(link, { type: 'text', value: plainText(link), children: undefined });
    return;
  }
  const inside = /^(?:lesson:([a-z0-9-]+))?(?:#([a-z0-9-]+))?$/.exec(link.url);
  if (inside && link.url !== '') {
    desk.findings.links.push({ lesson: inside[1] ?? null, section: inside[2] ?? null, line: lineOf(link) });
  } else if (!URL.canParse(link.url) || new URL(link.url).protocol !== 'https:') note(desk, link, words.link(link.url));
}

function visitTable(table: Table): void {
  // The stylesheet aligns; alignment in Markdown would become a style attribute.
  table.align = null;
  const title = (table.children[0]?.children ?? []).map((cell) => plainText(cell)).filter((cell) => cell !== '');
  table.data = { ...table.data, hProperties: { title: title.join(', ') } };
}

function visitText(text: Text): void {
  text.value = addSoftHyphens(text.value);
}

/** One node on its way in. Comments need nothing: MDX leaves them out. */
function admit(node: Root | Root['children'][number], parents: readonly Parent[], desk: Desk): void {
  switch (node.type) {
    case 'mdxjsEsm':
      return note(desk, node, words.importExport);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node) ? undefined : note(desk, node, words.expression);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return admitComponent(node, parents, desk);
    case 'heading':
      return visitHeading(node, parents, desk);
    case 'link':
    case 'definition':
      return visitLink(node, desk);
    case 'table':
      return visitTable(node);
    case 'text':
      return visitText(node);
    case 'image':
    case 'imageReference':
      return note(desk, node, words.image);
    case 'listItem':
      return typeof node.checked === 'boolean' ? note(desk, node, words.unsupported('[ ]')) : undefined;
    default:
      return allowedNodes.has(node.type) ? undefined : note(desk, node, words.unsupported(node.type));
  }
}

/**
 * The plugin for one text; fills the findings. When there is any mistake the text is emptied, so that nothing of it
 * is compiled, bundled or run.
 */
export function contentNotCode(desk: Desk) {
  return () => (tree: Root) => {
    visitParents(tree, (node, parents) => admit(node, parents, desk));
    if (desk.findings.mistakes.length > 0) tree.children = [];
    drawOutline(tree, desk.findings);
  };
}
