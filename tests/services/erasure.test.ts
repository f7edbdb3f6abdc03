/** Deleting an account: nothing of the person is left anywhere, except the certificates that they wished to keep checkable. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { identify } from '#app/services/accounts.server.ts';
import { askToConfirm } from '#app/services/address-links.server.ts';
import { issueCertificate, openCertificate, setOpenToVerifiers } from '#app/services/certificates.server.ts';
import { verifyReference } from '#app/services/verification.server.ts';
import { signedText } from '#app/services/credentials.server.ts';
import { deleteAccount } from '#app/services/erasure.server.ts';
import { askForComments } from '#app/services/feedback.server.ts';
import { noteAccess } from '#app/services/guided.server.ts';
import { inviteAddresses } from '#app/services/invite-by-email.server.ts';
import { myData } from '#app/services/my-data.server.ts';
import { myGroup } from '#app/services/my-groups.server.ts';
import { makeRecoveryCode } from '#app/services/recovery.server.ts';
import { requestReset } from '#app/services/password-reset.server.ts';
import { correctName } from '#app/services/replacement.server.ts';
import { commentOnTask, openSharedTask } from '#app/services/shared-task.server.ts';
import { tell } from '#app/services/tell.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership, anAssignment, withConfirmedAddress } from '../support/groups.ts';
import { aGuide, aMember, password } from '../support/people.ts';
import { courseId, doTask, first, studyAll } from '../support/study.ts';

const name = 'Aulikki Ainokainen';

/** Someone with everything that can be stored about a person. */
async function aLeaver() {
  const member = await aMember();
  await db.account.update({ where: { personId: member.personId }, data: { name } });
  await studyAll(member.actor);
  const id = await issueCertificate(member.actor, courseId, name);
  await setOpenToVerifiers(member.actor, id, true);
  const held = await openCertificate(member.actor, id);
  await db.look.create({ data: { credentialId: held.credentialId } });
  const group = await aGroup(await aGuide());
  const { id: membershipId } = await aMembership(group, member);
  const { id: assignmentId } = await anAssignment(group, { course: courseId, toAll: false });
  await db.assignedMember.create({ data: { membershipId, assignmentId } });
  const items = [{ course: courseId, module: null, required: true, note: 'Vain minun pohjani', dueDays: 7 }];
  await db.template.create({ data: { personId: member.personId, name, items } });
  await addLetters(member);
  return { ...member, id, held, membershipId };
}

const written = 'Miten opinnot sujuvat?';

/** A message to the person and one of theirs, letters to their address, a link that is waited for, a kind that was stopped. */
async function addLetters({ personId, email }: { personId: string; email: string }): Promise<void> {
  const other = await aMember();
  const group = await aGroup(other);
  await aMembership(group, { personId });
  const notice = { kind: 'reminder' as const, group: group.name, text: written };
  await db.$transaction(async (tx) => {
    await askToConfirm(tx, { personId, email, language: 'fi' });
    await tell(tx, [
      { personId, groupId: group.id, key: randomUUID(), notice, fromId: other.personId },
      { personId: other.personId, groupId: group.id, key: randomUUID(), notice, fromId: personId },
    ]);
  });
  await db.mutedMail.create({ data: { personId, kind: 'comment' } });
  // Nobody knows yet whose it is.
  await requestReset(email, 'fi');
}

