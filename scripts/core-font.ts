/** npm run font: cuts the part of our typeface that every page needs, so that a phone has it early, into app/ui/styles/fonts/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const source = resolve(
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
);

/** Where the cut stands; the style sheet names it with the same letters and weights. */
export const coreFile = 'app/ui/styles/fonts/atkinson-core.woff2';

/** First and last code points: what Finnish, English and the names of Western Europe are written with, and our own signs. */
export const coreRanges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2013, 0x2014],
  [0x2018, 0x201a],
  [0x201c, 0x201e],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
  [0x20ac, 0x20ac],
  [0x2212, 0x2212],
] as const;

/** The weights of the tokens: body to bold. A third of the file is about lighter and heavier ones. */
export const coreWeights = { min: 400, max: 700 };

/** The cut as a woff2 file: the same bytes every time. */
export async function cutCoreFont(): Promise<Uint8Array> {
  const letters = coreRanges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, nth) => String.fromCodePoint(first + nth)),
  );
  return subsetFont(readFileSync(source), letters.join(''), {
    targetFormat: 'woff2',
    variationAxes: { wght: coreWeights },
  });
}

if (process.argv[1] === import.meta.filename) {
  const cut = await cutCoreFont();
  writeFileSync(coreFile, cut);
  process.stdout.write(`${coreFile}: ${String(cut.length)} bytes\n`);
}
