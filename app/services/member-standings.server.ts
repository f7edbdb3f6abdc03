/**
 * Where many people stand, computed from their facts once and kept until the database counts other facts of the person.
 * What is kept holds for one reading of the courses: other courses mean other states.
 */
import type { Course } from '#app/domain/course.ts';
import { dateInHelsinki } from '#app/domain/day.ts';
import { type DatedFact, type ModuleStanding, type Standings, standingsOf } from '#app/domain/module-standing.ts';
import { type MovableKind, underTodaysIds } from '#app/domain/moves.ts';
import type { Catalogue } from '#app/content/library/library.server.ts';
import { type GroupMemberRow, type JoinedFacts, readJoinedFacts } from '#app/db/group-facts.server.ts';

type Kept = { readonly version: string; readonly standings: Standings };

/** People that are remembered; those not asked for longest are forgotten first. */
const mostKept = 12_000;
const keptBy = new WeakMap<Catalogue, Map<string, Kept>>();

/** By person id. One statement when anything has changed since they were last asked for, none otherwise. */
export async function memberStandings(
  groupId: string,
  members: readonly Pick<GroupMemberRow, 'personId' | 'version'>[],
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, Standings>> {
  const kept = keptBy.get(catalogue) ?? new Map<string, Kept>();
  keptBy.set(catalogue, kept);
  const changed = members.filter(({ personId, version }) => kept.get(personId)?.version !== version);
  const ids = changed.map(({ personId }) => personId);
  const facts = changed.length > 0 ? byPerson(await readJoinedFacts(groupId, ids)) : new Map<string, string[]>();
  const fresh = freshStandings(catalogue);
  const found = new Map<string, Standings>();
  for (const { personId, version } of members) {
    const known = kept.get(personId);
    const entry = known?.version === version ? known : { version, standings: fresh(facts.get(personId) ?? []) };
    // Taken out and put in again, it is the youngest.
    kept.delete(personId);
    kept.set(personId, entry);
    found.set(personId, entry.standings);
  }
  for (const personId of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(personId);
  }
  return found;
}

function byPerson(rows: readonly JoinedFacts[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { personId, facts } of rows) {
    const list = lists.get(personId);
    if (list) list.push(facts);
    else lists.set(personId, [facts]);
  }
  return lists;
}

/** What the item of a fact is, for following moves; a quiz is known by its module. */
const kindsOfItem = {
  ...{ check: 'question', lesson: 'lesson', task: 'task', text: 'task' },
  ...{ attempt: 'module', failed: 'module', passed: 'module' },
} as const satisfies Record<DatedFact['kind'], MovableKind>;

function isKind(text: string | undefined): text is DatedFact['kind'] {
  return text !== undefined && text in kindsOfItem;
}

/** Turns the joined facts of one person after another into standings; what is equal between people is one object. */
function freshStandings(catalogue: Catalogue): (joined: readonly string[]) => Standings {
  const dayOf = rememberedDays();
  const share = sharedStandings();
  const courseOf = (id: string, facts: readonly DatedFact[]): [Course, readonly DatedFact[]] | null => {
    const course = catalogue.course(id);
    return course && [course, underTodaysIds(facts, catalogue.moves(id), ({ kind }) => kindsOfItem[kind])];
  };
  return (joined) => {
    const courses = new Map<string, DatedFact[]>();
    for (const text of joined.flatMap((facts) => facts.split(','))) {
      const [kind, course = '', item = '', time = ''] = text.split('/');
      if (!isKind(kind)) continue;
      const at = time.replace(' ', 'T');
      const fact = { kind, item, at, on: dayOf(at) };
      const list = courses.get(course);
      if (list) list.push(fact);
      else courses.set(course, [fact]);
    }
    return new Map(
      [...courses].flatMap(([id, facts]) => {
        const found = courseOf(id, facts);
        return found ? [[id, share(standingsOf(...found))] as const] : [];
      }),
    );
  };
}

/** Helsinki is whole hours from UTC, so the hour decides the day. */
function rememberedDays(): (at: string) => string {
  const days = new Map<string, string>();
  return (at) => {
    const hour = at.slice(0, 13);
    const day = days.get(hour) ?? dateInHelsinki(new Date(`${hour}:00:00Z`));
    days.set(hour, day);
    return day;
  };
}

/** Without the modules that nobody has touched, which need no entry. */
function sharedStandings() {
  const known = new Map<string, ModuleStanding>();
  return (standings: ReadonlyMap<string, ModuleStanding>): Map<string, ModuleStanding> =>
    new Map(
      [...standings].flatMap(([module, standing]) => {
        if (standing.state === 'ahead') return [];
        const { failures } = standing;
        const key = `${standing.state}${standing.doneOn ?? ''}${failures ? `${String(failures.times)}${failures.lastOn}` : ''}`;
        const one = known.get(key) ?? standing;
        known.set(key, one);
        return [[module, one] as const];
      }),
    );
}
