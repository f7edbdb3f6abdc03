/** Signing out: ends the session, a guest's as well. */
import { z } from 'zod';
import { homeHref, signedOutHref } from '#app/domain/addresses.ts';
import { anyone, form, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { sendSession, sessionSecret } from '#app/http/session.server.ts';
import { signOut } from '#app/services/accounts.server.ts';

export const loader = page(anyone, ({ language }) => seeOther(homeHref(language)));

export const action = form(anyone, z.object({}), async ({ request, context, actor, language }) => {
  await signOut(await sessionSecret(request));
  await sendSession(context, null);
  // A guest was not signed in: that the progress is gone is seen without a word.
  return seeOther(actor.kind === 'member' ? signedOutHref(language) : homeHref(language));
});
