/** What guides see of a member: every state of membership, consent and group, against the rule written out. */
import { describe, expect, it } from 'vitest';
import { consentUntil, isGroupOpen, sightOf } from '#app/domain/membership.ts';

const today = '2026-11-22';
const group = { archivedAt: null, endsOn: null };
const membership = { endedAt: null, sharesQuizzes: false, sharesTexts: false, sharesUntil: '2027-01-01' };

describe('what a guide sees', () => {
  it.each([
    [false, false],
    [false, true],
    [true, false],
    [true, true],
  ])('is what the member chose: quizzes %s, texts %s', (quizzes, texts) => {
    expect(sightOf({ ...membership, sharesQuizzes: quizzes, sharesTexts: texts }, group, today)).toEqual({
      quizzes,
      texts,
    });
  });

  it('is there on the last day, and nothing the day after', () => {
    expect(sightOf({ ...membership, sharesUntil: today }, group, today)).not.toBeNull();
    expect(sightOf({ ...membership, sharesUntil: '2026-11-21' }, group, today)).toBeNull();
  });

  it.each([
    ['who has left', { ...membership, endedAt: new Date() }, group],
    ['of a group that is archived', membership, { ...group, archivedAt: new Date() }],
    ['of a group whose last day is over', membership, { ...group, endsOn: '2026-11-21' }],
  ])('is nothing of somebody %s, whatever they had agreed to', (_who, theirs, ofGroup) => {
    expect(sightOf({ ...theirs, sharesQuizzes: true, sharesTexts: true }, ofGroup, today)).toBeNull();
  });
});

describe('a group', () => {
  it('goes on through its last day', () => {
    expect(isGroupOpen({ ...group, endsOn: today }, today)).toBe(true);
    expect(isGroupOpen({ ...group, endsOn: '2026-11-21' }, today)).toBe(false);
  });

  it('offers a year of showing, and never more than it lasts itself', () => {
    expect(consentUntil(today, group)).toBe('2027-11-22');
    expect(consentUntil(today, { ...group, endsOn: '2027-03-01' })).toBe('2027-03-01');
    expect(consentUntil(today, { ...group, endsOn: '2030-03-01' })).toBe('2027-11-22');
  });
});
