/** Finds every string of a YAML file that people read, with its language and line, whatever the file's schema. */
import { LineCounter, type Node, type Pair, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type Language, isLanguage } from '#app/domain/language.ts';

/** `item`: which item of the file's outermost list it belongs to; null when the file is not a list. */
export type WrittenString = {
  readonly language: Language;
  readonly text: string;
  readonly line: number;
  readonly item: number | null;
};

type Visit = { readonly language: Language | null; readonly item: number | null };

/** What learners may type is taken as they type it, and ids and dates are not read by people. */
const notRead = new Set(['accept', 'id', 'facts', 'reviewed', 'review_by', 'code', 'read', 'type', 'use']);

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/**
 * @param whole the language of all strings, for a head; null where keys `fi` and `en` tell it.
 * @param firstLine line of the file on which `text` begins.
 */
export function stringsIn(text: string, whole: Language | null = null, firstLine = 1): WrittenString[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const found: WrittenString[] = [];
  const walk = (node: unknown, { language, item }: Visit) => {
    if (isScalar(node)) {
      if (language === null || typeof node.value !== 'string') return;
      const line = lines.linePos(node.range?.[0] ?? 0).line + firstLine - 1;
      found.push({ language, text: node.value, line, item });
    } else if (isMap<Node>(node)) {
      for (const pair of node.items) {
        const key = keyOf(pair);
        if (!notRead.has(key)) walk(pair.value, { language: isLanguage(key) ? key : language, item });
      }
    } else if (isSeq<Node>(node)) {
      for (const [index, child] of node.items.entries()) walk(child, { language, item: item ?? index });
    }
  };
  walk(document.contents, { language: whole, item: null });
  return found;
}
