/** What operators see of e-mails: numbers, and what does not arrive. Moments are ISO times in UTC. */

export type TroubledMail = {
  readonly id: string;
  readonly kind: string;
  /** The server part of the address only. */
  readonly to: string;
  readonly hasFailed: boolean;
  readonly tries: number;
  readonly problem: string;
  /** When it failed, or when it is tried again. */
  readonly at: string;
};

export type MailStatus = {
  readonly isSet: boolean;
  readonly waiting: number;
  /** In the last seven days. */
  readonly sent: number;
  readonly failed: number;
  /** Those that failed, and those that are tried again; the newest, at most fifty. */
  readonly troubled: readonly TroubledMail[];
};
