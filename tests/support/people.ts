/** People for tests: each call makes a new one, with a session of their own. */
import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Actor, Learner, Member, Role } from '#app/domain/actor.ts';
import { sessionRowId } from '#app/db/sessions.server.ts';
import { db } from './db.ts';

type Signed<A extends Actor> = { readonly actor: A; readonly personId: string; readonly secret: string };

/** The password of everyone made here. */
export const password = 'koivu-ja-kanto-2026';
// Cheap parameters: these accounts only need a hash that the real check accepts. `signUp` is tested with the real ones.
const passwordHash = hash(password, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

const hour = 60 * 60 * 1000;

/** A session that is neither new nor about to end. Returns what the cookie holds. */
export async function aSession(personId: string): Promise<string> {
  const secret = randomUUID();
  await db.session.create({
    data: { id: sessionRowId(secret), personId, expiresAt: new Date(Date.now() + 24 * 50 * hour) },
  });
  return secret;
}

export function aVisitor(): { readonly actor: Actor & { kind: 'visitor' }; readonly secret: null } {
  return { actor: { kind: 'visitor' }, secret: null };
}

export async function aGuest(): Promise<Signed<Learner & { kind: 'guest' }>> {
  const { id: personId } = await db.person.create({ data: {} });
  return { actor: { kind: 'guest', personId }, personId, secret: await aSession(personId) };
}

/** @param role learner, unless something else is asked for. */
export async function aMember(role: Role = 'learner'): Promise<Signed<Member> & { readonly email: string }> {
  const name = 'Aino Esimerkki';
  const email = `${randomUUID()}@polku.example`;
  const account = { email, name, role, passwordHash: await passwordHash };
  const { id: personId } = await db.person.create({ data: { account: { create: account } } });
  return { actor: { kind: 'member', personId, role, name }, personId, email, secret: await aSession(personId) };
}

export function aGuide() {
  return aMember('guide');
}

export function anOperator() {
  return aMember('operator');
}
