/** E-mails that became files instead of being sent. */
import { type KeptMail, keptMail } from '#app/mail/mail-files.server.ts';

const mostShown = 50;

/** The newest ones, newest first. Who may see them is for the page to decide: their links open accounts. */
export function newestMailFiles(): Promise<KeptMail[]> {
  return keptMail(mostShown);
}
