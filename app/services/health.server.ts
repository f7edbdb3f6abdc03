/** Whether the database answers, for /health. */
import { db } from '#app/db/client.server.ts';

export async function pingDatabase(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

export async function closeDatabase(): Promise<void> {
  await db.$disconnect();
}
