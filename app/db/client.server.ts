/** The one PrismaClient of the process. */
import { PrismaClient } from '#db';
import { env } from '#app/env.server.ts';
import { Sqlite } from './sqlite.server.ts';

declare global {
  // In development modules are loaded anew after an edit; the connection stays.
  var polkuDatabase: PrismaClient | undefined;
}

/** A client of its own for a database (`file:` and a path); nothing is opened before the first question. */
export function connect(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new Sqlite({ url }),
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
  });
}

export const db: PrismaClient = globalThis.polkuDatabase ?? connect(env.databaseUrl);
if (!env.isProduction) globalThis.polkuDatabase = db;

/** A transaction client: what `db.$transaction(async (tx) => …)` hands to its callback. */
export type Transaction = Parameters<Parameters<typeof db.$transaction>[0]>[0];

/** True when the error says that a row with these unique values exists already. */
export function isUniqueViolation(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002';
}

/** True when the error says that another program holds the lock (P1008), for longer than `busyTimeoutMs` of sqlite.server. */
export function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'P1008';
}
