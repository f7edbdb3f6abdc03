/** npm run admin -- certificates …: finding, revoking and signing certificates at a shell. */
import { revocationReasons } from '#app/domain/certificate.ts';
import { parseCode, formatCode } from '#app/domain/code.ts';
import type { CredentialPage } from '#app/domain/operator.ts';
import { credentialPage, findCredentials } from '#app/services/admin-certificates.server.ts';
import { revokeCredential } from '#app/services/certificates.server.ts';
import { resignAll } from '#app/services/credentials.server.ts';
import { noteSigned, signAll } from '#app/services/sign-all.server.ts';
import { Refusal } from './refusal.ts';

export const certificatesHelp = `  certificates find <code|id>                 tells what is known of a certificate
  certificates revoke <code> --reason <why>   revokes a certificate for ever: ${revocationReasons.join(', ')}
  certificates sign                           signs those that were never signed
  certificates re-sign                        after keys distrust: signs anew what the key signed`;

async function find([typed = '']: string[]): Promise<string> {
  if (parseCode(typed) === null && !/^[0-9a-f-]{36}$/i.test(typed))
    throw new Refusal('usage: certificates find <code|id>');
  const [found] = (await findCredentials(typed, 1)).found;
  if (!found) throw new Refusal('no certificate has this code or id');
  return told(await credentialPage(found.id));
}

function told(found: CredentialPage): string {
  const { snapshot, place, key, reason } = found;
  return [
    ['id', found.id],
    ['code', formatCode(found.code)],
    ['name', found.name],
    ['course', `${snapshot.course.id}, edition ${String(snapshot.course.edition)}`],
    ['state', found.state + (reason ? ` (${reason}, ${found.revokedAt ?? ''})` : '')],
    ['issued', found.issuedAt],
    ['valid until', snapshot.validUntil ?? 'for good'],
    ['page', found.openedAt ? `open since ${found.openedAt}, looked at ${String(found.looks)} times` : 'closed'],
    [
      'status',
      place
        ? `list ${String(place.list)}, index ${String(place.index)}, ${place.revokedAt ? 'set' : 'clear'}`
        : 'none yet',
    ],
    ['key', key ? `${key.id} (${key.state})` : 'not signed yet'],
    ['replaces', found.replaces ? formatCode(found.replaces.code) : 'nothing'],
    ['replaced by', found.replacedBy ? formatCode(found.replacedBy.code) : 'nothing'],
    ...found.acts.map(({ at, act, detail }) => ['act', [at, act, detail].filter(Boolean).join(' ')]),
  ]
    .map(([name = '', value = '']) => `${name.padEnd(12)} ${value}`)
    .join('\n');
}

async function revoke([code, ...rest]: string[]): Promise<string> {
  const reason = revocationReasons.find((each) => each === rest[rest.indexOf('--reason') + 1]);
  if (!code || !rest.includes('--reason') || !reason) {
    throw new Refusal(`usage: certificates revoke <code> --reason <${revocationReasons.join('|')}>`);
  }
  const outcome = await revokeCredential(code, reason);
  if (outcome === 'unknown') throw new Refusal('no certificate has this code; check it character by character');
  return outcome === 'already' ? 'this certificate was revoked before; nothing changed' : 'the certificate is revoked';
}

/** A line now and then: long work shows that it goes on. */
async function withProgress(work: AsyncGenerator<{ done: number; all: number }>, what: string): Promise<string> {
  let signed = 0;
  for await (const { done, all } of work) {
    signed = done;
    process.stdout.write(`${String(done)} of ${String(all)} ${what}\n`);
  }
  if (signed === 0) return `nothing to be ${what}`;
  await noteSigned(null, signed);
  return `done: ${String(signed)} ${what}`;
}

/** Does what follows `certificates`, and returns what to print. */
export async function runCertificates([command, ...rest]: string[]): Promise<string> {
  if (command === 'find') return find(rest);
  if (command === 'revoke') return revoke(rest);
  if (command === 'sign') return withProgress(signAll(), 'signed');
  if (command === 're-sign') return withProgress(resignAll(), 'signed anew');
  throw new Refusal(`unknown command; there are:\n${certificatesHelp}`);
}
