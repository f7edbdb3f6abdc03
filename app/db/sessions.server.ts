/** Lucia's Adapter over our own client. The cookie's secret is hashed before it touches the database. */
import { createHmac } from 'node:crypto';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { Session } from '#db';
import { env } from '#app/env.server.ts';
import { db } from './client.server.ts';
import { findSession, type SessionRow } from './hot-reads.server.ts';

/**
 * What the table holds for a cookie's secret: HMAC-SHA-256 under APP_SECRET, hex. A copy of the table opens nothing, and a
 * new APP_SECRET ends every session at once.
 */
export function sessionRowId(secret: string): string {
  return createHmac('sha256', env.appSecret).update(secret).digest('hex');
}

/** What Lucia keeps beside a session: `name` and `role` are null for a guest. */
export type PersonAttributes = Pick<SessionRow, 'language' | 'name' | 'role'>;

function asSession(secret: string, row: Pick<Session, 'personId' | 'expiresAt'>): DatabaseSession {
  return { id: secret, userId: row.personId, expiresAt: row.expiresAt, attributes: {} };
}

export const sessionAdapter: Adapter = {
  async getSessionAndUser(secret): Promise<[DatabaseSession | null, DatabaseUser | null]> {
    const row = await findSession(sessionRowId(secret));
    if (!row) return [null, null];
    const { language, name, role } = row;
    return [asSession(secret, row), { id: row.personId, attributes: { language, name, role } }];
  },

  /** Lucia asks for these only to list sessions; the secrets are gone, so the hashes stand in for them. */
  async getUserSessions(personId) {
    const rows = await db.session.findMany({ where: { personId } });
    return rows.map((row) => asSession(row.id, row));
  },

  async setSession(session) {
    await db.session.create({
      data: { id: sessionRowId(session.id), personId: session.userId, expiresAt: session.expiresAt },
    });
  },

  async updateSessionExpiration(secret, expiresAt) {
    await db.session.updateMany({ where: { id: sessionRowId(secret) }, data: { expiresAt } });
  },

  async deleteSession(secret) {
    await db.session.deleteMany({ where: { id: sessionRowId(secret) } });
  },

  async deleteUserSessions(personId) {
    await db.session.deleteMany({ where: { personId } });
  },

  async deleteExpiredSessions() {
    await db.session.deleteMany({ where: { expiresAt: { lte: new Date() } } });
  },
};
