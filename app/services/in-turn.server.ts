/** Work that takes much memory or a whole core: done one after another, however many ask. */

let last: Promise<unknown> = Promise.resolve();

/** Runs when everything asked for before has ended, well or not. */
export function inTurn<R>(work: () => Promise<R>): Promise<R> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
