/** Who may look at the e-mails that are files: whoever is at this machine, developing or at a demonstration. */
import { env } from '#app/env.server.ts';

/** Never where real people have accounts: the letters hold links that open them. */
export function showsMailFiles(): boolean {
  return env.smtpUrl === undefined && (env.demo || !env.isProduction);
}
