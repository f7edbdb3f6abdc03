/** npm run admin -- …: what the operator does at a shell. */
import { roles } from '#app/domain/actor.ts';
import { closeDatabase } from '#app/services/operations.server.ts';
import { regradeQuestion } from '#app/services/regrade.server.ts';
import { setRole } from '#app/services/accounts.server.ts';
import { certificatesHelp, runCertificates } from './admin/certificates.ts';
import { keysHelp, runKeys } from './admin/keys.ts';
import { Refusal } from './admin/refusal.ts';

const help = `npm run admin -- <command>

  role <e-mail> <role>                        gives a role: ${roles.join(', ')}
${certificatesHelp}
${keysHelp}
  regrade <course>/<question>                 after a corrected key: raises points of handed-in quizzes, never lowers
  help                                        this text
`;

async function giveRole([email, name]: string[]): Promise<string> {
  const role = roles.find((each) => each === name);
  if (!email || !role) throw new Refusal(`usage: role <e-mail> <${roles.join('|')}>`);
  if (!(await setRole(email, role))) throw new Refusal(`no account has the address ${email}`);
  return `${email} is now ${role}`;
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
  if (command === 'certificates') return runCertificates(rest);
  if (command === 'keys') return runKeys(rest);
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
