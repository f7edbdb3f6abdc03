/** What is asked for at `/credentials/…`: which credential, and in which form. */
import { type CredentialFileKind, credentialFileKinds } from '#app/services/credential-files.server.ts';
import { wantedType } from './accept.server.ts';

type Form = CredentialFileKind | 'page';

/** What each type stands for. The first is what a reader gets who does not say: a verifier that follows the credential's id. */
const forms = new Map<string, Form>([
  ['application/vc+ld+json', 'json'],
  ['application/vc', 'json'],
  ['application/ld+json', 'json'],
  ['application/json', 'json'],
  ['text/html', 'page'],
  ['application/vc+jwt', 'jwt'],
  ['application/jwt', 'jwt'],
  ['text/plain', 'jwt'],
  ['application/pdf', 'pdf'],
  ['image/png', 'png'],
  ['image/svg+xml', 'svg'],
]);
const types = [...forms.keys()];

const credential = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.([a-z]{1,4}))?$/;

/**
 * @param name what follows `/credentials/`. @param accept the header; a suffix counts more.
 * @returns null for what names no credential; form null for one that we do not have.
 */
export function askedCredential(name: string, accept: string | null): { id: string; form: Form | null } | null {
  const [, id, suffix] = credential.exec(name) ?? [];
  if (id === undefined) return null;
  if (suffix === undefined) return { id, form: forms.get(wantedType(accept, types) ?? '') ?? null };
  const kind = credentialFileKinds.find((each) => each === suffix);
  return kind ? { id, form: kind } : null;
}
