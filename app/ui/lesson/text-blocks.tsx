/** The blocks of a text in order: its prose, the section that is open in the other language, and whatever the page puts between. */
import { Fragment, type ReactNode } from 'react';
import type { Text } from '#app/domain/lesson.ts';
import { Beside } from './beside.tsx';
import { Prose } from './prose.tsx';

/** `page` tells one page's prose from another's. `check` draws the check of an id; a text without checks needs none. */
type TextBlocksProps = { text: Pick<Text, 'blocks'>; page: string; check?: (id: string) => ReactNode };

export function TextBlocks({ text, page, check }: TextBlocksProps) {
  const open = text.blocks.find((block) => block.kind === 'beside')?.section.id ?? '';
  return text.blocks.map((block, index) => {
    // Blocks never change their order while a page is open with the same section beside.
    const key = `${page}/${open}/${String(index)}`;
    if (block.kind === 'prose') return <Prose key={key} block={block} />;
    if (block.kind === 'beside') return <Beside key={key} block={block} />;
    return <Fragment key={block.id}>{check?.(block.id)}</Fragment>;
  });
}
