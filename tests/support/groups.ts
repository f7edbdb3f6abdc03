/** Groups and memberships for tests: each call makes a new one. */
import { daysAfter, dateInHelsinki } from '#app/domain/day.ts';
import type { Consent } from '#app/domain/membership.ts';
import { db } from './db.ts';

type Someone = { readonly personId: string };

/** A group of the guide's that goes on until it is archived. Returns its id. */
export async function aGroup(guide: Someone, data: { name?: string; language?: string; endsOn?: string } = {}) {
  const { id } = await db.group.create({
    data: { name: 'Kevään ryhmä', ...data, guides: { create: { personId: guide.personId } } },
  });
  return id;
}

/** Puts the person into the group. Shows nothing more than what is always shown, unless `consent` says so. Returns its id. */
export async function aMembership(
  groupId: string,
  person: Someone,
  { joinedAt = new Date(), ...consent }: Partial<Consent> & { joinedAt?: Date } = {},
) {
  const sharesUntil = daysAfter(dateInHelsinki(new Date()), 365);
  const { id } = await db.membership.create({
    data: { groupId, personId: person.personId, joinedAt, sharesUntil, ...consent },
  });
  return id;
}
