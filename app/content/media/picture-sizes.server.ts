/** In which sizes and formats a picture is offered, and what each is called. Nothing here touches a file. */
import type { Picture } from './media-stamp.server.ts';

/** Widths in pixels: a phone, a phone with a fine screen or a column of text, and that column on a fine screen. */
const steps = [480, 800, 1200] as const;
const widest = 1200;
/** Of the picture for browsers that know no newer format; the others never load it. */
const widestFallback = 800;

/** From the best to the one that every browser knows. */
export const formats = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const;
export type Format = keyof typeof formats;

/** One made picture: of which original, how wide in pixels, in which format. */
export type Variant = { readonly hash: string; readonly width: number; readonly format: Format };

/** The widths to offer, rising; never wider than the original, and no two that hardly differ. */
export function widthsOf({ width }: Pick<Picture, 'width'>): number[] {
  const largest = Math.min(width, widest);
  return [...steps.filter((step) => step < largest * 0.9), largest];
}

/** Width of the picture for old browsers. */
export function fallbackWidthOf(picture: Pick<Picture, 'width'>): number {
  return Math.min(picture.width, widestFallback);
}

/** Every picture that pages may ask for. */
export function variantsOf(picture: Picture): Variant[] {
  const { hash } = picture;
  const modern = widthsOf(picture).flatMap((width) =>
    (['avif', 'webp'] as const).map((format) => ({ hash, width, format })),
  );
  return [...modern, { hash, width: fallbackWidthOf(picture), format: 'jpg' }];
}

/** The name in an address: `team.jpg` 800 pixels wide is `team.<hash>-800.avif`. A changed picture gets a new name. */
export function variantName(src: string, { hash, width, format }: Variant): string {
  return `${src.replace(/\.[a-z]+$/, '')}.${hash}-${String(width)}.${format}`;
}

/** The reverse of `variantName`, without the original's extension; null when it is no such name. */
export function parseVariantName(name: string): (Variant & { readonly stem: string }) | null {
  const [, stem = '', hash = '', width = '', format = ''] =
    /^([a-z0-9-]+)\.([0-9a-f]{16})-([1-9]\d{0,3})\.([a-z]+)$/.exec(name) ?? [];
  if (format !== 'avif' && format !== 'webp' && format !== 'jpg') return null;
  return { stem, hash, width: Number(width), format };
}
