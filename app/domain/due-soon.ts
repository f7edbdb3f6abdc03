/** Which of the things to study end so soon that their member should hear of it. */
import type { Target } from './assignment.ts';
import { type Day, daysAfter } from './day.ts';
import { dueSoonDays } from './outbox.ts';

export type Due = Target & { readonly dueOn: Day };

/**
 * Those of `dues` whose last day is today or within the next three, by that day. Nothing that is over: of that nobody is
 * reminded by machine.
 */
export function soonBy(dues: readonly Due[], today: Day): Map<Day, Due[]> {
  const last = daysAfter(today, dueSoonDays);
  const soon = dues.filter(({ dueOn }) => dueOn >= today && dueOn <= last);
  const days = [...new Set(soon.map(({ dueOn }) => dueOn))].sort();
  return new Map(days.map((day) => [day, soon.filter(({ dueOn }) => dueOn === day)]));
}
