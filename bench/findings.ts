/** Everything one run of the benchmark found out. */
import type { PageLoad } from './page-load.ts';
import type { PhoneVisit } from './phone-visit.ts';
import type { Weight } from './page-weight.ts';
import type { QuizLoad } from './quiz-load.ts';
import type { SearchLoad } from './search-load.ts';

export type Findings = {
  readonly signedIn: readonly PageLoad[];
  readonly guest: readonly PageLoad[];
  readonly quiz: readonly QuizLoad[];
  /** Bytes: once it answers, the most while it was asked, and five seconds after. */
  readonly memory: { readonly before: number; readonly most: number; readonly after: number };
  readonly search: readonly SearchLoad[];
  /** Null when there was no Chromium. */
  readonly weights: readonly Weight[] | null;
  readonly phone: PhoneVisit | null;
};

/** Every request and how many of them failed. */
export function countRequests({ signedIn, guest, quiz }: Findings): { requests: number; failed: number } {
  const loads = [...signedIn, ...guest, ...quiz];
  return {
    requests: loads.reduce((sum, load) => sum + load.requests, 0),
    failed: loads.reduce((sum, load) => sum + load.failed, 0),
  };
}
