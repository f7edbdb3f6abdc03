/** A real mail server for tests, on a port of the system's choice: keeps what it gets, and refuses what it is told to. */
import { SMTPServer } from 'smtp-server';

export type Got = { readonly to: readonly string[]; readonly raw: string };

export type MailServer = {
  /** For SMTP_URL. */
  readonly url: string;
  readonly got: readonly Got[];
  /** The answers to the next letters, in order: an SMTP code, or null to take it. After them all are taken. */
  answerNext(...codes: readonly (number | null)[]): void;
  close(): Promise<void>;
};

export async function aMailServer(): Promise<MailServer> {
  const got: Got[] = [];
  const answers: (number | null)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = answers.shift() ?? null;
        if (code !== null) {
          const [first] = session.envelope.rcptTo;
          callback(Object.assign(new Error(`no <${first?.address ?? ''}> here`), { responseCode: code }));
          return;
        }
        got.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() });
        callback(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    got,
    answerNext: (...codes) => void answers.push(...codes),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

export type ParsedMail = {
  /** By lower-case name, unfolded and decoded. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
  /** How many header lines of each name there are: a forged second one would show. */
  readonly count: (name: string) => number;
};

function decodedHeader(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    );
}

function quoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function split(raw: string): { lines: [string, string][]; body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
  return { lines, body: rest.join('\r\n\r\n') };
}

/** Reads a letter of two parts as a mail program would. */
export function parseMail(raw: string): ParsedMail {
  const { lines, body } = split(raw);
  const headers = new Map(lines.map(([name, value]) => [name, decodedHeader(value)]));
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).map((part) => split(part.replace(/^\r\n/, '')));
  const partOf = (type: string) => {
    const found = parts.find((part) =>
      part.lines.some(([name, value]) => name === 'content-type' && value.startsWith(type)),
    );
    const isQuoted = found?.lines.some(([, value]) => value === 'quoted-printable');
    return (isQuoted ? quoted(found?.body ?? '') : (found?.body ?? '')).replaceAll('\r\n', '\n');
  };
  return {
    headers,
    text: partOf('text/plain'),
    html: partOf('text/html'),
    count: (name) => lines.filter(([each]) => each === name).length,
  };
}
