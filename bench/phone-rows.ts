/** The rows about a lesson on a modest phone. */
import type { PhoneVisit } from './phone-visit.ts';
import { milliseconds, type Row } from './table-row.ts';

/** Milliseconds, and a shift that nobody could see. */
const limits = { largestPaint: 1800, touch: 100, shift: 0.005 };

export function phoneRows(visit: PhoneVisit | null): Row[] {
  if (!visit) return [{ what: 'lesson on a phone', measured: 'not measured: no Chromium' }];
  const { largestPaint, firstPaint, layoutShift, slowestTouch } = visit;
  return [
    {
      what: 'lesson on a phone (4 × slower, slow 4G): first and largest paint',
      measured: `${milliseconds(firstPaint)}, ${milliseconds(largestPaint)}`,
      limit: [`< ${milliseconds(limits.largestPaint)}`, largestPaint < limits.largestPaint],
    },
    {
      what: 'lesson on a phone: slowest touch until it shows',
      measured: milliseconds(slowestTouch),
      limit: [`< ${milliseconds(limits.touch)}`, slowestTouch < limits.touch],
    },
    {
      what: 'lesson on a phone: layout shift',
      measured: layoutShift.toFixed(3),
      limit: ['none', layoutShift < limits.shift],
    },
  ];
}
