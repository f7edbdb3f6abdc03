/** Everything that is stored about a person, for that person: the right to a copy. */
import type { Member } from '#app/domain/actor.ts';
import { db } from '#app/db/client.server.ts';

const oldestFirst = { orderBy: { createdAt: 'asc' as const } };
const withoutPerson = { personId: true } as const;

/**
 * All rows of the person, ready for JSON. What only proves who somebody is stays out: the password's hash and the secrets
 * of sessions.
 */
export async function myData({ personId }: Member) {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: {
      account: { omit: { ...withoutPerson, passwordHash: true, recoveryHash: true } },
      sessions: { omit: { ...withoutPerson, id: true }, ...oldestFirst },
      answers: { omit: { ...withoutPerson, key: true }, ...oldestFirst },
      attempts: {
        omit: { ...withoutPerson, key: true, openSlot: true },
        include: { answers: { omit: { attemptId: true } } },
        orderBy: { startedAt: 'asc' },
      },
      taskVersions: { omit: { ...withoutPerson, key: true }, ...oldestFirst },
      marks: { omit: withoutPerson, ...oldestFirst },
      templates: { omit: withoutPerson, ...oldestFirst },
      addressLinks: { omit: { ...withoutPerson, id: true }, ...oldestFirst },
      notices: { omit: { ...withoutPerson, key: true, fromId: true }, ...oldestFirst },
      sentNotices: { select: { kind: true, facts: true, createdAt: true }, ...oldestFirst },
      // Without what they were made of: of a letter with a link that would be its secret, and a message is above.
      mail: { omit: { ...withoutPerson, key: true, facts: true }, ...oldestFirst },
      mutedMail: { omit: withoutPerson, ...oldestFirst },
      certificates: {
        omit: withoutPerson,
        include: {
          credentials: {
            omit: { certificateId: true },
            include: {
              statusPlace: { omit: { credentialId: true } },
              looks: { select: { at: true }, orderBy: { at: 'asc' } },
            },
          },
        },
      },
    },
  });
  const groups = { ...(await memberData(personId)), ...(await guideData(personId)) };
  const operatorActs = await db.operatorAct.findMany({ where: { personId }, omit: withoutPerson });
  return { takenAt: new Date().toISOString(), person, ...groups, operatorActs };
}

/** Groups, as a member: with who has looked, and who sent an invitation to one's address. */
async function memberData(personId: string) {
  const group = { select: { name: true } };
  const memberships = await db.membership.findMany({
    where: { personId },
    omit: withoutPerson,
    include: {
      group,
      assigned: { select: { assignment: { omit: { id: true, key: true, groupId: true } } } },
      sharedTasks: {
        omit: { id: true, membershipId: true },
        include: { comments: { select: { text: true, judgement: true, createdAt: true }, ...oldestFirst } },
      },
      accesses: {
        select: { at: true, kind: true, what: true, guide: { select: { account: { select: { name: true } } } } },
        orderBy: { at: 'asc' },
      },
    },
    orderBy: { joinedAt: 'asc' },
  });
  const account = await db.account.findUnique({ where: { personId } });
  // An address that was never confirmed may be somebody else's, and so is what was sent there.
  if (!account?.email || !account.emailConfirmedAt) return { memberships, invitations: [] };
  const invitations = await db.invitation.findMany({
    where: { email: account.email },
    select: { group, kind: true, uses: true, createdAt: true, expiresAt: true, revokedAt: true },
    ...oldestFirst,
  });
  return { memberships, invitations };
}

/** Groups, as a guide: with what was looked at and written. */
async function guideData(personId: string) {
  const [guidedGroups, looks, comments] = await Promise.all([
    db.groupGuide.findMany({
      where: { personId },
      omit: withoutPerson,
      include: { group: { select: { name: true } } },
      ...oldestFirst,
    }),
    db.accessLine.findMany({
      where: { guideId: personId },
      select: { at: true, kind: true, what: true },
      orderBy: { at: 'asc' },
    }),
    db.comment.findMany({
      where: { guideId: personId },
      select: { text: true, judgement: true, createdAt: true },
      ...oldestFirst,
    }),
  ]);
  return { guidedGroups, looks, comments };
}
