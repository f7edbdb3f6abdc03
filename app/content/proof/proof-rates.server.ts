/** Tells which yearly figures nobody has renewed. A warning, not a mistake: the courses go on, and say the year. */
import { ratesIn } from '#app/domain/rate.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { Library } from '#app/content/library/library.server.ts';

/** One warning per figure that is not of this year, at the newest row there is of it. */
export function warnOfOldRates({ reference, year }: Pick<Library, 'reference' | 'year'>): Problem[] {
  const now = year();
  const current = ratesIn(now, reference.rates);
  return reference.rates.flatMap((rate) => {
    if (current.get(rate.id) !== rate || rate.year === now) return [];
    const message = `The figure “${rate.id}” has been out of date since 1 January ${String(rate.year + 1)}.`;
    const remedy = `Look it up at its sources and write it into _data/rates/${String(now)}.yml.`;
    return [{ file: rate.file, line: rate.line, message, remedy }];
  });
}
