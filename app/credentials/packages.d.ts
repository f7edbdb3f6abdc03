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
