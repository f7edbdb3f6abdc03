/** Groups for tests. */
import { randomUUID } from 'node:crypto';
import type { Consent } from '#app/domain/membership.ts';
import { db } from './db.ts';

type Person = { readonly personId: string };

export function aGroup(guide: Person, name = 'Syksyn ryhmä') {
  return db.group.create({ data: { name, guides: { create: { personId: guide.personId } } } });
}

/** Shows what guides always see, until far ahead, unless `consent` says otherwise. */
export function aMembership(
  group: { readonly id: string },
  person: Person,
  consent: Partial<Consent & { joinedAt: Date; lastVisitOn: string | null }> = {},
) {
  return db.membership.create({
    data: { groupId: group.id, personId: person.personId, sharesUntil: '2099-12-31', ...consent },
  });
}

/** For the whole group, the whole course, unless told otherwise. */
export function anAssignment(
  group: { readonly id: string },
  more: {
    course: string;
    module?: string | null;
    dueOn?: string;
    dueDays?: number;
    createdAt?: Date;
    required?: boolean;
    toAll?: boolean;
  },
) {
  return db.assignment.create({ data: { groupId: group.id, key: randomUUID(), ...more } });
}
