/** What a learner gives to a question: a list of texts, whose meaning the question's type decides. */

/**
 * single, true-false, scenario: one option id. multiple: the ids ticked. ordering and matching: one placement
 * (`item@place`) for each step or left side. fill-in and numeric: one text as typed. The order of the list means nothing.
 */
export type Response = readonly string[];

/** That an item stands at a place: a step at `1`, `2` …, or a left side beside the id of a choice. */
export function placement(item: string, place: string): string {
  return `${item}@${place}`;
}

/** The places given to each item. What is not a placement is passed over. */
export function placementsOf(response: Response): Map<string, readonly string[]> {
  const places = new Map<string, readonly string[]>();
  for (const each of new Set(response)) {
    const at = each.indexOf('@');
    const item = each.slice(0, at);
    if (at > 0) places.set(item, [...(places.get(item) ?? []), each.slice(at + 1)]);
  }
  return places;
}

/** The one place of an item; null when it has none or several. */
export function placeOf(places: ReadonlyMap<string, readonly string[]>, item: string): string | null {
  const given = places.get(item) ?? [];
  return given.length === 1 ? (given[0] ?? null) : null;
}
