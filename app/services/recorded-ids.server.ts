/** Compares the ids that people's records name with the ids of the courses. */
import { library } from '#app/content/catalogue.server.ts';
import { type KnownIds, goneFrom } from '#app/content/library/known-ids.server.ts';
import { movesPath } from '#app/content/library/moves.server.ts';
import { unpublishedIds } from '#app/content/proof/proof-ids.server.ts';
import { db } from '#app/db/client.server.ts';
import { type RecordedId, readCountingIds } from '#app/db/recorded-ids.server.ts';

/** A name as in `published-ids.txt`, and how many records there are on it. */
export type GoneId = { readonly name: string; readonly records: number };

/** Of the recorded ids those that the courses no longer have and nobody has said what became of. */
export function goneIds(recorded: readonly RecordedId[], ids: KnownIds): GoneId[] {
  const counts = new Map<string, number>();
  for (const { kind, course, id, records } of recorded) {
    const name = `${kind} ${id === '' ? course : `${course}/${id}`}`;
    counts.set(name, (counts.get(name) ?? 0) + records);
  }
  return goneFrom(counts.keys(), ids).map((name) => ({ name, records: counts.get(name) ?? 0 }));
}

const listed = 10;

/**
 * What is to be said about ids when the server starts, each in one sentence or null. `lost`: people would lose something that
 * they have done. `unlisted`: ids that people will meet are not in the list of published ones.
 */
export async function checkIds(): Promise<{ lost: string | null; unlisted: string | null }> {
  const known = await library();
  const gone = goneIds(await readCountingIds(db), known.ids);
  const names = gone.slice(0, listed).map(({ name, records }) => `${name} (${String(records)})`);
  const more = gone.length > listed ? ` and ${String(gone.length - listed)} more` : '';
  const count = unpublishedIds(known).length;
  return {
    lost:
      gone.length === 0
        ? null
        : `people have records on ids that the courses no longer have: ${names.join(', ')}${more}; ` +
          `bring them back, or say in ${movesPath} what became of them (docs/authoring.md, "Renaming and removing")`,
    unlisted:
      count === 0
        ? null
        : `${String(count)} ids are not in the list of published ids; run: npm run courses:check -- --publish`,
  };
}
