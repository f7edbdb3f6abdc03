/** Whose tries are counted together: an IPv4 address, or the network of an IPv6 one, whose owner has 2^64 addresses in it. */
import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that name the network of one customer (/64). */
const networkGroups = 4;

/** @param address of the client, as express tells it. For throttling only; never stored or logged. */
export function clientOf(address: string | undefined): string {
  if (address === undefined) return 'unknown';
  const bare = address.replace(/%.*$/, '').toLowerCase();
  if (!isIPv6(bare)) return bare;
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (embedded !== undefined) return embedded;
  // An embedded IPv4 address stands for two groups.
  const [head = '', tail] = bare.replace(/\d+\.\d+\.\d+\.\d+$/, '0:0').split('::');
  const groupsOf = (text: string) => text.split(':').filter(Boolean);
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, networkGroups)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
