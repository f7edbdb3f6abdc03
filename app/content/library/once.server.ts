/** Does a piece of work again only when what it works on has changed: most of the files are as they were. */

/**
 * A memory for one kind of work: `once(name, parts, work)` gives what `work` gave for this name before, as long as every
 * part is the same text. One answer is kept for each name; nobody may change it.
 */
export function rememberOne<T>(): (name: string, parts: readonly string[], work: () => T) => T {
  const kept = new Map<string, { readonly parts: readonly string[]; readonly answer: T }>();
  return (name, parts, work) => {
    const known = kept.get(name);
    if (known?.parts.length === parts.length && parts.every((part, index) => part === known.parts[index])) {
      return known.answer;
    }
    const answer = work();
    kept.set(name, { parts, answer });
    return answer;
  };
}
