/** Measures the colours of tokens.css: text 7:1, interface 4.5:1, in both themes, against every ground they may stand on. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, fills, grounds, marks, namedColours, palettesOf, texts } from '#app/ui/design/colours.ts';

const css = readFileSync(new URL('../../app/ui/styles/tokens.css', import.meta.url), 'utf8');
const themes = palettesOf(css);
const named = namedColours(css);

const pairs: (readonly [text: string, ground: string, atLeast: number])[] = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground, 7] as const)),
  ...marks.flatMap((mark) => grounds.map((ground) => [mark, ground, 4.5] as const)),
  ...fills,
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
    const themed = theme === 'light' ? named.light : named.dark;
    expect([...named.light.keys()].filter((name) => !themed.has(name))).toEqual([]);
  });
});

it('measures like the specification: black on white is 21:1, #767676 on white 4.54:1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
