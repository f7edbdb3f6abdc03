/** Slows down guessing and hard work: sign-in, sign-up, codes, invitations, new guest records, searches, certificates. In memory, per process; the counters hold keys, never what was typed. */
import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Failure } from '#app/domain/failure.ts';

const minute = 60;
const quarter = 15 * minute;

/** How many points in how many seconds. An office shares one address, so the limits per address are generous. */
const limits = {
  'sign-in-address': { points: 100, duration: quarter },
  'sign-in-account': { points: 10, duration: quarter },
  'sign-up-address': { points: 200, duration: 60 * minute },
  // Each sends a letter, or hears about one that was not sent.
  'letter-address': { points: 40, duration: 60 * minute },
  'letter-account': { points: 5, duration: 60 * minute },
  'recovery-address': { points: 20, duration: quarter },
  // Who asks which addresses have accounts hears it of so many, and then of none; an office makes typing errors too.
  'taken-address': { points: 20, duration: 60 * minute },
  'guest-address': { points: 1000, duration: 60 * minute },
  'verify-address': { points: 120, duration: minute },
  // Files are signed, drawn and printed when they are asked for.
  'credential-address': { points: 120, duration: minute },
  // Results come while people type, and a class types at once.
  'search-address': { points: 1200, duration: minute },
  // A class joins at once from one school.
  'join-address': { points: 300, duration: minute },
  'join-all': { points: 3000, duration: minute },
  // Addresses that one guide may send invitations to.
  'invite-guide': { points: 600, duration: 24 * 60 * minute },
  'verify-all': { points: 3000, duration: minute },
  // Many at once, or by a program: each certificate counts. A list of ours has at most 200.
  'verify-many-address': { points: 1200, duration: 10 * minute },
  'verify-many-all': { points: 6000, duration: 10 * minute },
} as const;

type Limit = keyof typeof limits;

const limiters = new Map(
  Object.entries(limits).map(([name, options]) => [name, new RateLimiterMemory({ keyPrefix: name, ...options })]),
);

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

/** What is left of a limit: points in all, points left, and seconds until all are back. */
export type Quota = { readonly limit: number; readonly remaining: number; readonly reset: number };

/** Counts a try, or as many as `points` says; 0 only asks. Throws Failure('too-many') when the limit is full. */
export async function throttle(limit: Limit, key: string, points = 1): Promise<Quota> {
  const quota = (left: RateLimiterRes): Quota => ({
    limit: limits[limit].points,
    remaining: left.remainingPoints,
    reset: Math.ceil(left.msBeforeNext / 1000),
  });
  try {
    return quota((await limiters.get(limit)?.consume(hashed(key), points)) ?? new RateLimiterRes());
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const wait = refusal instanceof RateLimiterRes ? Math.ceil(refusal.msBeforeNext / 1000) : minute;
    throw new Failure('too-many', limit, wait);
  }
}

/** Forgets the tries of a key, after the right password for example. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limiters.get(limit)?.delete(hashed(key));
}
