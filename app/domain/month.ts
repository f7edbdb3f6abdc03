/** Months of the calendar in Helsinki, as YYYY-MM. */
import { dateInHelsinki } from './day.ts';

/** The month of a moment and so many before it, newest first. */
export function monthsUntil(moment: Date, count: number): string[] {
  const [year = 0, month = 1] = dateInHelsinki(moment).split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 - index, 1)).toISOString().slice(0, 7),
  );
}

/** Hours that Helsinki is ahead of UTC, in summer and in winter. */
const offsets = [3, 2];

/** When a month begins and the next one does. */
export function boundsOf(month: string): { readonly start: Date; readonly end: Date } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { start: startOf(year, number), end: startOf(year, number + 1) };
}

function startOf(year: number, number: number): Date {
  const midnight = (hours: number) => new Date(Date.UTC(year, number - 1, 1, -hours));
  const first = new Date(Date.UTC(year, number - 1, 1)).toISOString().slice(0, 10);
  return offsets.map(midnight).find((moment) => dateInHelsinki(moment) === first) ?? midnight(2);
}
