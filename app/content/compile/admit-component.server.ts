/** Lets through the components that authors may use, where they may stand and with the attributes they take. */
import type { Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { words } from './author-words.server.ts';
import { checkLine } from '#app/content/library/front-matter.server.ts';
import { type ComponentRule, componentRules } from './component-rules.server.ts';
import { noteParts } from './component-parts.server.ts';
import { type Desk, lineOf, note, plainText } from './findings.server.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const isFile = (attribute: string) => attribute === 'src' || attribute === 'poster';

/** The text attributes of a component; notes code, unknown names, missing and unfit values. */
function readAttributes(element: JsxElement, name: string, rule: ComponentRule, desk: Desk): Map<string, string> {
  const values = new Map<string, string>();
  const named = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      note(desk, element, words.spread);
      continue;
    }
    named.add(attribute.name);
    const expected = Object.hasOwn(rule.attributes, attribute.name) ? rule.attributes[attribute.name] : undefined;
    if (!expected) note(desk, element, words.unknownAttribute(name, attribute.name));
    else if (typeof attribute.value === 'object' && attribute.value !== null) {
      note(desk, element, words.attributeExpression(attribute.name));
    } else if (/^(?:https?:)?\/\//i.test(attribute.value ?? '') && isFile(attribute.name)) {
      note(desk, element, words.remoteFile(attribute.value ?? ''));
    } else if (!expected.schema.safeParse(attribute.value ?? '').success) {
      note(desk, element, words.badAttribute(name, attribute.name, expected.allowed));
    } else values.set(attribute.name, attribute.value ?? '');
  }
  for (const [key, { required }] of Object.entries(rule.attributes)) {
    if (required && !named.has(key)) note(desk, element, words.missingAttribute(name, key));
  }
  return values;
}

const phrasing = new Set(['text', 'emphasis', 'strong', 'inlineCode', 'link', 'break', 'mdxJsxTextElement']);

/** Notes a component that stands where it may not, or is filled as it may not be. */
function notePlace(
  element: JsxElement,
  name: string,
  rule: ComponentRule,
  parents: readonly Parent[],
  desk: Desk,
): void {
  const filled = element.children.length > 0;
  if (filled && !rule.hasChildren) note(desk, element, words.childless(name));
  const hasPhrasing = element.children.some((child) => phrasing.has(child.type) && plainText(child).trim() !== '');
  if (rule.place === 'inline') {
    if (filled && element.children.some((child) => !phrasing.has(child.type))) note(desk, element, words.inline(name));
    return;
  }
  if (element.type === 'mdxJsxTextElement' || hasPhrasing) note(desk, element, words.ownLine(name));
  else if (rule.place === 'top' && parents.at(-1)?.type !== 'root') note(desk, element, words.topLevel);
  const [first, second] = element.children;
  if (name === 'Steps' && !(first?.type === 'list' && first.ordered === true && !second))
    note(desk, element, words.stepsList);
}

/** Remembers what the component points to. */
function recordComponent(element: JsxElement, name: string, values: ReadonlyMap<string, string>, desk: Desk): void {
  const id = values.get('id');
  const src = values.get('src');
  if (name === 'Check' && id !== undefined) {
    if (!desk.allowChecks) note(desk, element, words.checkOutside);
    // The catalogue finds checks by their line alone, so they are written in one way.
    if (!checkLine.test(desk.source.split('\n')[lineOf(element) - 1] ?? ''))
      note(desk, element, words.checkSpelling(id));
    desk.findings.checks.push({ id, line: lineOf(element) });
  }
  if (name === 'Term' && id !== undefined) desk.findings.terms.push({ id, line: lineOf(element) });
  if (name === 'Rate' && id !== undefined) desk.findings.rates.push({ id, line: lineOf(element) });
  if (name === 'Figure' && src !== undefined) desk.findings.figures.push({ src, line: lineOf(element) });
  if ((name === 'Video' || name === 'Audio') && src !== undefined) {
    desk.findings.recordings.push({ src, poster: values.get('poster') ?? null, line: lineOf(element) });
  }
}

/** Notes what is wrong with a component, and remembers what it points to. */
export function admitComponent(element: JsxElement, parents: readonly Parent[], desk: Desk): void {
  const name = element.name ?? '';
  const rule = componentRules.get(name);
  if (!rule) {
    // Lower-case names, `a.b` and the empty name of a fragment are the languages of HTML and code.
    note(desk, element, /^[A-Z]\w*$/.test(name) ? words.unknownComponent(name) : words.html(name));
    return;
  }
  notePlace(element, name, rule, parents, desk);
  noteParts(element, rule, parents, desk);
  recordComponent(element, name, readAttributes(element, name, rule, desk), desk);
  // MDX takes the paragraph away from a line that holds nothing but one inline component: give it back.
  if (rule.place === 'inline' && element.type === 'mdxJsxFlowElement') {
    Object.assign(element, { type: 'paragraph', children: [{ ...element, type: 'mdxJsxTextElement' }] });
  }
}
