/** The short code of a certificate: every slip of the finger is noticed, every way of writing it is understood. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeProblem, formatCode, newCode, parseCode } from '#app/domain/code.ts';
import { runs } from '../support/runs.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 11, maxLength: 11 });
/** Seeded, so that a failure comes back. Each is checked exhaustively. */
const codes = fc.sample(bytes, { numRuns: runs(300), seed: 20261121 }).map(newCode);

function replaced(code: string, at: number, character: string): string {
  return code.slice(0, at) + character + code.slice(at + 1);
}

describe('a new code', () => {
  it('has 12 characters of the alphabet and is read as itself', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const code = newCode(random);
        expect(code).toMatch(new RegExp(`^[${alphabet}]{12}$`));
        expect(parseCode(code)).toBe(code);
      }),
    );
  });

  it('uses all 55 bits: other chance gives another code', () => {
    fc.assert(
      fc.property(bytes, fc.nat(10), fc.integer({ min: 1, max: 31 }), (random, at, change) => {
        const other = random.map((byte, index) => (index === at ? byte ^ change : byte));
        expect(newCode(other)).not.toBe(newCode(random));
      }),
    );
  });

  it('refuses too little chance', () => {
    expect(() => newCode(new Uint8Array(10))).toThrow(RangeError);
  });
});

describe('a wrong code', () => {
  it('is refused for every single wrong character, at every place', () => {
    const accepted: string[] = [];
    let tried = 0;
    for (const code of codes) {
      for (let at = 0; at < code.length; at += 1) {
        for (const character of alphabet) {
          if (character === code[at]) continue;
          tried += 1;
          if (parseCode(replaced(code, at, character)) !== null) accepted.push(code);
        }
      }
    }
    expect(tried).toBe(codes.length * 12 * 31);
    expect(accepted).toEqual([]);
  });

  it('is refused for every swap of two different characters, near or far', () => {
    const accepted: string[] = [];
    let tried = 0;
    for (const code of codes) {
      for (let a = 0; a < code.length; a += 1) {
        for (let b = a + 1; b < code.length; b += 1) {
          const [first = '', second = ''] = [code[a], code[b]];
          if (first === second) continue;
          tried += 1;
          if (parseCode(replaced(replaced(code, a, second), b, first)) !== null) accepted.push(code);
        }
      }
    }
    expect(tried).toBeGreaterThan(18_000);
    expect(accepted).toEqual([]);
  });

  it.each([
    '',
    ' ',
    '-',
    '7KQ4',
    'x'.repeat(12),
    'UUUU-UUUU-UUUU',
    '0'.repeat(13),
    '💡'.repeat(12),
    'https://',
    '../../etc/passwd',
    '%00',
  ])('is refused: %j', (text) => {
    expect(parseCode(text)).toBeNull();
  });

  it('never breaks the reader, and what is read is always a sound code', () => {
    const unit = fc.constantFrom(
      ...alphabet,
      'o',
      'l',
      'ß',
      'ﬁ',
      'ⅷ',
      '-',
      '–',
      ' ',
      '/',
      '?',
      '#',
      '%',
      '\u0000',
      '💡',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 16 }), (text) => {
        const code = parseCode(text);
        if (code !== null) expect(parseCode(code)).toBe(code);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('a code as people write it', () => {
  it.each<[string, (code: string) => string]>([
    ['in groups', formatCode],
    ['in lower case', (code) => formatCode(code).toLowerCase()],
    ['with spaces', (code) => ` ${code.slice(0, 4)} ${code.slice(4, 8)}  ${code.slice(8)}\n`],
    ['with long dashes', (code) => formatCode(code).replaceAll('-', '–')],
    ['with a dash that does not break', (code) => formatCode(code).replaceAll('-', '\u2011')],
    ['with O for 0', (code) => code.replaceAll('0', 'O')],
    ['with o for 0', (code) => code.replaceAll('0', 'o')],
    ['with I for 1', (code) => code.replaceAll('1', 'I')],
    ['with l for 1', (code) => code.replaceAll('1', 'l')],
    ['in full width', (code) => [...code].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')],
    ['as a link', (code) => `https://polku.example/t/${code}`],
    ['as a link with groups and language', (code) => `http://localhost:3000/t/${formatCode(code)}?lang=en#top`],
    ['as a link with a slash at the end', (code) => `polku.example/t/${code}/`],
  ])('%s is read', (_, write) => {
    // Codes with many 0 and 1 are among them, so that O, I and L are really tried.
    const zeros = fc.sample(fc.array(fc.constantFrom(0, 1, 20), { minLength: 11, maxLength: 11 }), {
      numRuns: runs(50),
      seed: 7,
    });
    for (const code of [...codes.slice(0, 50), ...zeros.map((each) => newCode(Uint8Array.from(each)))]) {
      expect(parseCode(write(code))).toBe(code);
    }
  });

  it('is printed in three groups of four', () => {
    expect(formatCode('7KQ4M2XD0V9T')).toBe('7KQ4-M2XD-0V9T');
  });
});

describe('what is wrong with a text that is no code', () => {
  it.each([
    ['7KQ', { kind: 'length', count: 3 }],
    ['https://polku.example/t/7KQ4-M2XD', { kind: 'length', count: 8 }],
    ['7KQ4-M2XD-0V9U', { kind: 'strange', characters: 'U' }],
    ['7KQ4?', { kind: 'length', count: 4 }],
    ['7KQ4M2XÄ0V9*', { kind: 'strange', characters: 'Ä *' }],
    ['000000000001', { kind: 'mistyped' }],
    // May be one: whether there is a certificate with it, this does not tell.
    ['0000-0000-0000', null],
  ])('of %s is %o', (text, problem) => {
    expect(codeProblem(text)).toEqual(problem);
  });
});
