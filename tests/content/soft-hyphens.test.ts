/** Very long words can break where a Finnish reader would break them, and nothing else changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSoftHyphens, hyphenate } from '#app/content/compile/soft-hyphens.server.ts';

const visible = (text: string) => text.replace(/\u00AD/g, '-');

describe('hyphenate', () => {
  it.each([
    ['vahingonkorvausvelvollisuus', 'va-hin-gon-kor-vaus-vel-vol-li-suus'],
    ['työttömyysvakuutusmaksu', 'työt-tö-myys-va-kuu-tus-mak-su'],
    ['yhdenvertaisuusvaltuutettu', 'yh-den-ver-tai-suus-val-tuu-tet-tu'],
    ['oleskelulupahakemuksessa', 'oles-ke-lu-lu-pa-ha-ke-muk-ses-sa'],
  ])('%s', (word, expected) => {
    expect(visible(hyphenate(word))).toBe(expected);
  });
});

describe('addSoftHyphens', () => {
  it('leaves words of 20 letters or fewer alone', () => {
    expect(addSoftHyphens('a'.repeat(20))).toBe('a'.repeat(20));
    expect(addSoftHyphens('kansalaisuushakemuksi')).toContain('\u00AD');
  });

  it('works in the middle of a sentence, with capitals and punctuation', () => {
    expect(visible(addSoftHyphens('Siis (Vahingonkorvausvelvollisuus), niin.'))).toBe(
      'Siis (Va-hin-gon-kor-vaus-vel-vol-li-suus), niin.',
    );
  });

  it('leaves addresses whole', () => {
    for (const address of [
      'https://example.org/vahingonkorvausvelvollisuus',
      'vahingonkorvausvelvollisuus.fi',
      'a@vahingonkorvausvelvollisuus',
    ]) {
      expect(addSoftHyphens(address)).toBe(address);
    }
  });

  it('never changes a letter, and never leaves one letter alone at either end', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiouyåäöbdghjklmnprstv'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(word, (text) => {
        const broken = addSoftHyphens(text);
        expect(broken.replace(/\u00AD/g, '')).toBe(text);
        const pieces = broken.split('\u00AD');
        if (pieces.length > 1) for (const piece of pieces) expect(piece.length).toBeGreaterThan(1);
      }),
    );
  });
});
