/** Whether the database has this version's shape already: asked at every start, where Prisma's own tool takes a second. */
import { readdir } from 'node:fs/promises';
import { createClient } from '@libsql/client';

/**
 * True when every migration in `folder` was applied to the database, all of it, and no other was. Whatever else is the
 * case, Prisma's tool has to look: no database yet, a failed migration, a newer version's database.
 */
export async function isMigrated(databaseUrl: string, folder: string): Promise<boolean> {
  const client = createClient({ url: databaseUrl });
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const known = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const applied = await client.execute(
      'SELECT migration_name AS name, finished_at IS NOT NULL AND rolled_back_at IS NULL AS isDone FROM _prisma_migrations',
    );
    const names = applied.rows.map(({ name }) => String(name));
    return applied.rows.every(({ isDone }) => isDone === 1) && names.sort().join() === known.sort().join();
  } catch {
    return false;
  } finally {
    client.close();
  }
}
