/** The list of revoked credentials, one bit each (Bitstring Status List v1.0), as a credential of its own. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { statusListHref } from '#app/domain/addresses.ts';
import { credentialContexts, type Issuer, type JsonObject, toSecond } from '#app/domain/open-badge.ts';

/** Entries of a list: the smallest number that the standard allows, so that nobody is told apart by their list. */
export const listLength = 131_072;
/** Half of the places stay free, so that a free one is found quickly at random. */
export const mostTaken = listLength / 2;

/** Milliseconds a signed list is good for. It is signed anew long before. */
const validFor = 7 * 24 * 60 * 60 * 1000;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** `u` and base64url of the packed bits; the first entry is the leftmost bit. */
export async function encodeBits(set: Iterable<number>): Promise<string> {
  const bytes = Buffer.alloc(listLength / 8);
  for (const index of set) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return `u${(await pack(bytes)).toString('base64url')}`;
}

/** Whether the bit is set. Throws when the list is none, or packs more than a list. */
export async function isBitSet(encoded: string, index: number): Promise<boolean> {
  const bytes = await unpack(Buffer.from(encoded.slice(1), 'base64url'), { maxOutputLength: listLength });
  return ((bytes[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

/** The list as an unsigned credential. @param revoked the places whose credentials are no longer in force. */
export async function statusListOf(
  { list, revoked, now }: { list: number; revoked: Iterable<number>; now: Date },
  { did, origin }: Issuer,
): Promise<JsonObject> {
  const id = origin + statusListHref(list);
  return {
    '@context': [credentialContexts[0]],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: did,
    validFrom: toSecond(now),
    validUntil: toSecond(new Date(now.getTime() + validFor)),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: await encodeBits(revoked),
    },
  };
}
