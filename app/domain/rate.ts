/** Figures that change on 1 January, and which year's figure holds now. */

export const rateUnits = ['euro', 'percent', 'days', 'hours'] as const;
export type RateUnit = (typeof rateUnits)[number];

/** One figure as of one year; `facts` are the ids of the facts it was read from. */
export type Rate = {
  readonly id: string;
  readonly year: number;
  readonly value: number;
  readonly unit: RateUnit;
  readonly facts: readonly string[];
};

const finnishYear = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Helsinki' });

/** The calendar year in Finland at this moment. */
export function yearInFinland(moment: Date): number {
  return Number(finnishYear.format(moment));
}

/** The newest figure of each id that is not of a later year: one prepared for next year waits for its time. */
export function ratesIn(year: number, rates: readonly Rate[]): Map<string, Rate> {
  const current = new Map<string, Rate>();
  for (const rate of rates) {
    const known = current.get(rate.id);
    if (rate.year <= year && (!known || known.year < rate.year)) current.set(rate.id, rate);
  }
  return current;
}
