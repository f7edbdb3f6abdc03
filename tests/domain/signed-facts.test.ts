/** What is signed can be read back, word for word; what was made otherwise is no certificate of ours. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBadgeOf } from '#app/domain/open-badge.ts';
import { signedFacts, signedPlaces } from '#app/domain/signed-facts.ts';
import { standingVerdict } from '#app/domain/verification.ts';
import { facts, snapshot, us } from '../support/credentials.ts';

const document = openBadgeOf(facts, us);

describe('signed facts', () => {
  it('are those of the snapshot, with the modules as one text', () => {
    expect(signedFacts(document)).toEqual({
      code: facts.code,
      name: facts.name,
      validFrom: facts.validFrom,
      validUntil: null,
      snapshot: {
        ...snapshot,
        modules: [{ id: 'all', title: { fi: 'Alku, keskikohta, Loppu', en: 'Beginning, middle, End' } }],
      },
    });
    expect(signedPlaces(document, us.origin)).toEqual({ id: facts.id, ...facts.status });
  });

  it('tell until when', () => {
    const until = openBadgeOf({ ...facts, snapshot: { ...snapshot, validUntil: '2027-01-31' } }, us);
    expect(signedFacts(until)).toMatchObject({
      validUntil: '2027-01-31T23:59:59Z',
      snapshot: { validUntil: '2027-01-31' },
    });
  });

  it('keep any texts', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => `x${text.normalize('NFC')}x`);
    const both = fc.record({ fi: line, en: line });
    fc.assert(
      fc.property(both, fc.array(both, { minLength: 1, maxLength: 3 }), both, (title, outcomes, assessment) => {
        const read = signedFacts(openBadgeOf({ ...facts, snapshot: { ...snapshot, title, outcomes, assessment } }, us));
        expect(read?.snapshot).toMatchObject({ title, outcomes, assessment });
      }),
    );
  });

  it.each(['credentialSubject', 'validFrom'])('are none without %s', (name) => {
    const rest = Object.fromEntries(Object.entries(document).filter(([own]) => own !== name));
    expect(signedFacts(rest)).toBeNull();
  });

  it('have no place at another installation', () => {
    expect(signedPlaces(document, 'https://other.example')).toBeNull();
    expect(signedPlaces({ ...document, id: 'https://polku.test.evil/credentials/x' }, us.origin)).toBeNull();
  });
});

describe('how a certificate stands', () => {
  const until = { ...snapshot, validUntil: '2026-05-31' };
  const revoked = { kind: 'revoked', revokedAt: '2026-01-01T00:00:00.000Z', reason: null } as const;

  it('is in force to the end of its last day', () => {
    expect(standingVerdict({ kind: 'in-force' }, until, '2026-05-31')).toEqual({ kind: 'valid' });
    expect(standingVerdict({ kind: 'in-force' }, until, '2026-06-01')).toEqual({ kind: 'expired' });
    expect(standingVerdict({ kind: 'in-force' }, snapshot, '2099-01-01')).toEqual({ kind: 'valid' });
  });

  it('stays revoked when its time is over', () => {
    expect(standingVerdict(revoked, until, '2027-01-01')).toEqual(revoked);
  });
});
