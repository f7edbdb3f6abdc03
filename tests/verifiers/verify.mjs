/**
 * Judges credentials with verifiers of others, without a network. Standard input: JSON `{ files, credentials, jwts }`, where
 * `files` are the answers of the web by address. Standard output: JSON `{ credentials, jwts }`, a verdict for each:
 * of a credential what verifier-core logged, of a JWT `true` or the error's message.
 */
import { createPublicKey } from 'node:crypto';
import { text } from 'node:stream/consumers';
import jsonwebtoken from 'jsonwebtoken';

/** @type {{ files: Record<string, unknown>, credentials: object[], jwts: string[] }} */
const { files, credentials, jwts } = JSON.parse(await text(process.stdin));

/** Whatever is asked for: only what the test put there is ever answered. */
const asked = [];
globalThis.fetch = (input) => {
  const url = String(input instanceof Request ? input.url : input);
  asked.push(url);
  const file = files[url];
  return Promise.resolve(
    file === undefined
      ? new Response('not found', { status: 404 })
      : new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } }),
  );
};

// What the packages have to say must not stand among the verdicts.
console.log = console.error;

// After fetch was replaced: some packages keep the one they find when they are loaded.
const { verifyCredential } = await import('@digitalcredentials/verifier-core');

/** @param {object} credential */
async function verdictOn(credential) {
  const { log = [], errors = [] } = await verifyCredential({ credential, knownDIDRegistries: [] });
  return { ...Object.fromEntries(log.map(({ id, valid }) => [id, valid])), errors: errors.map(({ name }) => name) };
}

/** @param {string} jwt */
function verdictOnJwt(jwt) {
  try {
    const { kid } = jsonwebtoken.decode(jwt, { complete: true }).header;
    const key = createPublicKey({ key: files[kid], format: 'jwk' });
    jsonwebtoken.verify(jwt, key, { algorithms: ['RS256'] });
    return true;
  } catch (error) {
    return error.message;
  }
}

const verdicts = [];
for (const credential of credentials) verdicts.push(await verdictOn(credential));
process.stdout.write(JSON.stringify({ credentials: verdicts, jwts: jwts.map(verdictOnJwt), asked }));
