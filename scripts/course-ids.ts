/** What `courses:check` does about ids besides reading: keep the list of published ones, compare with a database. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Library } from '#app/content/library/library.server.ts';
import { formatPublished, publishedPath, readPublished } from '#app/content/library/published-ids.server.ts';
import { unpublishedIds } from '#app/content/proof/proof-ids.server.ts';
import { connect } from '#app/db/client.server.ts';
import { readCountingIds, readOtherIds } from '#app/db/recorded-ids.server.ts';
import { goneIds } from '#app/services/recorded-ids.server.ts';

/** Adds the ids of the courses to the list of published ones and says how many were new. Removes none. */
export async function publishIds(folder: string, library: Library): Promise<string> {
  const added = unpublishedIds(library);
  const { lines } = readPublished(library.files);
  const file = join(folder, publishedPath);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, formatPublished([...lines.keys(), ...added]));
  return `${String(added.length)} ids added to ${publishedPath}.`;
}

/** The sentence about ids that are not in the list yet; null when all are. */
export function reminder(library: Library): string | null {
  const fresh = unpublishedIds(library);
  if (fresh.length === 0) return null;
  const some = fresh.slice(0, 5).join(', ');
  return `${String(fresh.length)} new ids are not in ${publishedPath}: ${some}${fresh.length > 5 ? ' …' : ''}
  → Before people study them: npm run courses:check -- --publish`;
}

/**
 * What is wrong, with the remedy, for every id that people in the database have records on and the courses no longer have.
 * @param address `file:` and a path, or a path.
 */
export async function compareWithDatabase(address: string, { ids }: Library): Promise<string[]> {
  const path = resolve(address.replace(/^file:(\/\/)?/, ''));
  if (!existsSync(path)) return [`There is no database ${path}.\n  → Name its file after --database.`];
  const client = connect(`file:${path}`);
  try {
    const recorded = [...(await readCountingIds(client)), ...(await readOtherIds(client))];
    return goneIds(recorded, ids).map(
      ({ name, records }) =>
        `${name} has records in the database (${String(records)}), and the courses have it no more.
  → Bring it back, or say in _data/moves.yml what became of it: moved, split or retired.`,
    );
  } catch {
    return [`${path} cannot be read.\n  → Name the database of a Polku of this version.`];
  } finally {
    await client.$disconnect();
  }
}
