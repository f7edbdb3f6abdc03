/** Components made of parts, such as a dialogue of turns: notes what else stands in them, and parts that stand elsewhere. */
import type { Node, Parent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { words } from './author-words.server.ts';
import type { ComponentRule } from './component-rules.server.ts';
import { type Desk, note } from './findings.server.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

function isComponent(node: Node | undefined): node is JsxElement {
  return node?.type === 'mdxJsxFlowElement' || node?.type === 'mdxJsxTextElement';
}

/** What the author put there; notes to authors are nothing. */
function contentOf({ children }: JsxElement): Node[] {
  return children.filter(({ type }) => type !== 'mdxFlowExpression');
}

/** Notes a part outside its whole or with nothing in it, and a whole that holds other things than parts, or too few. */
export function noteParts(element: JsxElement, rule: ComponentRule, parents: readonly Parent[], desk: Desk): void {
  const name = element.name ?? '';
  const content = contentOf(element);
  if (rule.partOf !== undefined) {
    const whole = parents.at(-1);
    if (!isComponent(whole) || whole.name !== rule.partOf) note(desk, element, words.partOutside(name, rule.partOf));
    if (content.length === 0) note(desk, element, words.emptyPart(name));
  }
  if (!rule.parts) return;
  const names = content.map((child) => (isComponent(child) ? child.name : null));
  const stranger = content.find((_, index) => !rule.parts?.has(names[index] ?? ''));
  if (stranger) note(desk, stranger, words.onlyParts(name, [...rule.parts.keys()]));
  for (const [part, least] of rule.parts) {
    const count = names.filter((each) => each === part).length;
    if (count < least) note(desk, element, words.fewParts(name, part, least));
  }
}
