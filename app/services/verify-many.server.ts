/** Many certificates one after another, for a list or a handful of files. Nothing of them is kept. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Asked, type Checked, checkedOf } from '#app/domain/verify-list.ts';
import { verifyFile, verifyReference } from './verification.server.ts';

/** A file by the name that its sender gave it, read when its turn comes. */
export type SentFile = { readonly name: string; readonly read: () => Promise<Buffer> };

/** A line for each, in the order they were given: first the list, then the files. Others' requests get their turn between. */
export async function verifyMany(list: readonly Asked[], files: readonly SentFile[]): Promise<Checked[]> {
  const checked: Checked[] = [];
  for (const asked of list) {
    checked.push(checkedOf(asked, await verifyReference(asked.text)));
    await breathe();
  }
  for (const { name, read } of files) {
    checked.push(checkedOf({ text: name, givenName: null }, await verifyFile(await read())));
    await breathe();
  }
  return checked;
}
