/** Texts in YAML are shown as they are written: finds notation of Markdown and MDX in them. */
import type { Problem } from '#app/content/library/content-error.server.ts';
import { lineAt } from './passages.server.ts';
import { dataWords } from './proof-words.server.ts';
import type { Written } from './written.server.ts';

/** A tag, a link or picture, bold or code. */
const notation = /<\/?[A-Za-z][^>]*>|!?\[[^\]]*\]\([^)]*\)|\*\*[^*]+\*\*|`[^`]+`/;

/** Every text of course.yml and questions.yml that has notation in it. */
export function proofPlain(written: readonly Written[]): Problem[] {
  return written.flatMap(({ file, text, line }) => {
    const found = file.endsWith('.yml') ? notation.exec(text) : null;
    return found ? [{ file, line: lineAt({ text, line }, found.index), ...dataWords.notPlain(found[0]) }] : [];
  });
}
