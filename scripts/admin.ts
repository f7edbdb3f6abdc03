/** npm run admin -- …: what the operator does at a shell. */
import { roles } from '#app/domain/actor.ts';
import { revocationReasons } from '#app/domain/certificate.ts';
import { closeDatabase } from '#app/services/operations.server.ts';
import { regradeQuestion } from '#app/services/regrade.server.ts';
import { setRole } from '#app/services/accounts.server.ts';
import { revokeCredential } from '#app/services/certificates.server.ts';

const help = `npm run admin -- <command>

  role <e-mail> <role>                        gives a role: ${roles.join(', ')}
  certificates revoke <code> --reason <why>   revokes a certificate: ${revocationReasons.join(', ')}
  regrade <course>/<question>                 after a corrected key: raises points of handed-in quizzes, never lowers
  help                                        this text
`;

/** Ends the command with one line and exit code 1. */
class Refusal extends Error {}

async function giveRole([email, name]: string[]): Promise<string> {
  const role = roles.find((each) => each === name);
  if (!email || !role) throw new Refusal(`usage: role <e-mail> <${roles.join('|')}>`);
  if (!(await setRole(email, role))) throw new Refusal(`no account has the address ${email}`);
  return `${email} is now ${role}`;
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

async function regrade([address = '']: string[]): Promise<string> {
  const [course, question] = address.split('/');
  if (!course || !question) throw new Refusal('usage: regrade <course>/<question>');
  const done = await regradeQuestion(course, question);
  if (!done) throw new Refusal(`no course here has the question ${address}`);
  const { seen, raised, newlyPassed } = done;
  return `${String(seen)} handed-in attempts have this question; points raised in ${String(raised)}, newly passed: ${String(newlyPassed)}`;
}

async function run([command, ...rest]: string[]): Promise<string> {
  if (command === 'role') return giveRole(rest);
  if (command === 'regrade') return regrade(rest);
  if (command === 'certificates' && rest[0] === 'revoke') return revoke(rest.slice(1));
  if (command === undefined || command === 'help') return help.trimEnd();
  throw new Refusal(`unknown command ${command}\n\n${help}`);
}

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await closeDatabase();
}
