/** The colours of tokens.css as values, and how they are measured. For the page of the house style and for the test of contrast. */

/** Name without dashes in front → `#rrggbb`. */
export type Palette = ReadonlyMap<string, string>;

/** Grounds that text and marks may stand on. */
export const grounds = [
  'paper',
  'surface',
  'sunken',
  'spruce-tint',
  'lake-tint',
  'cloudberry-tint',
  'lingonberry-tint',
] as const;
/** Colours of text: 7:1 on every ground. */
export const texts = ['ink', 'soft', 'spruce', 'lake', 'lingonberry', 'cloudberry-text'] as const;
/** Colours of what is no text but bears a meaning: 4.5:1 on every ground. */
export const marks = ['control', 'cloudberry', 'focus', 'spruce', 'lingonberry'] as const;
/** What stands on a filled ground, and how much contrast it needs. */
export const fills: readonly (readonly [on: string, ground: string, atLeast: number])[] = [
  ['on-spruce', 'spruce', 7],
  ['on-spruce', 'spruce-strong', 7],
  ['on-ink', 'ink', 7],
  ['on-lingonberry', 'lingonberry', 7],
  // You on the map: the ring around the dot is what tells it from any ground.
  ['cloudberry-ring', 'cloudberry-fill', 4.5],
];

/** The colours that each theme of tokens.css itself names; what dark does not name it takes from light. */
export function namedColours(css: string): { readonly light: Palette; readonly dark: Palette } {
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  return { light: coloursIn(light), dark: coloursIn(dark) };
}

/** Both themes whole. */
export function palettesOf(css: string): { readonly light: Palette; readonly dark: Palette } {
  const { light, dark } = namedColours(css);
  return { light, dark: new Map([...light, ...dark]) };
}

function coloursIn(part: string): Palette {
  return new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Every token of the light theme with its value as written, in the order of the file. */
export function tokensOf(css: string): ReadonlyMap<string, string> {
  const [light = ''] = css.split('@media (prefers-color-scheme: dark)');
  return new Map([...light.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
