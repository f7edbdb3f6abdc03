/** Measures the colours of tokens.css: text 7:1, interface 4.5:1, in both themes, against every ground they may stand on. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/ui/styles/tokens.css', import.meta.url), 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');

function coloursOf(part: string): Map<string, string> {
  return new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

const light = coloursOf(lightPart);
const themes = { light, dark: new Map([...light, ...coloursOf(darkPart)]) };

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'surface', 'sunken', 'spruce-tint', 'lake-tint', 'cloudberry-tint', 'lingonberry-tint'];
const texts = ['ink', 'soft', 'spruce', 'lake', 'lingonberry', 'cloudberry-text'];
const marks = ['control', 'cloudberry', 'focus', 'spruce', 'lingonberry'];
const pairs: [text: string, ground: string, atLeast: number][] = [
  ...texts.flatMap((text) => grounds.map((ground): [string, string, number] => [text, ground, 7])),
  ...marks.flatMap((mark) => grounds.map((ground): [string, string, number] => [mark, ground, 4.5])),
  ['on-spruce', 'spruce', 7],
  ['on-spruce', 'spruce-strong', 7],
  ['on-ink', 'ink', 7],
  ['on-lingonberry', 'lingonberry', 7],
  // You on the map: the ring around the dot is what tells it from any ground.
  ['cloudberry-ring', 'cloudberry-fill', 4.5],
];

describe.each(Object.entries(themes))('colours, %s', (theme, colours) => {
  const valueOf = (name: string) => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`tokens.css has no --${name}`);
    return value;
  };

  it.each(pairs)(`%s on %s has at least %d:1`, (text, ground, atLeast) => {
    expect(contrast(valueOf(text), valueOf(ground))).toBeGreaterThanOrEqual(atLeast);
  });

  it(`redefines for ${theme} every colour that needs it`, () => {
    const themed = theme === 'light' ? light : coloursOf(darkPart);
    expect([...light.keys()].filter((name) => !themed.has(name))).toEqual([]);
  });
});

it('measures like the specification: black on white is 21:1, #767676 on white 4.54:1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
