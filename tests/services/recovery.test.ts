/** Accounts without an e-mail address: user names, and the recovery code of which only a hash is kept. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { formatCode } from '#app/domain/code.ts';
import { identify, myAccount, signIn, signUp } from '#app/services/accounts.server.ts';
import { justMadeRecoveryCode, makeRecoveryCode, personOfRecovery } from '#app/services/recovery.server.ts';
import { db } from '../support/db.ts';
import { aGuest, aMember, aVisitor, password } from '../support/people.ts';

const visitor = aVisitor().actor;
const newAccount = () => ({ name: 'Aino', email: null, userName: `aino-${randomUUID().slice(0, 8)}`, password });

async function signedUp(input = newAccount()) {
  const outcome = await signUp(visitor, input, 'fi');
  if (outcome.kind !== 'signed-up') throw new Error(outcome.kind);
  const { actor } = await identify(outcome.secret);
  if (actor.kind !== 'member') throw new Error('a member');
  return { ...input, actor, code: outcome.recoveryCode ?? '' };
}

describe('an account without an address', () => {
  it('is signed in to by its user name, in any case, and by nothing else', async () => {
    const { userName, actor } = await signedUp();
    for (const email of [userName, ` ${userName.toUpperCase()} `])
      expect(await signIn(visitor, { email, password })).not.toBeNull();
    for (const email of [`${userName}@polku.example`, '', 'null'])
      expect(await signIn(visitor, { email, password })).toBeNull();
    expect(await signIn(visitor, { email: userName, password: 'something-else' })).toBeNull();
    expect(await myAccount(actor)).toMatchObject({ email: null, userName, hasRecovery: true });
  });

  it('has a name of its own: a second one is refused, a guest’s double click is not', async () => {
    const input = newAccount();
    await signedUp(input);
    expect(await signUp(visitor, { ...input, password: 'another-password' }, 'fi')).toEqual({
      kind: 'user-name-taken',
    });
    const guest = await aGuest();
    const mine = newAccount();
    const both = [await signUp(guest.actor, mine, 'fi'), await signUp(guest.actor, mine, 'fi')];
    const codes = both.map((outcome) => (outcome.kind === 'signed-up' ? outcome.recoveryCode : outcome.kind));
    expect(codes[0]).toBe(codes[1]);
    expect(await personOfRecovery(codes[1] ?? '')).toBe(guest.personId);
  });

  it('with an address gets no code until it asks for one', async () => {
    const outcome = await signUp(visitor, { ...newAccount(), email: `${randomUUID()}@x.example` }, 'fi');
    expect(outcome).toMatchObject({ kind: 'signed-up', recoveryCode: null });
  });
});

describe('a recovery code', () => {
  it('finds its person however it is typed, and stands nowhere in the database', async () => {
    const { code, actor } = await signedUp();
    expect(code).toMatch(/^[0-9A-Z]{20}$/);
    for (const typed of [code, formatCode(code), ` ${formatCode(code).toLowerCase()} `])
      expect(await personOfRecovery(typed)).toBe(actor.personId);
    const row = await db.account.findUniqueOrThrow({ where: { personId: actor.personId } });
    expect(JSON.stringify(row)).not.toContain(code);
    expect(await personOfRecovery(row.recoveryHash ?? '')).toBeNull();
  });

  it('made anew ends the old one, and differs for everyone', async () => {
    const [one, other] = [await signedUp(), await signedUp()];
    expect(one.code).not.toBe(other.code);
    const fresh = await makeRecoveryCode(one.actor.personId);
    expect(await personOfRecovery(one.code)).toBeNull();
    expect(await personOfRecovery(fresh)).toBe(one.actor.personId);
    expect(await personOfRecovery(other.code)).toBe(other.actor.personId);
  });

  it('is nobody’s when there is none', async () => {
    await aMember();
    for (const typed of ['', 'null', '00000000000000000000']) expect(await personOfRecovery(typed)).toBeNull();
  });

  it('is shown to a second click for a minute, and not when another is in force', async () => {
    const { userName, code, actor } = await signedUp();
    expect(await justMadeRecoveryCode({ userName, password })).toBe(code);
    await db.account.update({
      where: { personId: actor.personId },
      data: { createdAt: new Date(Date.now() - 61_000) },
    });
    expect(await justMadeRecoveryCode({ userName, password })).toBeNull();
    const again = await signedUp();
    await makeRecoveryCode(again.actor.personId);
    expect(await justMadeRecoveryCode({ userName: again.userName, password })).toBeNull();
  });
});
