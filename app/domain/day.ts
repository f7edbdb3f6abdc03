/** Days of the calendar in Helsinki, as YYYY-MM-DD: what dates mean to people here. */

export type Day = string;

// Making a formatter costs far more than using one, and an overview asks for the days of many.
let formatter: Intl.DateTimeFormat | null = null;

/** The calendar date in Helsinki of a moment, YYYY-MM-DD. */
export function dateInHelsinki(moment: Date): Day {
  formatter ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' });
  return formatter.format(moment);
}

/** Whether the text is a day that exists: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** @param count negative for days before it. */
export function daysAfter(day: Day, count: number): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + count);
  return moment.toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The moment in which the day ends in Helsinki: the first one of the next day. */
export function endOfDay(day: Day): Date {
  const next = daysAfter(day, 1);
  const winter = new Date(`${next}T00:00:00+02:00`);
  // In summer the clocks are an hour ahead, so that this is one o'clock there and the day ended an hour earlier.
  const summer = new Date(`${next}T00:00:00+03:00`);
  return dateInHelsinki(summer) === next ? summer : winter;
}
