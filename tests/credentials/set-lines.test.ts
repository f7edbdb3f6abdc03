/** Names and titles of any length stand inside their width, whole and in order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSet, textPath, widthOf } from '#app/credentials/files/fonts.server.ts';
import { fitLines } from '#app/credentials/files/set-lines.server.ts';
import { runs } from '../support/runs.ts';

describe('canSet', () => {
  it.each([
    ['Aino Ääkkönen', true],
    ['Nguyễn Thị Ánh Tuyết', true],
    ['Đặng Thùy Trâm', true],
    ['Ŋiŋá Čáppa', true],
    ['Łukasz Żółć', true],
    ['Олена Шевченко', true],
    ['Αλέξανδρος', true],
    ['Kẹ́hìndé', true],
    ['Seán O’Neill-Smith', true],
    ['أمينة', false],
    ['王小明', false],
    ['김민준', false],
    ['ქეთევანი', false],
    ['Aino 🌲', false],
    ['ไทย', false],
    ['נועה', false],
  ])('%s: %s', (name, expected) => {
    expect(canSet(name)).toBe(expected);
  });

  it('is about the name as it is kept: letters and their marks together', () => {
    expect(canSet('A\u0308iti'.normalize('NFD'))).toBe(true);
  });
});

describe('fitLines', () => {
  const letters = fc.constantFrom('a', 'W', 'i', 'ä', 'ễ', '-', ' ', 'л');
  const fitting = { weight: 'bold', sizes: [30, 24, 18, 12], width: 200, most: 2 } as const;

  it('never lets a line be wider than it may be, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 80 }), (text) => {
        const { size, lines } = fitLines(text, fitting);
        for (const line of lines) expect(widthOf(line, 'bold', size)).toBeLessThanOrEqual(200.5);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: runs(60) },
    );
  });

  it('takes the largest size, then more lines', () => {
    expect(fitLines('Aino Esimerkki', { ...fitting, width: 400, most: 1 })).toEqual({
      size: 30,
      lines: ['Aino Esimerkki'],
    });
    expect(fitLines('Aino Esimerkki', { ...fitting, width: 160, most: 1 }).size).toBe(18);
    expect(fitLines('Aino Esimerkki', { ...fitting, width: 70, most: 1 })).toEqual({
      size: 12,
      lines: ['Aino', 'Esimerkki'],
    });
  });

  it('leaves no short word alone on the last line', () => {
    const { lines } = fitLines('Yksi kaksi kolme neljä ja', { ...fitting, sizes: [20], width: 240, most: 3 });
    expect(lines).toHaveLength(2);
    expect(lines[1]?.split(' ').length).toBeGreaterThan(1);
  });

  it('breaks an address after its signs, without adding any', () => {
    const { lines } = fitLines('a-long-host.example.fi/t/CODE', {
      ...fitting,
      sizes: [12],
      width: 100,
      isAddress: true,
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('a-long-host.example.fi/t/CODE');
  });
});

it('letters as outlines need no font where they are shown', () => {
  const path = textPath('Äiti', { weight: 'bold', size: 20, x: 5, y: 40 });
  expect(path).toMatch(/^M[-\d. ]+[LQCZM]/);
  expect(path).not.toMatch(/NaN|undefined/);
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  expect(Math.max(...numbers)).toBeLessThanOrEqual(5 + widthOf('Äiti', 'bold', 20) + 40);
});
