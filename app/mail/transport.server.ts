/** E-mails leave here: to the mail server of the settings, or, where none is set, into files under the data folder. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Language } from '#app/domain/language.ts';
import { longestSending, type Sending, withoutAddresses } from '#app/domain/outbox.ts';
import { env } from '#app/env.server.ts';
import { keepAsFile } from './mail-files.server.ts';

/** `id` names the e-mail for good: a second sending of the same one has the same Message-ID. `stopUrl`: RFC 8058. */
export type Outgoing = {
  readonly id: string;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly stopUrl: string | null;
};

/** A way out that is open for a while. `close` ends its connections. */
export type Transport = { readonly send: (mail: Outgoing) => Promise<Sending>; readonly close: () => void };

/** Milliseconds. */
const connecting = 10_000;
const silence = 30_000;

function messageOf({ id, to, language, subject, text, html, stopUrl }: Outgoing): SendMailOptions {
  const { hostname } = new URL(env.publicOrigin);
  return {
    from: env.mailFrom ?? `Polku <polku@${hostname}>`,
    // As an object, so that nothing in it is read as a list of addresses or a header.
    to: { name: '', address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${hostname}>`,
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': language,
      // So that out-of-office programs do not answer.
      'Auto-Submitted': 'auto-generated',
      ...(stopUrl === null
        ? {}
        : { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    // What is in a letter is text of ours; nothing in it is ever a path or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What a failed sending means: the server's 5xx is for good, everything else may pass. */
function failureOf(error: unknown): Sending {
  const code = typeof error === 'object' && error !== null && 'responseCode' in error ? error.responseCode : null;
  const said = typeof error === 'object' && error !== null && 'response' in error ? error.response : null;
  const problem = withoutAddresses(
    typeof said === 'string' ? said : error instanceof Error ? error.message : 'unknown',
  );
  const isForGood = typeof code === 'number' && code >= 500 && !isOurs(error);
  return { kind: isForGood ? 'refused' : 'failed', problem };
}

/** A wrong password or name of ours is no fault of the letter: it waits until the settings are right. */
function isOurs(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EAUTH';
}

/** Whether a mail server is set; without one, e-mails are files. */
export function isMailSet(): boolean {
  return env.smtpUrl !== undefined;
}

export function openTransport(): Transport {
  return env.smtpUrl === undefined ? fileTransport() : smtpTransport(env.smtpUrl);
}

function smtpTransport(url: string): Transport {
  const timeouts = { connectionTimeout: connecting, greetingTimeout: connecting, socketTimeout: silence };
  // One connection for a burst of letters, because servers count them.
  const open = () => createTransport({ ...optionsOf(url), pool: true, maxConnections: 1, ...timeouts });
  let transporter: ReturnType<typeof open> | null = null;
  const close = () => {
    transporter?.close();
    transporter = null;
  };
  return {
    send: async (mail) => {
      try {
        transporter ??= open();
        await withinTime(transporter.sendMail(messageOf(mail)));
        return { kind: 'sent' };
      } catch (error) {
        // What was broken off must not go on behind our back.
        close();
        return failureOf(error);
      }
    },
    close,
  };
}

/** nodemailer reads the address only where nothing else is told, so its parts are told. */
function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username === '' ? {} : { auth }),
  };
}

/** Rejects after `longestSending`, so that no letter is in hand for longer than its claim. */
async function withinTime(sending: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const late = sleep(longestSending, undefined, { signal: done.signal }).then(() => {
    throw new Error('the mail server took too long');
  });
  // The one that is not waited for any more is no fault of anybody's.
  sending.catch(() => undefined);
  late.catch(() => undefined);
  try {
    await Promise.race([sending, late]);
  } finally {
    done.abort();
  }
}

function fileTransport(): Transport {
  const transporter = createTransport({ streamTransport: true, buffer: true });
  return {
    send: async (mail) => {
      try {
        const { message } = await transporter.sendMail(messageOf(mail));
        await keepAsFile(mail, Buffer.isBuffer(message) ? message : Buffer.from(''));
        return { kind: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => undefined,
  };
}
