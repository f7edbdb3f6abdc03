/** Which of the forms that we have of a thing the reader asks for (the Accept header). */

type Range = { readonly range: string; readonly quality: number };

function rangesOf(header: string): Range[] {
  return header.split(',').map((part) => {
    const [range = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { range, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
}

/** How well a range names a type: 3 exactly, 2 by its first half, 1 as anything, 0 not at all. */
function fit(range: string, type: string): number {
  if (range === type) return 3;
  if (range === `${type.split('/')[0] ?? ''}/*`) return 2;
  return range === '*/*' ? 1 : 0;
}

/**
 * The type wanted most, of those offered; of equally wanted ones the one named more exactly, then the first offered. No header
 * wants anything. Null: none of them.
 */
export function wantedType<T extends string>(accept: string | null, offered: readonly T[]): T | null {
  const ranges = rangesOf(accept === null || accept.trim() === '' ? '*/*' : accept);
  const rated = offered.map((type) => {
    const best = ranges
      .map(({ range, quality }) => ({ quality, fits: fit(range, type) }))
      .reduce((most, each) => (each.fits > most.fits ? each : most), { quality: 0, fits: 0 });
    return { type, ...best };
  });
  const wanted = rated.filter(({ quality, fits }) => fits > 0 && quality > 0);
  wanted.sort((a, b) => b.quality - a.quality || b.fits - a.fits);
  return wanted[0]?.type ?? null;
}
