/** One browser window for each person who looks, made ready once and shared by all their pages. */
import type { Browser, BrowserContext } from '@playwright/test';
import { HttpLearner } from '../../tests/support/learner.ts';
import { people, type Who } from '../../tests/support/looked-pages.ts';

export type Visitor = {
  readonly context: BrowserContext;
  readonly origin: string;
  readonly known: Readonly<Record<string, string>>;
};

/** @param originFor where a person goes: authors to the server for developing. */
export function visitorsOf(browser: Browser, originFor: (who: Who) => Promise<string>): (who: Who) => Promise<Visitor> {
  const ready = new Map<Who, Promise<Visitor>>();
  const arrive = async (who: Who): Promise<Visitor> => {
    const origin = await originFor(who);
    const context = await browser.newContext({ timezoneId: 'Europe/Helsinki', locale: 'fi-FI' });
    // A machine that is busy takes its time over a long page.
    context.setDefaultTimeout(90_000);
    const known = await people[who](new HttpLearner(context.request, origin, 'fi'));
    return { context, origin, known };
  };
  return (who) => {
    const visitor = ready.get(who) ?? arrive(who);
    ready.set(who, visitor);
    return visitor;
  };
}
