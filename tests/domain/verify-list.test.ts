/** Lists of certificates: what people paste, whose name differs, and a table that no spreadsheet runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCode, newCode } from '#app/domain/code.ts';
import { csvOf } from '#app/domain/csv.ts';
import { referenceIn } from '#app/domain/reference.ts';
import { askedIn, differs } from '#app/domain/verify-list.ts';

const code = newCode(new Uint8Array(11).fill(3));
const uuid = '3f6c1c1e-8a55-4f0d-9b0e-4a8a1f2c9d10';

describe('a reference', () => {
  it.each([code, formatCode(code), ` ${code.toLowerCase()} `, `https://polku.test/t/${code}?lang=fi`])(
    '%s is a code',
    (text) => {
      expect(referenceIn(text)).toEqual({ code });
    },
  );

  it.each([
    uuid,
    uuid.toUpperCase(),
    `https://polku.test/credentials/${uuid}`,
    `https://polku.test/credentials/${uuid}.json`,
    `polku.test/credentials/${uuid}.pdf?x=1#y`,
    `urn:uuid:${uuid}`,
  ])('%s is a credential', (text) => {
    expect(referenceIn(text)).toEqual({ credentialId: uuid });
  });

  it.each(['', 'x', `${uuid}0`, `https://polku.test/fi/my-certificates/${uuid}`, code.slice(1), '/'.repeat(10_000)])(
    '%j is none',
    (text) => {
      expect(referenceIn(text)).toBeNull();
    },
  );
});

describe('a pasted list', () => {
  it('has a code on each line, and perhaps a name', () => {
    const list = `\uFEFFKoodi;Nimi\r\n${code}; Aino Esimerkki \r\n\r\n"${code}";"Matti ""M"" Meikäläinen"\n${code}\t Åke\n${code}, Öst\n${code}`;
    expect(askedIn(list)).toEqual([
      { text: code, givenName: 'Aino Esimerkki' },
      { text: code, givenName: 'Matti "M" Meikäläinen' },
      { text: code, givenName: 'Åke' },
      { text: code, givenName: 'Öst' },
      { text: code, givenName: null },
    ]);
  });

  it('keeps what is no code, so that the answer can say so', () => {
    expect(askedIn(`${code}\nroskaa\n123`).map(({ text }) => text)).toEqual([code, 'roskaa', '123']);
    expect(askedIn('   \n ')).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['aino  ESIMERKKI', 'Aino Esimerkki'],
    ['Anne-Marie Åström', 'anne marie astrom'],
    ['Đỗ Thị Linh', 'đỗ thị linh'],
    ['Jose\u0301', 'José'],
  ])('%s is %s', (one, other) => {
    expect(differs(one, other)).toBe(false);
  });

  it.each([
    ['Aino Esimerkki', 'Aino Esimerkkinen'],
    ['Aino', 'Aino Esimerkki'],
    ['Ольга', 'Олена'],
  ])('%s is not %s', (one, other) => {
    expect(differs(one, other)).toBe(true);
  });
});

describe('a table as CSV', () => {
  it('is what a Finnish spreadsheet opens', () => {
    expect(
      csvOf([
        ['Koodi', 'Nimi'],
        ['1', 'Äiti "A"; B'],
      ]),
    ).toBe('\uFEFF"Koodi";"Nimi"\r\n"1";"Äiti ""A""; B"\r\n');
  });

  it('has no cell that begins as a formula', () => {
    const dangerous = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝'), fc.string());
    fc.assert(
      fc.property(dangerous, ([start, rest]) => {
        expect(csvOf([[start + rest]]).startsWith('\uFEFF"\'')).toBe(true);
      }),
    );
    expect(csvOf([['Aino']])).toBe('\uFEFF"Aino"\r\n');
  });
});
