/** Reads `_data/moves.yml`: what authors declare about ids that they renamed, split or took away. */
import { z } from 'zod';
import { type Move, type Moves, movableKinds, movesOf, noMoves } from '#app/domain/moves.ts';
import type { Problem } from './content-error.server.ts';
import { nameForm, readName } from './published-ids.server.ts';
import type { SourceFiles } from './source-files.server.ts';
import { readYaml } from './yaml-file.server.ts';

/** One id and what became of it; `to` is empty when it was retired. Ids are names as in `published-ids.txt`. */
export type Declared = { readonly from: string; readonly to: readonly string[]; readonly line: number };

export const movesPath = '_data/moves.yml';

const name = z.string().regex(nameForm, 'Write an id as _data/published-ids.txt does: “lesson course-id/lesson-id”.');
const row = z
  .strictObject({
    moved: name.optional(),
    split: name.optional(),
    retired: z.union([name, z.array(name).min(1)]).optional(),
    to: z.union([name, z.array(name).min(2)]).optional(),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    reason: z.string().trim().min(1).optional(),
  })
  .check(({ value, issues }) => {
    const { moved, split, retired, to } = value;
    const outcomes = [moved, split, retired].filter((each) => each !== undefined).length;
    const fits =
      outcomes === 1 &&
      (moved === undefined || typeof to === 'string') &&
      (split === undefined || Array.isArray(to)) &&
      (retired === undefined || to === undefined);
    if (fits) return;
    const message = 'A row is one of: moved with one id in to, split with two or more, retired without to.';
    const params = { remedy: 'Write, for example: - { moved: lesson c/old, to: lesson c/new, date: 2026-12-01 }' };
    issues.push({ code: 'custom', path: [], message, params, input: value });
  });

/** The whole file; empty as long as nothing has been renamed. */
export const movesSchema = z.array(row).nullable();

type Row = z.infer<typeof row>;

function declaredIn({ moved, split, retired, to }: Row, line: number): Declared[] {
  const from = [moved ?? split ?? retired ?? []].flat();
  return from.map((each) => ({ from: each, to: [to ?? []].flat(), line }));
}

const parted = new Set<string>(movableKinds);

/** What is wrong with a row by itself. */
function refusal({ from, to }: Declared): { message: string; remedy: string } | null {
  if (to.length === 0) return null;
  const { kind, course } = readName(from);
  if (kind === 'course') {
    const remedy = 'Give the folder its old name back. Its title may change freely: people see the title, not the id.';
    return { message: `A course id cannot be moved: “${from}”.`, remedy };
  }
  if (!parted.has(kind)) {
    const remedy = kind === 'quiz' ? 'Move its module: the quiz goes with it.' : 'Keep its id, or retire it.';
    return { message: `The id of ${kind === 'quiz' ? 'a quiz' : 'an option'} cannot be moved: “${from}”.`, remedy };
  }
  const stray = to.find((each) => each === from || readName(each).kind !== kind || readName(each).course !== course);
  if (stray === undefined) return null;
  const remedy = 'Move an id to another of the same kind in the same course.';
  return { message: `“${from}” cannot lead to “${stray}”.`, remedy };
}

/** What is wrong between rows: an id declared twice, moves that lead in a circle. */
function conflicts(list: readonly Declared[]): Problem[] {
  const byName = new Map<string, Declared>();
  const problems: Problem[] = [];
  for (const declared of list) {
    const { from, line } = declared;
    if (byName.has(from)) {
      const message = `“${from}” is declared twice.`;
      problems.push({ file: movesPath, line, message, remedy: 'Keep one of the rows.' });
    } else byName.set(from, declared);
  }
  const reaches = (from: string, target: string, seen: readonly string[]): boolean =>
    (byName.get(from)?.to ?? []).some(
      (each) => each === target || (!seen.includes(each) && reaches(each, target, [...seen, each])),
    );
  for (const { from, line } of byName.values()) {
    if (!reaches(from, from, [])) continue;
    const remedy = 'Give one of them an id that has never been used: two ids cannot be exchanged.';
    problems.push({ file: movesPath, line, message: `“${from}” leads back to itself.`, remedy });
  }
  return problems;
}

/** Every declared id with its line, and everything wrong with the file by itself. The file may be missing. */
export function readMoves(files: SourceFiles): { declared: readonly Declared[]; problems: readonly Problem[] } {
  const text = files.get(movesPath);
  if (text === undefined) return { declared: [], problems: [] };
  const { value, problems, lineOf } = readYaml({ file: movesPath, text, language: 'en' }, movesSchema);
  const declared = (value ?? []).flatMap((each, index) => declaredIn(each, lineOf([index])));
  const refused = declared.flatMap((each) => {
    const words = refusal(each);
    return words ? [{ file: movesPath, line: each.line, ...words }] : [];
  });
  return { declared, problems: [...problems, ...refused, ...conflicts(declared)] };
}

/** The moves of each course that has any, by course id. */
export function movesByCourse(declared: readonly Declared[]): (course: string) => Moves {
  const lists = new Map<string, Move[]>();
  for (const { from, to } of declared) {
    const { kind: named, course, id } = readName(from);
    const kind = movableKinds.find((each) => each === named);
    if (!kind || to.length === 0) continue;
    const list = lists.get(course) ?? [];
    lists.set(course, [...list, { kind, from: id, to: to.map((each) => readName(each).id) }]);
  }
  const moves = new Map([...lists].map(([course, list]) => [course, movesOf(list)]));
  return (course) => moves.get(course) ?? noMoves;
}
