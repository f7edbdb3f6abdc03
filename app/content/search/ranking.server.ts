/** Which pages answer a search best: those that have most of its words, rare words and headings before common mentions. */
import type { InvertedIndex } from './inverted-index.server.ts';
import type { Match } from './matching.server.ts';

export type Ranked = {
  readonly page: number;
  readonly score: number;
  /** How many words of the search it has. */
  readonly covered: number;
  /** Places in the page, best first, with their scores. */
  readonly places: readonly { readonly place: number; readonly score: number }[];
};

type Tally = { best: number[]; readonly places: Map<number, number> };

/** How much each part that matches is about one word: the surest match counts, so that many weak ones do not add up. */
function scoreParts({ starts, parts, weights }: InvertedIndex, match: Match): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [root, sureness] of match) {
    for (let at = starts[root] ?? 0; at < (starts[root + 1] ?? 0); at += 1) {
      const part = parts[at] ?? 0;
      const score = (sureness * (weights[at] ?? 0)) / 255;
      if (score > (scores.get(part) ?? 0)) scores.set(part, score);
    }
  }
  return scores;
}

/**
 * Pages in order, best first. When some page has all words, those without drop out; the same with fewer words.
 * @param matches one for each word of the search.
 * @param liking from 0 to 1 for a page: how likely it is what people look for.
 */
export function rank(index: InvertedIndex, matches: readonly Match[], liking: (page: number) => number): Ranked[] {
  const pages = new Map<number, Tally>();
  for (const [word, match] of matches.entries()) {
    const scores = scoreParts(index, match);
    const rarity = Math.log(1 + index.pageOf.length / (1 + scores.size));
    for (const [part, score] of scores) {
      const page = index.pageOf[part] ?? 0;
      const place = index.placeOf[part] ?? 0;
      const tally = pages.get(page) ?? { best: matches.map(() => 0), places: new Map<number, number>() };
      pages.set(page, tally);
      tally.best[word] = Math.max(tally.best[word] ?? 0, rarity * score);
      tally.places.set(place, (tally.places.get(place) ?? 0) + rarity * score);
    }
  }
  const covered = ({ best }: Tally) => best.filter((score) => score > 0).length;
  const most = Math.max(0, ...[...pages.values()].map(covered));
  return [...pages]
    .filter(([, tally]) => covered(tally) === most)
    .map(([page, tally]) => ({ page, places: placesOf(tally), score: liking(page) * scoreOf(tally), covered: most }))
    .sort(byScore);
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.page - b.page;

/** Another name for a thing is a little less sure than what was typed. */
const surenessOfOther = 0.9;

/**
 * As `rank`, for a search that may be worded in several ways: a page counts by the wording that suits it best. Pages with a
 * smaller share of the words than others drop out.
 * @param wordings the matches of each wording's words, empty ones among them; the first is what was typed.
 */
export function rankWordings(
  index: InvertedIndex,
  wordings: readonly (readonly Match[])[],
  liking: (page: number) => number,
): Ranked[] {
  const ways = wordings.flatMap((matches, at) => {
    const found = matches.filter((match) => match.size > 0);
    // Of two words each tells half, so that a longer name is worth no more than a short one.
    const worth = (at === 0 ? 1 : surenessOfOther) / Math.max(1, matches.length);
    return rank(index, found, liking).map((each) => ({
      ...each,
      score: each.score * worth,
      share: each.covered / matches.length,
    }));
  });
  const best = Math.max(0, ...ways.map(({ share }) => share));
  const pages = new Map<number, Ranked>();
  for (const way of ways.sort(byScore)) if (way.share === best && !pages.has(way.page)) pages.set(way.page, way);
  return [...pages.values()];
}

function placesOf({ places }: Tally): Ranked['places'] {
  return [...places].map(([place, score]) => ({ place, score })).sort((a, b) => b.score - a.score || a.place - b.place);
}

/** Its words wherever they stand, and a little for standing together. */
function scoreOf({ best, places }: Tally): number {
  return best.reduce((sum, score) => sum + score, 0) + 0.3 * Math.max(...places.values());
}
