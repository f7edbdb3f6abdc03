/** The rules of groups that no database is needed for: invitations, lists of addresses, user names, recovery codes, days of showing. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress, judgeAddresses, listOfReady } from '#app/domain/address-list.ts';
import { targetKey, targetOf } from '#app/domain/assignment.ts';
import { formatCode } from '#app/domain/code.ts';
import { dateInHelsinki, daysAfter, endOfDay } from '#app/domain/day.ts';
import { groupState, tidyGroupName } from '#app/domain/group.ts';
import { type ChosenModule, invitationState, weeksFor, withoutDoubles } from '#app/domain/invitation.ts';
import { statusOfJoin } from '#app/domain/join-page.ts';
import { consentUntil, mayShowUntil, sightOf, stateForMember } from '#app/domain/membership.ts';
import { newRecoveryCode, parseRecoveryCode } from '#app/domain/recovery-code.ts';
import { userNameOf } from '#app/domain/user-name.ts';

const now = new Date('2026-11-22T10:00:00Z');
const today = '2026-11-22';
const open = { uses: 0, maxUses: null, expiresAt: new Date('2026-12-01T00:00:00Z'), revokedAt: null };
const goesOn = { archivedAt: null, endsOn: null };
const time = { now, today };

describe('an invitation', () => {
  it.each([
    ['open', {}, {}],
    ['open', { uses: 2, maxUses: 3 }, {}],
    ['used-up', { uses: 3, maxUses: 3 }, {}],
    ['expired', { expiresAt: now }, {}],
    ['revoked', { revokedAt: now }, {}],
    ['ended', {}, { archivedAt: now }],
    ['ended', {}, { endsOn: '2026-11-21' }],
    ['open', {}, { endsOn: today }],
    // What nothing could change comes first.
    ['revoked', { revokedAt: now, expiresAt: now, uses: 1, maxUses: 1 }, { archivedAt: now }],
    ['used-up', { expiresAt: now, uses: 1, maxUses: 1 }, {}],
  ] as const)('is %s: %j, group %j', (state, invitation, group) => {
    expect(invitationState({ ...open, ...invitation }, { ...goesOn, ...group }, time)).toBe(state);
  });

  it.each([
    ['typing', 404],
    ['unknown', 404],
    ['expired', 410],
    ['used-up', 410],
    ['revoked', 410],
    ['ended', 410],
  ] as const)('that is %s answers %i', (kind, status) => {
    expect(statusOfJoin({ kind })).toBe(status);
  });

  it('tells how many weeks its modules take, begun weeks included', () => {
    const chosen = (minutes: number): ChosenModule => ({
      target: { course: 'c', module: 'm' },
      title: { fi: 'Osa', en: 'Module' },
      course: null,
      minutes,
    });
    expect(weeksFor([chosen(100), chosen(21)], 60)).toBe(3);
    expect(weeksFor([chosen(120)], 60)).toBe(2);
    expect(weeksFor([], 60)).toBeNull();
    expect(weeksFor([chosen(120)], null)).toBeNull();
  });

  it('names a choice in one word and reads it back; a whole course swallows its modules', () => {
    for (const target of [
      { course: 'a', module: null },
      { course: 'a', module: 'b' },
    ])
      expect(targetOf(targetKey(target))).toEqual(target);
    expect(withoutDoubles(['a', 'a/b', 'c/d', 'c/d'].map(targetOf)).map(targetKey)).toEqual(['a', 'c/d']);
  });
});

describe('a list of addresses', () => {
  const verdicts = (list: string) => judgeAddresses(list).map(({ text, name, verdict }) => [text, name, verdict]);

  it('is read as Excel, mail programs and people write it', () => {
    expect(
      verdicts(
        '\uFEFF"Nimi";"Sähköposti"\r\n"Aino Esimerkki";"AINO@X.example"\r\n\r\nb@x.example, c@x.example; d@x.example\n' +
          'Matti Malli <matti@x.example>\ne@x.example f@x.example\tg@x.example\nmailto:h@x.example',
      ),
    ).toEqual([
      ['aino@x.example', 'Aino Esimerkki', 'ready'],
      ['b@x.example', '', 'ready'],
      ['c@x.example', '', 'ready'],
      ['d@x.example', '', 'ready'],
      ['matti@x.example', 'Matti Malli', 'ready'],
      ['e@x.example', '', 'ready'],
      ['f@x.example', '', 'ready'],
      ['g@x.example', '', 'ready'],
      ['h@x.example', '', 'ready'],
    ]);
  });

  it('tells of each row what is wrong, in its place', () => {
    const known = new Map([
      ['old@x.example', 'invited'],
      ['in@x.example', 'joined'],
    ] as const);
    const rows = judgeAddresses('a@x.example\nA@X.example\nei osoite\nx@\nold@x.example\nin@x.example', known);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'twice', 'bad', 'bad', 'invited', 'joined']);
  });

  it('of nothing has no rows, and a heading is none', () => {
    for (const list of ['', '\n \n', 'email\n', ';;;\n']) expect(verdicts(list)).toEqual([]);
  });

  it('of what is ready is read the same again', () => {
    const rows = judgeAddresses('Aino;aino@x.example\nbad\nb@x.example\naino@x.example');
    expect(judgeAddresses(listOfReady(rows))).toEqual(rows.filter(({ verdict }) => verdict === 'ready'));
  });

  it('never takes what is no address for one, whatever is pasted, and is done at once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (list) => {
        for (const { text, verdict } of judgeAddresses(list)) expect(verdict === 'bad').toBe(!isAddress(text));
      }),
    );
  });

  it.each([
    'a@b',
    'a b@x.fi',
    '.a@x.fi',
    'a..b@x.fi',
    'a.@x.fi',
    '@x.fi',
    'a@-x.fi',
    `${'a'.repeat(250)}@x.fi`,
    'ä@x.fi',
  ])('%s is no address', (text) => {
    expect(isAddress(text)).toBe(false);
  });
});

describe('a user name', () => {
  it.each([
    ['Aino.E', 'aino.e'],
    [' äiti_2-b ', 'äiti_2-b'],
    ['a'.repeat(40), 'a'.repeat(40)],
  ])('%s is kept as %s', (typed, kept) => {
    expect(userNameOf(typed)).toBe(kept);
  });

  it.each(['ab', 'a'.repeat(41), 'aino@x.fi', 'aino e', '.aino', '-x-', 'a/b', 'a\u200bb', ''])(
    '%s is none',
    (typed) => {
      expect(userNameOf(typed)).toBeNull();
    },
  );
});

describe('a recovery code', () => {
  it('has a hundred bits, and is read back however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (random) => {
        const code = newRecoveryCode(random);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
        expect(parseRecoveryCode(` ${formatCode(code).toLowerCase()} `)).toBe(code);
        expect(parseRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
    expect(new Set(Array.from({ length: 100 }, () => newRecoveryCode(randomBytes(20)))).size).toBe(100);
    expect(() => newRecoveryCode(randomBytes(19))).toThrow(RangeError);
  });

  it.each(['', '7KQ4-M2XD-0V9T', 'U'.repeat(20), '0'.repeat(21), 'x'.repeat(1000)])('is not %s', (typed) => {
    expect(parseRecoveryCode(typed)).toBeNull();
  });
});

describe('the end of a day', () => {
  it('is the first moment of the next one in Helsinki, summer and winter and when clocks change', () => {
    for (let day = '2026-01-01'; day < '2027-01-02'; day = daysAfter(day, 1)) {
      const end = endOfDay(day);
      expect(dateInHelsinki(end)).toBe(daysAfter(day, 1));
      expect(dateInHelsinki(new Date(end.getTime() - 1))).toBe(day);
    }
  });
});

describe('a member', () => {
  const membership = { sharesQuizzes: true, sharesTexts: false, sharesUntil: '2027-01-01', endedAt: null, end: null };

  it.each([
    ['shown', {}, {}],
    ['hidden', { sharesUntil: '2026-11-21' }, {}],
    ['ended', {}, { endsOn: '2026-11-21' }],
    ['left', { endedAt: now, end: 'left' }, {}],
    ['removed', { endedAt: now, end: 'removed' }, { archivedAt: now }],
  ] as const)('is told "%s", and guides see exactly then: %j %j', (state, mine, group) => {
    const one = { ...membership, ...mine };
    const its = { ...goesOn, ...group };
    expect(stateForMember(one, its, today)).toBe(state);
    expect(sightOf(one, its, today) !== null).toBe(state === 'shown');
  });

  it('chooses a last day from today to the end of the group, or a year', () => {
    expect(consentUntil(today, goesOn)).toBe('2027-11-22');
    for (const [until, group, may] of [
      [today, goesOn, true],
      ['2026-11-21', goesOn, false],
      ['2027-11-22', goesOn, true],
      ['2027-11-23', goesOn, false],
      ['2027-03-01', { ...goesOn, endsOn: '2027-02-28' }, false],
    ] as const)
      expect(mayShowUntil(until, group, today)).toBe(may);
  });
});

describe('a group', () => {
  it('is archived, over or open, in this order', () => {
    expect(groupState({ archivedAt: now, endsOn: '2026-01-01' }, today)).toBe('archived');
    expect(groupState({ archivedAt: null, endsOn: '2026-11-21' }, today)).toBe('over');
    expect(groupState({ archivedAt: null, endsOn: today }, today)).toBe('open');
  });

  it('has a name of 2 to 80 characters on one line', () => {
    expect(tidyGroupName('  Syksyn\n ryhmä ')).toBe('Syksyn ryhmä');
    for (const name of ['', ' a ', 'x'.repeat(81), '\u200b\u200b']) expect(tidyGroupName(name)).toBeNull();
  });
});
