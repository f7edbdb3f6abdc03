/** Reads JSON of strangers: bounded before it is understood. */
import type { JsonObject } from './open-badge.ts';

/** How deep the brackets go. Looks at each character once, and stops at the bound. */
function isTooDeep(text: string, mostDepth: number): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    if (character === 0x22) index = endOfString(text, index);
    else if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > mostDepth) return true;
    } else if (character === 0x7d || character === 0x5d) depth -= 1;
  }
  return false;
}

/** The place of the closing quote. */
function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charCodeAt(index) !== 0x22) index += text.charCodeAt(index) === 0x5c ? 2 : 1;
  return index;
}

/** The object that the text is; null when it is none, or nested deeper than `mostDepth`. */
export function objectIn(text: string, mostDepth: number): JsonObject | null {
  if (isTooDeep(text, mostDepth)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** What JSON.parse gives is JSON: only its outermost form is in question. */
function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
