/** What machines read about certificates: from memory, fresh within seconds, and the last signed state while the database is away. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeStatusPlace } from '#app/services/credentials.server.ts';
import { rotateKeys } from '#app/services/issuer.server.ts';
import { forgetPublished, publishedFile } from '#app/services/published.server.ts';
import { isBitSet } from '#app/credentials/status-list.server.ts';
import { db } from '../support/db.ts';

beforeEach(forgetPublished);
afterEach(() => {
  vi.useRealTimers();
});

async function textOf(path: string): Promise<string> {
  return (await publishedFile(path))?.body.toString() ?? 'none';
}

async function aPlace(revokedAt: Date | null) {
  const { id } = await db.credential.create({
    data: {
      code: randomUUID().slice(0, 12),
      name: 'Aino Esimerkki',
      certificate: {
        create: { course: randomUUID(), edition: 1, snapshot: {}, person: { create: {} } },
      },
    },
  });
  const { list, index } = await takeStatusPlace(id, revokedAt);
  return { list, index };
}

async function isRevoked({ list, index }: { list: number; index: number }): Promise<boolean> {
  const encoded = /"encodedList":"([\w-]+)"/.exec(await textOf(`/status/${String(list)}`))?.[1];
  return isBitSet(encoded ?? '', index);
}

describe('a status list', () => {
  it('has exactly the bits of the revoked, and shows a revocation in the next answer', async () => {
    const [revoked, valid] = [await aPlace(new Date()), await aPlace(null)];
    forgetPublished();
    expect([await isRevoked(revoked), await isRevoked(valid)]).toEqual([true, false]);
    await db.statusPlace.update({ where: { list_index: valid }, data: { revokedAt: new Date() } });
    // Nobody told this process, as when the operator revokes at a shell.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 6000 });
    expect(await isRevoked(valid)).toBe(true);
  });

  it('keeps its bytes while nothing changes, and is signed anew within a day', async () => {
    const { list } = await aPlace(null);
    forgetPublished();
    const before = await textOf(`/status/${String(list)}`);
    forgetPublished();
    expect(await textOf(`/status/${String(list)}`)).toBe(before);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 });
    forgetPublished();
    expect(await textOf(`/status/${String(list)}`)).not.toBe(before);
  });

  it('gives every credential a place of its own, and keeps it', async () => {
    const places = await Promise.all(Array.from({ length: 30 }, () => aPlace(null)));
    expect(new Set(places.map(({ list, index }) => `${String(list)}#${String(index)}`)).size).toBe(30);
  });
});

describe('while the database is away', () => {
  it('everything is answered as it was last signed, and anew when it is back', async () => {
    const place = await aPlace(null);
    forgetPublished();
    const paths = ['/did.json', '/.well-known/did.json', '/.well-known/jwks.json', `/status/${String(place.list)}`];
    const before = await Promise.all(paths.map(textOf));
    await db.$executeRawUnsafe('ALTER TABLE "StatusPlace" RENAME TO "Gone"');
    await db.$executeRawUnsafe('ALTER TABLE "IssuerKey" RENAME TO "GoneToo"');
    forgetPublished();
    expect(await Promise.all(paths.map(textOf))).toEqual(before);
    await db.$executeRawUnsafe('ALTER TABLE "Gone" RENAME TO "StatusPlace"');
    await db.$executeRawUnsafe('ALTER TABLE "GoneToo" RENAME TO "IssuerKey"');
    await rotateKeys();
    forgetPublished();
    expect(await textOf('/did.json')).not.toBe(before[0]);
  });
});

describe('keys', () => {
  it('stay published after they are replaced, and only public parts are told', async () => {
    await publishedFile('/did.json');
    const [ed25519 = '', rsa = ''] = await rotateKeys();
    forgetPublished();
    const told = (await textOf('/.well-known/did.json')) + (await textOf('/.well-known/jwks.json'));
    expect(told).toContain(ed25519);
    expect(told).toContain(rsa);
    expect(JSON.parse(await textOf('/.well-known/did.json')).verificationMethod.length).toBeGreaterThanOrEqual(4);
    expect(told).not.toMatch(/"(d|p|q|dp|dq|qi)":/);
    expect(await textOf(`/keys/${rsa}`)).toContain('"alg":"RS256"');
    expect(await textOf('/keys/unknown')).toBe('none');
  });
});
