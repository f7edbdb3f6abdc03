/** People and their sessions: guests, sign-up, sign-in, sign-out, settings. Lucia is known here and in db/sessions only. */
import { hash, verify } from '@node-rs/argon2';
import { Lucia, TimeSpan } from 'lucia';
import type { AccountPage, Actor, Member, Role } from '#app/domain/actor.ts';
import { Failure } from '#app/domain/failure.ts';
import { isLanguage, type Language } from '#app/domain/language.ts';
import { db, isUniqueViolation, type Transaction } from '#app/db/client.server.ts';
import { type PersonAttributes, sessionAdapter, sessionRowId } from '#app/db/sessions.server.ts';
import { firstRecoveryCode, recoveryHashOf } from './recovery.server.ts';
import { askToConfirm, voidLinks } from './address-links.server.ts';
import { mergeGuest } from './merge-guest.server.ts';

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia;
    DatabaseUserAttributes: PersonAttributes;
  }
}

/** The server's side of a session; the cookie's own attributes live in http/session. */
const lucia = new Lucia(sessionAdapter, {
  sessionExpiresIn: new TimeSpan(60, 'd'),
  getUserAttributes: (attributes) => attributes,
});

// OWASP's recommendation for argon2id (2023): 19 MiB, two passes, one lane.
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export type Identity = {
  readonly actor: Actor;
  /** Language kept with the person; null for a visitor. */
  readonly language: Language | null;
  /** True when the session's time was extended and the cookie should be sent again. */
  readonly renewed: boolean;
};

const visitor: Identity = { actor: { kind: 'visitor' }, language: null, renewed: false };

/** Whose session this secret opens. An unknown or expired secret is a visitor's. */
export async function identify(secret: string | null): Promise<Identity> {
  if (!secret) return visitor;
  const { session, user } = await lucia.validateSession(secret);
  if (!session) return visitor;
  const { name, role, language } = user;
  const actor: Actor =
    name && role ? { kind: 'member', personId: user.id, role, name } : { kind: 'guest', personId: user.id };
  return { actor, language: isLanguage(language) ? language : 'fi', renewed: session.fresh };
}

async function openSession(personId: string): Promise<string> {
  return (await lucia.createSession(personId, {})).id;
}

/** A record for someone who does something for the first time. Returns the new person and the session's secret. */
export async function beginGuest(language: Language): Promise<{ actor: Actor & { kind: 'guest' }; secret: string }> {
  const person = await db.person.create({ data: { language } });
  return { actor: { kind: 'guest', personId: person.id }, secret: await openSession(person.id) };
}

/** Addresses are compared in lower case and composed form. */
export function normalizeEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** What somebody gives to get an account: an address, or a user name as domain/user-name has it, or both. */
export type NewAccount = {
  readonly name: string;
  readonly email: string | null;
  readonly userName?: string | null;
  readonly password: string;
};

/** `recoveryCode`: for an account without an address, to be shown now and never again. */
export type SignUpOutcome =
  | { readonly kind: 'signed-up'; readonly secret: string; readonly recoveryCode: string | null }
  | { readonly kind: 'email-taken' | 'user-name-taken' };

/** Makes an account. A guest's own record becomes the account's, so everything done so far is kept without moving anything. */
export async function signUp(actor: Actor, input: NewAccount, language: Language): Promise<SignUpOutcome> {
  if (actor.kind === 'member') throw new Failure('conflict', 'already signed in');
  const { name, userName = null } = input;
  const passwordHash = await hashPassword(input.password);
  const recoveryCode = input.email === null ? firstRecoveryCode(input) : null;
  const recoveryHash = recoveryCode && recoveryHashOf(recoveryCode);
  const email = input.email === null ? null : normalizeEmail(input.email);
  const account = { email, userName, name, passwordHash, recoveryHash };
  try {
    const personId =
      actor.kind === 'guest'
        ? await attachAccount(actor.personId, account, language)
        : (await db.person.create({ data: { language, account: { create: account } } })).id;
    if (email !== null) await db.$transaction((tx) => askToConfirm(tx, { personId, email, language }));
    return { kind: 'signed-up', secret: await openSession(personId), recoveryCode };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // A double click: the first one has made this guest's account already.
    const isOwn =
      actor.kind === 'guest' && (await db.account.count({ where: { personId: actor.personId, email, userName } })) > 0;
    if (isOwn) return { kind: 'signed-up', secret: await openSession(actor.personId), recoveryCode };
    const isUserName = email === null || (userName !== null && (await db.account.count({ where: { userName } })) > 0);
    return { kind: isUserName ? 'user-name-taken' : 'email-taken' };
  }
}

