/** Reads a course's SVG, lets through only what the house style knows, and keeps one language of it. */
import { Parser } from 'acorn';
import jsx from 'acorn-jsx';
import { z } from 'zod';
import { type Language, isLanguage, languages } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';

export type Drawing = { readonly viewBox: string; readonly inner: string };

const elements = new Set('svg g path circle ellipse rect line polyline polygon text tspan title desc'.split(' '));
const geometry =
  'x y dx dy x1 y1 x2 y2 cx cy r rx ry width height d points transform viewBox systemLanguage class pathLength rotate textLength lengthAdjust xmlns version';
const attributes = new Set(geometry.split(' '));
const classes = new Set(
  (
    'f-ink f-soft f-surface f-paper f-spruce f-spruce-tint f-cloudberry f-lake f-lake-tint f-none ' +
    's-ink s-soft s-line s-spruce s-cloudberry s-lake s-contour s-contour-strong w1 w2 w3 dotted ' +
    't t-strong t-small t-middle t-end'
  ).split(' '),
);
/** Known to the reader of the file only; the page's own <svg> carries what is needed. */
const dropped = new Set(['xmlns', 'version', 'systemLanguage']);

const located = { loc: z.object({ start: z.object({ line: z.number() }) }) };
const attribute = z.object({
  type: z.literal('JSXAttribute'),
  name: z.object({ type: z.literal('JSXIdentifier'), name: z.string() }),
  value: z.object({ type: z.literal('Literal'), value: z.string() }),
});
const text = z.object({ ...located, type: z.literal('JSXText'), value: z.string() });
const element = z.object({
  ...located,
  type: z.literal('JSXElement'),
  openingElement: z.object({
    name: z.object({ type: z.literal('JSXIdentifier'), name: z.string() }),
    attributes: z.array(z.unknown()),
  }),
  children: z.array(z.unknown()),
});
const parsed = z.object({ body: z.tuple([z.object({ expression: element })]) });
type Element = z.infer<typeof element>;

type Walk = { readonly language: Language; readonly note: (line: number, message: string, remedy: string) => void };

/** React's parser has the grammar of XML elements and is strict; comments and the XML line are taken out first, lines kept. */
function parse(source: string): Element {
  const blank = (part: string) => part.replace(/[^\n]/g, '');
  const bare = source
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^\s*<\?xml[^>]*\?>/, blank)
    .trimEnd();
  // An SVG that begins on line 3 must be reported on line 3, so leading line ends stay.
  const program: unknown = Parser.extend(jsx({ allowNamespaces: false })).parse(bare, {
    ecmaVersion: 2022,
    locations: true,
  });
  return parsed.parse(program).body[0].expression;
}

function escape(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Attributes that may stay, as pairs; everything else is noted. */
function readAttributes({ openingElement, loc }: Element, { note }: Walk): Map<string, string> {
  const kept = new Map<string, string>();
  for (const raw of openingElement.attributes) {
    const read = attribute.safeParse(raw);
    if (!read.success) {
      note(
        loc.start.line,
        'An attribute is not a plain name="value".',
        'Write it in quotes, without a prefix such as xlink:.',
      );
      continue;
    }
    const { name, value } = { name: read.data.name.name, value: read.data.value.value };
    const unknown = name === 'class' ? value.split(/\s+/).filter((each) => each !== '' && !classes.has(each)) : [];
    if (!attributes.has(name))
      note(
        loc.start.line,
        `The attribute ${name} is not allowed in a drawing.`,
        'Remove it; colours and lines come from classes.',
      );
    else if (unknown.length > 0)
      note(loc.start.line, `Unknown class ${unknown.join(', ')}.`, `Use one of ${[...classes].join(' ')}.`);
    else kept.set(name, value);
  }
  return kept;
}

function renderChildren(children: readonly unknown[], parent: string, walk: Walk): string {
  const isText = parent === 'text' || parent === 'tspan' || parent === 'title' || parent === 'desc';
  return children
    .map((child) => {
      const asElement = element.safeParse(child);
      if (asElement.success) return renderElement(asElement.data, walk);
      const asText = text.safeParse(child);
      if (!asText.success) {
        walk.note(
          1,
          'The drawing holds something that is neither an element nor text.',
          'Remove braces { } and prefixed elements.',
        );
        return '';
      }
      if (isText) return escape(asText.data.value.replace(/\s+/g, ' '));
      if (asText.data.value.trim() !== '') {
        walk.note(asText.data.loc.start.line, 'There is text outside <text>.', 'Put it inside <text>.');
      }
      return '';
    })
    .join('');
}

function renderElement(node: Element, walk: Walk): string {
  const name = node.openingElement.name.name;
  if (!elements.has(name) || name === 'svg') {
    walk.note(
      node.loc.start.line,
      `The element <${name}> is not allowed in a drawing.`,
      `Use ${[...elements].join(', ')}.`,
    );
    return '';
  }
  const kept = readAttributes(node, walk);
  const inner = renderChildren(node.children, name, walk);
  const language = kept.get('systemLanguage');
  if (language !== undefined && language !== walk.language) return '';
  const written = [...kept].filter(([key]) => !dropped.has(key)).map(([key, value]) => ` ${key}="${escape(value)}"`);
  return `<${name}${written.join('')}>${inner}</${name}>`;
}

/** The language marks of an element and all that is in it. */
function languagesIn(node: Element): string[] {
  const own = node.openingElement.attributes.flatMap((raw) => {
    const { data } = attribute.safeParse(raw);
    return data?.name.name === 'systemLanguage' ? [data.value.value] : [];
  });
  const inside = node.children.flatMap((child) => {
    const { data } = element.safeParse(child);
    return data ? languagesIn(data) : [];
  });
  return [...own, ...inside];
}

/** A text in one language that has no pair leaves a gap in the other, or stands on top of it. */
function noteLanguages(root: Element, note: Walk['note']): void {
  const marks = languagesIn(root);
  const [fi, en] = languages.map((language) => marks.filter((mark) => mark === language).length);
  if (fi === en && marks.every(isLanguage)) return;
  note(
    root.loc.start.line,
    `The drawing has ${String(fi)} parts with systemLanguage="fi" and ${String(en)} with "en".`,
    'Give each text in one language its pair in the other, at the same place.',
  );
}

/** Reads `source` and returns the drawing in one language; `drawing` is null when it is not an SVG at all. */
export function readDrawing(
  file: string,
  source: string,
  language: Language,
): { drawing: Drawing | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const note: Walk['note'] = (line, message, remedy) => problems.push({ file, line, message, remedy });
  let root: Element;
  try {
    root = parse(source);
  } catch (error) {
    const line =
      error instanceof SyntaxError && 'loc' in error
        ? z.object({ line: z.number() }).safeParse(error.loc).data?.line
        : 1;
    note(line ?? 1, 'The drawing is not well-formed XML.', 'Close every element and put every value in quotes.');
    return { drawing: null, problems };
  }
  const walk = { language, note };
  if (root.openingElement.name.name !== 'svg')
    note(1, 'The file is not an SVG.', 'Begin it with <svg viewBox="0 0 360 …">.');
  const viewBox = readAttributes(root, walk).get('viewBox');
  if (!viewBox) note(root.loc.start.line, 'The drawing has no viewBox.', 'Add viewBox="0 0 360 …".');
  noteLanguages(root, note);
  return { drawing: { viewBox: viewBox ?? '', inner: renderChildren(root.children, 'svg', walk) }, problems };
}
