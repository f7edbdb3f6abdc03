/** Sends what waits in the outbox: takes, asks once more, writes in the reader's language, sends, notes how it went. */
import { isMutable, isNotice } from '#app/domain/notice.ts';
import { unsubscribeHref } from '#app/domain/group-addresses.ts';
import { env } from '#app/env.server.ts';
import { writeLetter } from '#app/mail/letter.server.ts';
import { openTransport, type Transport } from '#app/mail/transport.server.ts';
import { type Addressed, checkMail } from './mail-checks.server.ts';
import { claimMail, type ClaimedMail, dropMail, giveBack, noteSending } from './outbox.server.ts';
import { titlesOf } from './titles.server.ts';
import { unsubscribeToken } from './unsubscribe.server.ts';

/** Few, so that two processes share a burst, and a claim outlasts those before it (`claimFor`). */
const atOnce = 3;

/**
 * Sends until nothing waits, or `isStopping`. An e-mail leaves at least once: should the process end between the mail
 * server's yes and our noting it, it leaves a second time, with the same Message-ID, after its claim has run out.
 */
export async function deliverMail(isStopping: () => boolean = () => false): Promise<void> {
  const transport = openTransport();
  try {
    for (;;) {
      const claimed = isStopping() ? [] : await claimMail(atOnce);
      if (claimed.length === 0) return;
      for (const mail of claimed) await (isStopping() ? giveBack(mail) : deliver(transport, mail));
    }
  } finally {
    transport.close();
  }
}

async function deliver(transport: Transport, mail: ClaimedMail): Promise<void> {
  const checked = await checkMail(mail);
  if (typeof checked === 'string') {
    await dropMail(mail, checked);
    return;
  }
  const stopHref = stopHrefOf(mail, checked);
  const titles = isNotice(checked.letter) ? await titlesOf([checked.letter], checked.language) : {};
  const letter = await writeLetter(checked, { ...checked, titles, stopHref });
  const stopUrl = stopHref === null ? null : env.publicOrigin + stopHref;
  await noteSending(mail, await transport.send({ id: mail.id, to: mail.address, ...letter, stopUrl }));
}

function stopHrefOf({ personId, address }: ClaimedMail, { letter: { kind }, language }: Addressed): string | null {
  return isMutable(kind) ? unsubscribeHref(language, unsubscribeToken(kind, personId, address)) : null;
}
