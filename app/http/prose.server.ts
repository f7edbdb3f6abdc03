/**
 * Keeps the prose of a page from being sent twice. A page's data stands in the page for hydration, and the prose is in its
 * HTML already: there it is half of all bytes. So for a document the data names the prose, and the browser finds it in the page.
 */
import type { AppLoadContext } from '@remix-run/node';
import type { Block, Prose, ProseInPage, Text } from '#app/domain/lesson.ts';

/**
 * The text as it goes into a loader's data: for a document without its prose, which waits in `context.prose`.
 * @param name begins the ids of the prose; a page with several texts gives each its own.
 */
export function lighten<T extends Text>(text: T, context: AppLoadContext, name = 'prose'): T {
  if (!context.isDocument) return text;
  const keep = (prose: Prose | ProseInPage, id: string): ProseInPage => {
    if (prose.html === null) return prose;
    context.prose.set(id, prose.html);
    return { kind: 'prose', html: null, id };
  };
  const blocks = text.blocks.map((block, index): Block => {
    const id = `${name}-${String(index)}`;
    if (block.kind === 'beside') return { ...block, prose: keep(block.prose, id) };
    return block.kind === 'prose' ? keep(block, id) : block;
  });
  return { ...text, blocks };
}
