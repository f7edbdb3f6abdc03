/** Compiled text: the one place where HTML made on the server is put into a page. */
import { createContext, useContext, useState } from 'react';
import type { Prose as Whole, ProseInPage } from '#app/domain/lesson.ts';

/** On the server: the prose of the page being rendered, by id. Empty in browsers, which find it in the page. */
export const ProseContext = createContext<ReadonlyMap<string, string>>(new Map());

/** The HTML comes from the author's file through the compiler's allow-list, never from a person's input. */
export function Prose({ block }: { block: Whole | ProseInPage }) {
  const onServer = useContext(ProseContext);
  const id = block.html === null ? block.id : undefined;
  // Taken once: what was read from the page may be spelt differently from what the server would send, and must not be set anew.
  const [html] = useState(
    () => block.html ?? onServer.get(block.id) ?? document.getElementById(block.id)?.innerHTML ?? '',
  );
  return <div id={id} className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
