/** E-mails as files, where no mail server is set: what would have been sent, for developing and demonstrations. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#app/env.server.ts';
import type { Outgoing } from './transport.server.ts';

/** @property at ISO time in UTC. */
export type KeptMail = { readonly id: string; readonly at: string } & Pick<Outgoing, 'to' | 'subject' | 'text'>;

const folder = () => join(env.dataDir, 'mail');
const nameOf = /^(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})-[0-9a-f-]{36}$/;

/** Writes `<time>-<id>.eml`, which mail programs open, and beside it the plain text for the page that shows it. */
export async function keepAsFile({ id, to, subject, text }: Outgoing, message: Buffer): Promise<void> {
  const at = new Date().toISOString();
  const name = join(folder(), `${at.slice(0, 19).replaceAll(':', '-')}-${id}`);
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeFile(`${name}.eml`, message, { mode: 0o600 });
  await writeFile(`${name}.json`, JSON.stringify({ id, at, to, subject, text }), { mode: 0o600 });
}

/** The newest ones, at most `count`, newest first; none where no folder is. */
export async function keptMail(count: number): Promise<KeptMail[]> {
  const files = await readdir(folder()).catch(() => []);
  const names = files.flatMap((file) => (file.endsWith('.json') && nameOf.test(file.slice(0, -5)) ? [file] : []));
  const newest = names.sort().reverse().slice(0, count);
  const texts = await Promise.all(newest.map((name) => readFile(join(folder(), name), 'utf8')));
  return texts.map((text) => kept(JSON.parse(text)));
}

function kept(value: unknown): KeptMail {
  const has = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  const text = (name: string) => String(has.get(name) ?? '');
  return { id: text('id'), at: text('at'), to: text('to'), subject: text('subject'), text: text('text') };
}
