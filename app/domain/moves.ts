/**
 * What became of ids that a course no longer has. Facts are never rewritten: they keep the id they were made under, and
 * count for the ids that it leads to today. The rules for authors are "Renaming and removing" in docs/authoring.md.
 */
import { type Course, type Item, itemsOf, pathOf } from './course.ts';

/** What can be renamed inside a course. A quiz goes with its module; an address is `module/lesson` or `module/task`. */
export const movableKinds = ['module', 'lesson', 'task', 'question', 'address'] as const;
export type MovableKind = (typeof movableKinds)[number];

/** `from` leads to one id (moved) or to several (split). */
export type Move = { readonly kind: MovableKind; readonly from: string; readonly to: readonly string[] };

/** The moves of one course. */
export type Moves = {
  /** Today's ids for an id of any day: itself unless it was moved or split. */
  readonly now: (kind: MovableKind, id: string) => readonly string[];
  /** The id and every earlier one whose facts count for it, the present one first. */
  readonly names: (kind: MovableKind, id: string) => readonly string[];
};

export const noMoves: Moves = { now: (_, id) => [id], names: (_, id) => [id] };

/** Follows moves of moves to their ends. A circle, which the reader of the files refuses, ends where it closes. */
export function movesOf(list: readonly Move[]): Moves {
  if (list.length === 0) return noMoves;
  const steps = new Map(list.map(({ kind, from, to }) => [`${kind} ${from}`, to]));
  const follow = (kind: MovableKind, id: string, seen: readonly string[]): string[] => {
    const next = steps.get(`${kind} ${id}`);
    if (!next || seen.includes(id)) return [id];
    return [...new Set(next.flatMap((each) => follow(kind, each, [...seen, id])))];
  };
  const today = new Map(list.map(({ kind, from }) => [`${kind} ${from}`, follow(kind, from, [])]));
  const earlier = (kind: MovableKind, id: string) =>
    list.flatMap((move) =>
      move.kind === kind && today.get(`${kind} ${move.from}`)?.includes(id) && move.from !== id ? [move.from] : [],
    );
  return {
    now: (kind, id) => today.get(`${kind} ${id}`) ?? [id],
    names: (kind, id) => [id, ...earlier(kind, id)],
  };
}

/** The same facts under today's ids; a fact on an id that was split counts for every part of it. */
export function underTodaysIds<T extends { readonly item: string }>(
  facts: readonly T[],
  moves: Moves,
  kindOf: (fact: T) => MovableKind,
): readonly T[] {
  if (moves === noMoves) return facts;
  return facts.flatMap((fact) => moves.now(kindOf(fact), fact.item).map((item) => ({ ...fact, item })));
}

/** The item that an address of any day (`module/lesson`, `module/task`, `module/quiz`) leads to; null when it leads nowhere. */
export function itemAt(course: Course, address: string, moves: Moves): Item | null {
  const items = itemsOf(course);
  const find = (path: string) => items.find((item) => pathOf(item) === path) ?? null;
  const here = find(address);
  if (here || moves === noMoves) return here;
  for (const path of moves.now('address', address)) {
    const [module = '', word = ''] = path.split('/');
    const words = word === 'task' || word === 'quiz' ? [word] : moves.now('lesson', word);
    const paths = moves.now('module', module).flatMap((each) => words.map((one) => `${each}/${one}`));
    // A lesson that got a new id is found in whatever module it stands now.
    const renamed = words.filter((id) => id !== word);
    const found =
      items.find((item) => paths.includes(pathOf(item))) ??
      items.find(({ part }) => part.kind === 'lesson' && renamed.includes(part.id));
    if (found) return found;
  }
  return null;
}
