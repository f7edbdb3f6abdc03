/** What the clock of the outbox does at each look: send, and every hour what has to be thought of by itself. */
import { forgetLinks } from './address-links.server.ts';
import { tellDueSoon } from './due-soon.server.ts';
import { deliverMail } from './mail-delivery.server.ts';
import { forgetAddresses } from './outbox.server.ts';

/** Milliseconds. */
const hour = 60 * 60 * 1000;

/** The work for `beginMail`. The hour counts from its first look, so a restart looks at once. */
export function mailWork(): (isStopping: () => boolean) => Promise<void> {
  let nextAt = 0;
  return async (isStopping) => {
    await deliverMail(isStopping);
    if (isStopping() || Date.now() < nextAt) return;
    nextAt = Date.now() + hour;
    await tellDueSoon();
    await forgetAddresses();
    await forgetLinks();
  };
}
