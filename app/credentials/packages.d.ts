/** Packages without types of their own, as far as we use them. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>;
}

declare module 'jsonld' {
  type Loaded = { documentUrl: string; document: object; contextUrl?: undefined };
  type Options = {
    algorithm: 'RDFC-1.0';
    format: 'application/n-quads';
    documentLoader: (url: string) => Promise<Loaded>;
    safe: boolean;
  };
  const jsonld: { canonize: (document: object, options: Options) => Promise<string> };
  export { jsonld as default };
}

declare module 'fontkit' {
  /** An outline in font units, y upwards. Moving and scaling give a new one. */
  export type Outline = {
    scale: (x: number, y: number) => Outline;
    translate: (x: number, y: number) => Outline;
    toSVG: () => string;
  };
  type Place = { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number };
  export type Font = {
    unitsPerEm: number;
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    characterSet: readonly number[];
    layout: (text: string) => { glyphs: { path: Outline }[]; positions: Place[]; advanceWidth: number };
  };
  export function create(file: Uint8Array): Font;
}

/** What PDFKit 0.20 takes and its types do not tell yet. */
declare namespace PDFKit.Mixins {
  interface PDFAttachmentOptions {
    /** What the file is to the document (PDF/A-3). */
    relationship?: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified';
  }
  interface AnnotationOption {
    /** The tag that the link belongs to. */
    structParent?: PDFKit.PDFStructureElement;
  }
  interface StructureElementOptions {
    /** Left, top, right, bottom on the page. */
    bbox?: readonly [number, number, number, number];
    placement?: 'Block' | 'Inline';
  }
}
