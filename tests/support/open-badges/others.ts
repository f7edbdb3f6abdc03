/** Asks the verifiers of others, which run in a process of their own without a network: tests/verifiers/verify.mjs. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { Web } from './independent.ts';

const Verdict = z.object({
  valid_signature: z.boolean().optional(),
  expiration: z.boolean().optional(),
  revocation_status: z.boolean().optional(),
  errors: z.array(z.string()),
});
const Answer = z.object({
  credentials: z.array(Verdict),
  jwts: z.array(z.union([z.literal(true), z.string()])),
  asked: z.array(z.string()),
});
export type OthersVerdict = z.infer<typeof Verdict>;

/** @param files what the web answers, by address. `asked`: every address that was asked for. */
export async function askOthers(files: Web, credentials: readonly object[], jwts: readonly string[] = []) {
  const child = spawn(process.execPath, ['tests/verifiers/verify.mjs'], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify({ files, credentials, jwts }));
  const [answer, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (answer === '') throw new Error(complaint);
  return Answer.parse(JSON.parse(answer));
}
