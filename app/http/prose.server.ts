/**
 * Keeps the prose of a page from being sent twice. A page's data stands in the page for hydration, and the prose is in its
 * HTML already: there it is half of all bytes. So for a document the data names the prose, and the browser finds it in the page.
 */
import type { AppLoadContext } from '@remix-run/node';
import type { Block, Text } from '#app/domain/lesson.ts';

/** The text as it goes into a loader's data: for a document without its prose, which waits in `context.prose`. */
export function lighten<T extends Text>(text: T, context: AppLoadContext): T {
  if (!context.isDocument) return text;
  const blocks = text.blocks.map((block, index): Block => {
    if (block.kind !== 'prose' || block.html === null) return block;
    const id = `prose-${String(index)}`;
    context.prose.set(id, block.html);
    return { kind: 'prose', html: null, id };
  });
  return { ...text, blocks };
}