/** Every row of every table, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`SELECT name FROM sqlite_master WHERE type = 'table'`;
  const rows = await Promise.all(
    tables
      .filter(({ name: table }) => /^[A-Z]/.test(table))
      .map(({ name: table }) => db.$queryRawUnsafe<unknown[]>(`SELECT * FROM "${table}"`)),
  );
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

describe('of somebody in groups', () => {
  it('leaves nothing of the member, and the address that a guide typed is gone as well', async () => {
    const [guide, member] = [await aGuide(), await aMember()];
    const group = await aGroup(guide.actor);
    await inviteAddresses(guide.actor, group.id, { list: member.email, formKey: member.personId });
    await db.mail.updateMany({ where: { address: member.email }, data: { state: 'sent' } });
    const { id } = await aMembership(group, member);
    await noteAccess(guide.actor, [id], { kind: 'details', what: 'what-was-looked-at' });
    const before = await wholeDatabase();
    const traces = [member.email, member.personId, id, 'what-was-looked-at'];
    for (const trace of traces) expect(before).toContain(trace);
    expect(await deleteAccount(member.actor, { password, chosen: new Map() })).toBe('deleted');
    const after = await wholeDatabase();
    for (const trace of traces) expect(after).not.toContain(trace);
    expect(await db.group.findUniqueOrThrow({ where: { id: group.id } })).toMatchObject({ archivedAt: null });
  });

  it('ends a group that has no other guide; members keep their place and can read who looked', async () => {
    const [guide, colleague, member] = [await aGuide(), await aGuide(), await aMember()];
    const [alone, shared] = [await aGroup(guide.actor), await aGroup(guide.actor)];
    await db.groupGuide.create({ data: { groupId: shared.id, personId: colleague.personId } });
    const { id } = await aMembership(alone, member);
    await noteAccess(guide.actor, [id], { kind: 'details' });
    expect(await deleteAccount(guide.actor, { password, chosen: new Map() })).toBe('deleted');
    const ended = await db.group.findMany({ where: { id: { in: [alone.id, shared.id] }, archivedAt: { not: null } } });
    expect(ended.map((group) => group.id)).toEqual([alone.id]);
    const { group, lines } = await myGroup(member.actor, id, { page: 1, language: 'fi' });
    expect(group).toMatchObject({ state: 'ended', guides: [] });
    expect(lines).toMatchObject([{ guide: null, kind: 'details' }]);
  });
});

describe('with its certificate erased', () => {
  it('leaves nothing of the person in any table, and every file is told revoked', async () => {
    const { actor, personId, email, id, held, secret, membershipId } = await aLeaver();
    // Two of them: the name was corrected before.
    await correctName(actor, id, { name: `${name} Esimerkki`, leadsToNew: false });
    const fresh = await openCertificate(actor, id);
    const places = await db.statusPlace.findMany({
      where: { credentialId: { in: [held.credentialId, fresh.credentialId] } },
    });
    const before = await wholeDatabase();
    const traces = [
      name,
      email,
      personId,
      id,
      held.credentialId,
      held.code,
      fresh.credentialId,
      fresh.code,
      membershipId,
    ];
    // What is looked for is found while it is there.
    for (const trace of traces) expect(before).toContain(trace);

    expect(await deleteAccount(actor, { password, chosen: new Map([[id, 'erase']]) })).toBe('deleted');

    const after = await wholeDatabase();
    for (const trace of traces) expect(after).not.toContain(trace);
    expect((await identify(secret)).actor.kind).toBe('visitor');
    expect(await verifyReference(held.code)).toEqual({ kind: 'unknown' });
    expect(places).toHaveLength(2);
    for (const { list, index } of places) {
      const place = await db.statusPlace.findUniqueOrThrow({ where: { list_index: { list, index } } });
      expect(place.credentialId).toBeNull();
      expect(place.revokedAt).toBeInstanceOf(Date);
    }
  });
});

describe('with its certificate kept', () => {
  it.each([true, false])('keeps it checkable as it was (open: %s), and nothing else of the person', async (isOpen) => {
    const { actor, personId, email, id, held } = await aLeaver();
    await setOpenToVerifiers(actor, id, isOpen);
    const signed = await signedText(held.credentialId);
    expect(signed).toContain('sha256$');
    expect(await deleteAccount(actor, { password, chosen: new Map([[id, 'keep']]) })).toBe('deleted');

    const after = await wholeDatabase();
    for (const trace of [email, personId]) expect(after).not.toContain(trace);
    expect(await db.certificate.findUniqueOrThrow({ where: { id } })).toMatchObject({ personId: null });
    expect(await verifyReference(held.code)).toMatchObject(isOpen ? { kind: 'valid', name } : { kind: 'unknown' });
    const place = await db.statusPlace.findUniqueOrThrow({ where: { credentialId: held.credentialId } });
    expect(place.revokedAt).toBeNull();
    // Signed anew it is the same credential in the same place of the list, without the trace of the address.
    const again = await signedText(held.credentialId);
    expect(again).toContain(`"statusListIndex":"${String(place.index)}"`);
    expect(again).toContain(name);
    expect(again).not.toContain('sha256$');
  });
});

describe('is refused', () => {
  it('with a wrong password, and nothing is changed', async () => {
    const { actor, id } = await aLeaver();
    const before = await wholeDatabase();
    expect(await deleteAccount(actor, { password: 'not this one', chosen: new Map([[id, 'erase']]) })).toBe(
      'wrong-password',
    );
    expect(await wholeDatabase()).toBe(before);
  });

  it.each([[new Map<string, string>()], [new Map([['another', 'erase']])]])(
    'while nothing is chosen for a certificate: %j',
    async (chosen) => {
      const { actor, personId } = await aLeaver();
      expect(await deleteAccount(actor, { password, chosen })).toBe('choose');
      expect(await db.person.count({ where: { id: personId } })).toBe(1);
    },
  );

  it('touches nobody else', async () => {
    const [leaver, other] = [await aLeaver(), await aLeaver()];
    const before = await myData(other.actor);
    const chosen = new Map([
      [leaver.id, 'erase'],
      [other.id, 'erase'],
    ]);
    expect(await deleteAccount(leaver.actor, { password, chosen })).toBe('deleted');
    expect({ ...(await myData(other.actor)), takenAt: null }).toEqual({ ...before, takenAt: null });
    expect(await verifyReference(other.held.code)).toMatchObject({ kind: 'valid' });
  });
});

describe('the copy of one’s data', () => {
  it('has groups from both sides, with who looked, and no way in', async () => {
    const [guide, member] = [await aGuide(), await aMember()];
    const group = await aGroup(guide.actor);
    const { id } = await aMembership(group, member, { sharesTexts: true });
    const code = await makeRecoveryCode(member.personId);
    await noteAccess(guide.actor, [id], { kind: 'texts', what: `${courseId}/first-steps` });
    const mine = await myData(member.actor);
    expect(mine.memberships).toMatchObject([
      {
        group: { name: group.name },
        sharesTexts: true,
        accesses: [{ kind: 'texts', what: `${courseId}/first-steps` }],
      },
    ]);
    const { recoveryHash } = await db.account.findUniqueOrThrow({ where: { personId: member.personId } });
    for (const secret of [code, recoveryHash, guide.email, guide.personId])
      expect(JSON.stringify(mine)).not.toContain(secret);
    const theirs = await myData(guide.actor);
    expect(theirs).toMatchObject({ guidedGroups: [{ group: { name: group.name } }], looks: [{ kind: 'texts' }] });
    for (const secret of [member.email, member.personId]) expect(JSON.stringify(theirs)).not.toContain(secret);
  });

  it('has what a guide wrote to members, and what was sent to one’s own address once it is known to be that', async () => {
    const [guide, member] = [await aGuide(), await aMember()];
    const group = await aGroup(guide);
    const { id: membershipId } = await aMembership(group, member);
    await doTask(member.actor, first, 'Jäsenen teksti.');
    await askForComments(member.actor, first, membershipId);
    const path = { ...first, group: group.id, member: membershipId };
    const { versionId, formKey } = await openSharedTask(guide.actor, path, 'fi');
    const words = { text: 'Ohjaajan kommentti.', judgement: 'looks_good' } as const;
    await commentOnTask(guide.actor, path, { ...words, versionId, key: formKey });
    expect(await myData(guide.actor)).toMatchObject({ comments: [words] });
    expect(JSON.stringify(await myData(guide.actor))).not.toContain('Jäsenen teksti.');

    await inviteAddresses(guide.actor, group.id, { list: member.email, formKey: 'k' });
    expect(await myData(member.actor)).toMatchObject({ invitations: [] });
    await withConfirmedAddress(member);
    const { invitations } = await myData(member.actor);
    expect(invitations).toMatchObject([{ group: { name: group.name }, uses: 0 }]);
    expect(Object.keys(invitations[0] ?? {})).not.toContain('sealedCode');
  });

  it('has every kind of thing, and nothing that proves who somebody is', async () => {
    const { actor, email, held, secret } = await aLeaver();
    const { passwordHash } = await db.account.findUniqueOrThrow({ where: { personId: actor.personId } });
    const { id: sessionId } = await db.session.findFirstOrThrow({ where: { personId: actor.personId } });
    const copy = await myData(actor);
    const text = JSON.stringify(copy);
    for (const each of [email, name, held.code, 'Kortti on maksuton', 'sha256$', 'Vain minun pohjani'])
      expect(text).toContain(each);
    for (const each of [passwordHash, sessionId, secret]) expect(text).not.toContain(each);
    const { answers, attempts, taskVersions, marks, sessions, certificates } = copy.person;
    for (const list of [answers, attempts, taskVersions, marks, sessions, certificates]) expect(list).not.toEqual([]);
    const { addressLinks, notices, sentNotices, mail, mutedMail } = copy.person;
    for (const list of [addressLinks, notices, sentNotices, mail, mutedMail]) expect(list).not.toEqual([]);
    expect(text).toContain(written);
    const { id: linkId } = await db.addressLink.findFirstOrThrow({ where: { personId: actor.personId } });
    for (const each of [linkId, 'sealed']) expect(text).not.toContain(each);
    expect(certificates[0]?.credentials[0]?.looks).toHaveLength(1);
    const assigned = copy.memberships.flatMap((membership) => membership.assigned);
    expect(assigned).toMatchObject([{ assignment: { course: courseId } }]);
  });

  it('has nothing of anybody else', async () => {
    const [one, other] = [await aLeaver(), await aLeaver()];
    const text = JSON.stringify(await myData(one.actor));
    for (const each of [other.email, other.personId, other.held.code]) expect(text).not.toContain(each);
  });
});
