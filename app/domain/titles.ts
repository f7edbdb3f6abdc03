/** Names of courses and modules beside facts that know only their ids. */
import type { Target } from './assignment.ts';

/** By `titleKey`, in one language. What is missing exists no more. */
export type Titles = Readonly<Record<string, string>>;

export function titleKey({ course, module }: Target): string {
  return module === null ? course : `${course}/${module}`;
}
