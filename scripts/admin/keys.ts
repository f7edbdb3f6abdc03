/** npm run admin -- keys …: the keys that sign certificates, at a shell. */
import { distrust, listKeys, rotate } from '#app/services/issuer-keys.server.ts';
import { Refusal } from './refusal.ts';

export const keysHelp = `  keys list                                   lists the keys that sign certificates
  keys rotate                                 makes new ones; what the earlier ones signed stays valid
  keys distrust <id>                          after a leak: what it signed fails until certificates re-sign`;

async function list(): Promise<string> {
  const keys = await listKeys();
  if (keys.length === 0) return 'there are no keys yet';
  return keys
    .map(({ id, algorithm, state, createdAt, signed }) =>
      [id, algorithm.padEnd(7), state.padEnd(11), createdAt, `${String(signed)} certificates`].join('  '),
    )
    .join('\n');
}

async function distrustOne([id]: string[]): Promise<string> {
  if (!id) throw new Refusal('usage: keys distrust <id>');
  if (!(await distrust(null, id))) throw new Refusal('there is no such key; see: keys list');
  return 'the key is no longer trusted; now sign anew what it signed: npm run admin -- certificates re-sign';
}

/** Does what follows `keys`, and returns what to print. */
export async function runKeys([command, ...rest]: string[]): Promise<string> {
  if (command === 'list') return list();
  if (command === 'rotate') return `new keys:\n${(await rotate(null)).join('\n')}`;
  if (command === 'distrust') return distrustOne(rest);
  throw new Refusal(`unknown command; there are:\n${keysHelp}`);
}
