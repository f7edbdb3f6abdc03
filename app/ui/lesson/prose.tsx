/** Compiled text: the one place where HTML made on the server is put into a page. */

/** `html` comes from the author's file through the compiler's allow-list, never from a person's input. */
export function Prose({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
