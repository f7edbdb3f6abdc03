/** Cuts a compiled text into its sections and tells what each is built of. */
import type { CompiledBlock } from '#app/domain/lesson.ts';
import type { AuthorQuestion, PreviewBlock, PreviewSection, Shape } from '#app/domain/preview.ts';

type Element = { readonly tag: string; readonly className: string; readonly html: string };

const tag = /<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*?)(\/?)>/g;

/** The outermost elements of HTML that the compiler made: every tag is closed there, and quotes in text are escaped. */
function outermost(html: string): Element[] {
  const found: Element[] = [];
  let depth = 0;
  let start = { at: 0, tag: '', className: '' };
  for (const match of html.matchAll(tag)) {
    const [whole, closing, name = '', attributes = '', selfClosing] = match;
    if (closing === '' && depth === 0) {
      start = { at: match.index, tag: name, className: / class="([^"]*)"/.exec(attributes)?.[1] ?? '' };
    }
    if (selfClosing === '') depth += closing === '' ? 1 : -1;
    if (depth > 0) continue;
    found.push({ ...start, html: html.slice(start.at, match.index + whole.length) });
  }
  return found;
}

const kinds: Readonly<Record<string, string>> = {
  ul: 'list',
  ol: 'numbered',
  h3: 'heading',
  blockquote: 'quotation',
  pre: 'code',
};

/** Null for a paragraph. */
function shapeOf({ tag: name, className, html }: Element): Shape | null {
  const items = html.match(/<li[ >]/g)?.length ?? 0;
  const [first = ''] = className.split(' ');
  if (first === 'table-scroll') return { kind: 'table', count: html.match(/<tr[ >]/g)?.length ?? 0 };
  if (first === 'steps') return { kind: 'steps', count: items };
  if (first === 'dialogue')
    return { kind: 'dialogue', count: html.match(/ class="turn |<div role="note"/g)?.length ?? 0 };
  if (first === 'paper') return { kind: 'paper', count: html.match(/<details /g)?.length ?? 0 };
  if (first !== '' && name !== 'p') return { kind: first, count: null };
  const kind = kinds[name];
  if (kind === undefined) return null;
  return { kind, count: kind === 'list' || kind === 'numbered' ? items : null };
}

/** Both languages stand on one page: ids and what points to them get the language in front. */
function withOwnIds(html: string, language: string): string {
  return html
    .replace(/<a class="section-language"[^>]*>[^<]*<\/a>/g, '')
    .replace(/ (id|name|popovertarget)="/g, ` $1="${language}-`)
    .replace(/ href="#/g, ` href="#${language}-`);
}

/**
 * The sections of a text in reading order; the first has no id and holds what stands before the first heading.
 * @param titles of the sections, by id.
 */
export function sectionsOf(
  blocks: readonly CompiledBlock[],
  titles: ReadonlyMap<string, string>,
  { language, questionOf }: { language: string; questionOf: (id: string) => AuthorQuestion | null },
): PreviewSection[] {
  type Open = { id: string | null; title: string | null; blocks: PreviewBlock[]; shape: Shape[] };
  let open: Open = { id: null, title: null, blocks: [], shape: [] };
  const all = [open];
  for (const block of blocks) {
    if (block.kind === 'check') {
      open.blocks.push({ ...block, question: questionOf(block.id) });
      open.shape.push({ kind: `check ${block.id}`, count: null });
      continue;
    }
    for (const element of outermost(block.html)) {
      if (element.className === 'section-head') {
        const id = / id="([^"]+)"/.exec(element.html)?.[1] ?? null;
        open = { id, title: titles.get(id ?? '') ?? null, blocks: [], shape: [] };
        all.push(open);
      } else open.shape.push(...[shapeOf(element) ?? []].flat());
      open.blocks.push({ kind: 'prose', html: withOwnIds(element.html, language) });
    }
  }
  return all
    .filter((section) => section.blocks.length > 0)
    .map((section) => ({ ...section, blocks: joined(section.blocks) }));
}

/** Neighbouring prose as one block, so that it is spaced as on the page. */
function joined(blocks: readonly PreviewBlock[]): PreviewBlock[] {
  const result: PreviewBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'prose' && last?.kind === 'prose')
      result.splice(-1, 1, { kind: 'prose', html: last.html + block.html });
    else result.push(block);
  }
  return result;
}
