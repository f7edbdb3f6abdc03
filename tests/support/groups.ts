/** Groups for tests: made straight in the database, so that a test says only what it is about. */
import { randomUUID } from 'node:crypto';
import type { Member } from '#app/domain/actor.ts';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import type { Consent } from '#app/domain/membership.ts';
import type { Group, Membership } from '#db';
import { db } from './db.ts';

/** A group that goes on, guided by this guide. */
export function aGroup(guide: Member, data: Partial<Pick<Group, 'name' | 'endsOn' | 'archivedAt' | 'language'>> = {}) {
  return db.group.create({
    data: { name: `Ryhmä ${randomUUID()}`, ...data, guides: { create: { personId: guide.personId } } },
  });
}

/** A member who shows only what is always shown, for half a year, unless something else is asked for. */
export function aMembership(
  group: { readonly id: string },
  person: { readonly personId: string },
  consent: Partial<Consent> = {},
): Promise<Membership> {
  const sharesUntil = daysAfter(dateInHelsinki(new Date()), 180);
  return db.membership.create({ data: { groupId: group.id, personId: person.personId, sharesUntil, ...consent } });
}
