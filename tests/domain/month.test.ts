/** Months of Helsinki, and the day on which a certificate ends. */
import { describe, expect, it } from 'vitest';
import { yearsAfter } from '#app/domain/certificate.ts';
import { boundsOf, monthsUntil } from '#app/domain/month.ts';

describe('months', () => {
  it('are counted back over the turn of the year, by the calendar in Helsinki', () => {
    expect(monthsUntil(new Date('2026-01-31T22:30:00Z'), 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  });

  it.each([
    ['2026-01', '2025-12-31T22:00:00.000Z', '2026-01-31T22:00:00.000Z'],
    ['2026-03', '2026-02-28T22:00:00.000Z', '2026-03-31T21:00:00.000Z'],
    ['2026-10', '2026-09-30T21:00:00.000Z', '2026-10-31T22:00:00.000Z'],
    ['2026-12', '2026-11-30T22:00:00.000Z', '2026-12-31T22:00:00.000Z'],
  ])('%s begins and ends at midnight in Helsinki, in winter and summer', (month, start, end) => {
    const bounds = boundsOf(month);
    expect([bounds.start.toISOString(), bounds.end.toISOString()]).toEqual([start, end]);
  });
});

describe('years after', () => {
  it.each([
    ['2026-03-14', 2, '2028-03-14'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2026-12-31', 20, '2046-12-31'],
  ])('%s and %i years is %s', (date, years, end) => {
    expect(yearsAfter(date, years)).toBe(end);
  });
});