/** The guest's old sessions end: a new secret for a new standing. */
async function attachAccount(
  personId: string,
  account: { email: string | null; userName: string | null; name: string; passwordHash: string },
  language: Language,
): Promise<string> {
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { language } });
    await tx.account.create({ data: { ...account, personId } });
    await tx.session.deleteMany({ where: { personId } });
  });
  return personId;
}

// Compared against when the account is unknown, so that both answers take the same time.
const nobodysHash = hash('nobody has this password', argon2id);

/** The account that somebody means who types this to sign in: an address, or a user name, which never holds an '@'. */
export function accountNamed(typed: string): { email: string } | { userName: string } {
  const name = normalizeEmail(typed);
  return name.includes('@') ? { email: name } : { userName: name.normalize('NFKC') };
}

/**
 * Checks the password and opens a new session; a guest's facts move to the account in one transaction, and whoever was
 * signed in with `formerSecret` no longer is. Returns null when name or password is wrong, without telling which.
 * @param input `email` is what was typed: an address or a user name.
 */
export async function signIn(
  actor: Actor,
  input: { email: string; password: string },
  formerSecret: string | null = null,
): Promise<{ personId: string; secret: string; language: Language } | null> {
  const account = await db.account.findUnique({
    where: accountNamed(input.email),
    include: { person: true },
  });
  const isRight = await verify(account?.passwordHash ?? (await nobodysHash), input.password);
  if (!account || !isRight) return null;
  if (actor.kind === 'guest') await db.$transaction((tx) => mergeGuest(tx, actor.personId, account.personId));
  await signOut(formerSecret);
  const { personId } = account;
  const { language } = account.person;
  return { personId, secret: await openSession(personId), language: isLanguage(language) ? language : 'fi' };
}

/** Takes sessions away that have run out; the people they belonged to stay. */
export function forgetExpiredSessions(): Promise<void> {
  return lucia.deleteExpiredSessions();
}

/** Ends the session, a guest's as well. */
export async function signOut(secret: string | null): Promise<void> {
  if (secret) await lucia.invalidateSession(secret);
}

/** What the account page shows. Throws Failure('not-found') for an account that is gone. */
export async function myAccount(actor: Member): Promise<AccountPage> {
  const account = await db.account.findUnique({ where: { personId: actor.personId } });
  if (!account) throw new Failure('not-found', 'account');
  const { name, email, userName, role, recoveryHash } = account;
  return { name, email, userName, role, hasRecovery: recoveryHash !== null };
}

export async function updateAccount(actor: Member, input: { name: string; language: Language }): Promise<void> {
  await db.account.update({
    where: { personId: actor.personId },
    data: { name: input.name, person: { update: { language: input.language } } },
  });
}

/** Whether it is the account's password; never so for an account that is gone. */
export async function isPasswordOf(personId: string, password: string): Promise<boolean> {
  const account = await db.account.findUnique({ where: { personId } });
  return account !== null && (await verify(account.passwordHash, password));
}

/** Changes the password and ends every other session, and links under way. Returns false when the present password is wrong. */
export async function changePassword(
  actor: Member,
  input: { present: string; next: string },
  secret: string | null,
): Promise<boolean> {
  if (!(await isPasswordOf(actor.personId, input.present))) return false;
  const passwordHash = await hashPassword(input.next);
  await db.$transaction(async (tx: Transaction) => {
    await tx.account.update({ where: { personId: actor.personId }, data: { passwordHash } });
    await tx.session.deleteMany({
      where: { personId: actor.personId, id: { not: secret ? sessionRowId(secret) : '' } },
    });
    await voidLinks(tx, actor.personId);
  });
  return true;
}

/** What is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, argon2id);
}

/** Puts another password in place of a forgotten one, in the given transaction: every session ends, and links under way. */
export async function replacePassword(tx: Transaction, personId: string, passwordHash: string): Promise<void> {
  await tx.account.update({ where: { personId }, data: { passwordHash } });
  await tx.session.deleteMany({ where: { personId } });
  await voidLinks(tx, personId);
}

/** For the operator at a shell. Returns false when no account has the address. */
export async function setRole(email: string, role: Role): Promise<boolean> {
  const { count } = await db.account.updateMany({ where: { email: normalizeEmail(email) }, data: { role } });
  return count > 0;
}
