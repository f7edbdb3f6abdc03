/** Days of the calendar: those that exist, those before and after, and the one that it is in Helsinki. */
import { describe, expect, it } from 'vitest';
import { dateInHelsinki, daysAfter, daysBetween, isDay } from '#app/domain/day.ts';

describe('days', () => {
  it.each(['2026-02-28', '2024-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '2026-01-00', '', '2026-01-01T00:00:00Z', 'tomorrow'])(
    '“%s” does not',
    (day) => {
      expect(isDay(day)).toBe(false);
    },
  );

  it('are counted over the changes of the clock, and back', () => {
    for (const day of ['2026-03-28', '2026-10-24', '2026-12-31', '2024-02-28']) {
      for (let count = -400; count <= 400; count += 1) {
        expect(daysBetween(day, daysAfter(day, count))).toBe(count);
      }
    }
    expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
  });

  it('change at midnight in Helsinki, in summer and in winter', () => {
    expect(dateInHelsinki(new Date('2026-11-21T21:59:59Z'))).toBe('2026-11-21');
    expect(dateInHelsinki(new Date('2026-11-21T22:00:00Z'))).toBe('2026-11-22');
    expect(dateInHelsinki(new Date('2026-07-21T21:00:00Z'))).toBe('2026-07-22');
  });
});
