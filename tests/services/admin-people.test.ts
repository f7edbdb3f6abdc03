/** Roles: found exactly, given with a trace, and somebody can always give them. */
import { expect, it } from 'vitest';
import { findPerson, giveRole, listStaff } from '#app/services/admin-people.server.ts';
import { mailStatus, sendTestMail, tryAgain } from '#app/services/admin-mail.server.ts';
import { db } from '../support/db.ts';
import { withConfirmedAddress } from '../support/groups.ts';
import { aMember, anOperator } from '../support/people.ts';

it('an account is found by its whole address or user name, and by nothing less', async () => {
  const operator = await anOperator();
  const { email, personId } = await aMember();
  await db.account.update({ where: { personId }, data: { userName: 'aino.e' } });
  for (const typed of [email, ` ${email.toUpperCase()} `, 'Aino.E'])
    expect(await findPerson(operator.actor, typed)).toMatchObject({ id: personId, role: 'learner' });
  for (const typed of ['', email.slice(0, 5), 'Aino Esimerkki', '%', 'aino'])
    expect(await findPerson(operator.actor, typed)).toBeNull();
});

it('a role is given with a row that names nobody', async () => {
  const operator = await anOperator();
  const { personId, email } = await aMember();
  expect(await giveRole(operator.actor, personId, 'guide')).toBe('given');
  expect(await giveRole(operator.actor, personId, 'guide')).toBe('unchanged');
  expect(await listStaff(operator.actor)).toContainEqual(expect.objectContaining({ id: personId, role: 'guide' }));
  const acts = await db.operatorAct.findMany({ where: { act: 'role-given', personId: operator.personId } });
  expect(acts).toMatchObject([{ detail: 'guide' }]);
  expect(JSON.stringify(acts)).not.toMatch(new RegExp(`${email}|Aino|"${personId}"`));
  await expect(giveRole(operator.actor, 'nobody', 'guide')).rejects.toMatchObject({ code: 'not-found' });
});

it('the last operator stays one, also when two take each other’s role at once', async () => {
  await db.account.updateMany({ where: { role: 'operator' }, data: { role: 'learner' } });
  const [one, two] = [await anOperator(), await anOperator()];
  const outcomes = await Promise.all([
    giveRole(one.actor, two.personId, 'learner'),
    giveRole(two.actor, one.personId, 'learner'),
  ]);
  expect(outcomes.sort()).toEqual(['given', 'last-operator']);
  expect(await db.account.count({ where: { role: 'operator' } })).toBe(1);
});

it('e-mails in trouble are shown without addresses and can be tried again', async () => {
  await db.mail.deleteMany();
  const mail = { language: 'fi', kind: 'reminder', facts: {}, address: 'aino@polku.example' };
  await db.mail.createMany({
    data: [
      { ...mail, key: 'failed', state: 'failed', tries: 6, problem: '451 later' },
      { ...mail, key: 'emptied', state: 'failed', tries: 6, problem: '451 later', address: '' },
      { ...mail, key: 'trying', tries: 2, problem: '451 later', nextTryAt: new Date(Date.now() + 1e6) },
      { ...mail, key: 'sent', state: 'sent', sentAt: new Date() },
    ],
  });
  const status = await mailStatus();
  expect(status).toMatchObject({ isSet: false, waiting: 1, sent: 1, failed: 2 });
  expect(status.troubled).toHaveLength(3);
  expect(JSON.stringify(status)).toContain('…@polku.example');
  expect(JSON.stringify(status)).not.toContain('aino@');
  await tryAgain();
  const waiting = await db.mail.findMany({
    where: { state: 'waiting', nextTryAt: { lte: new Date() } },
    orderBy: { key: 'asc' },
  });
  expect(waiting.map(({ key, tries }) => [key, tries])).toEqual([
    ['failed', 0],
    ['trying', 2],
  ]);
});

it('a test e-mail goes to the operator’s own address, once it is confirmed', async () => {
  const operator = await anOperator();
  const wish = { language: 'fi', formKey: 'k' } as const;
  expect(await sendTestMail(operator.actor, wish)).toBe(false);
  await withConfirmedAddress(operator);
  expect([await sendTestMail(operator.actor, wish), await sendTestMail(operator.actor, wish)]).toEqual([true, true]);
  expect(await db.mail.findMany({ where: { kind: 'test' } })).toMatchObject([
    { address: operator.email, state: 'waiting' },
  ]);
});
