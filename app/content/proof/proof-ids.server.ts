/** Proof-reads ids over time: nothing published goes without a word, and nothing that went is used again. */
import { idWords } from './id-words.server.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { type KnownIds, goneFrom } from '#app/content/library/known-ids.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import { movesPath } from '#app/content/library/moves.server.ts';
import { publishedPath, readName, readPublished } from '#app/content/library/published-ids.server.ts';

function proofDeclared({ declared, names, isAccountedFor }: KnownIds, published: ReadonlyMap<string, number>) {
  return declared.flatMap(({ from, to, line }): Problem[] => {
    const place = { file: movesPath, line };
    if (names.has(from)) return [{ ...place, ...idWords.used(from) }];
    if (!published.has(from)) return [{ ...place, ...idWords.neverPublished(from) }];
    const dead = to.filter((name) => !isAccountedFor(name));
    return dead.map((name) => ({ ...place, ...idWords.leadsNowhere(name) }));
  });
}

/**
 * What is wrong with ids that were published and with what is declared about them.
 * @param formatProblems of the same reading. Of a course with any, and while moves.yml has any, the ids are not known.
 */
export function proofIds(library: Library, formatProblems: readonly Problem[]): Problem[] {
  const { lines, problems } = readPublished(library.files);
  if (formatProblems.some(({ file }) => file === movesPath)) return problems;
  const broken = new Set(formatProblems.map(({ file }) => file.split('/')[0]));
  const isRead = (name: string) => !broken.has(readName(name).course);
  const gone = goneFrom(lines.keys(), library.ids).filter(isRead);
  const declared = library.ids.declared.filter(({ from }) => isRead(from));
  return [
    ...problems,
    ...gone.map((name) => ({ file: publishedPath, line: lines.get(name) ?? 1, ...idWords.gone(name) })),
    ...proofDeclared({ ...library.ids, declared }, lines),
  ];
}

/** Names that the courses have and the list of published ids has not: not wrong, until people meet them. */
export function unpublishedIds({ files, ids }: Library): string[] {
  const { lines } = readPublished(files);
  return [...ids.names].filter((name) => !lines.has(name));
}
