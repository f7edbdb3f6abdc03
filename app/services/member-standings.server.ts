/**
 * Where many people stand, computed from their facts once and kept until the database counts other facts of the person.
 * What is kept holds for one reading of the courses: other courses mean other states.
 */
import { dateInHelsinki } from '#app/domain/day.ts';
import { keyOf, type ModuleId } from '#app/domain/given.ts';
import {
  type DatedFact,
  type Failures,
  type ModuleStanding,
  type Standings,
  standingsOf,
} from '#app/domain/module-standing.ts';
import { type MovableKind, underTodaysIds } from '#app/domain/moves.ts';
import type { Catalogue } from '#app/content/library/library.server.ts';
import { type GroupMemberRow, type JoinedFacts, readJoinedFacts } from '#app/db/group-facts.server.ts';

/** `failed`: the modules in which there are failures. */
export type MemberStandings = {
  readonly standings: Standings;
  readonly failed: readonly (ModuleId & Failures)[];
};

type Kept = MemberStandings & { readonly version: string };
type Asked = Pick<GroupMemberRow, 'personId' | 'version'>;

/** People that are remembered; those not asked for longest are forgotten first. */
const mostKept = 12_000;
/** People whose facts are read by one statement. The facts of thousands do not fit in memory together. */
const mostAtOnce = 500;

let kept: { readonly catalogue: Catalogue; readonly people: Map<string, Kept> } | null = null;

/** By person id. No statement when nothing has changed since they were last asked for, otherwise one for 500 of those changed. */
export async function memberStandings(
  members: readonly Asked[],
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, MemberStandings>> {
  if (kept?.catalogue !== catalogue) kept = { catalogue, people: new Map() };
  const { people } = kept;
  const found = new Map<string, Kept>();
  const changed = members.filter((member) => {
    const known = people.get(member.personId);
    if (known?.version !== member.version) return true;
    found.set(member.personId, known);
    return false;
  });
  const fresh = freshStandings(catalogue);
  for (let at = 0; at < changed.length; at += mostAtOnce) {
    const part = changed.slice(at, at + mostAtOnce);
    const facts = byPerson(await readJoinedFacts(part.map(({ personId }) => personId)));
    for (const { personId, version } of part) {
      found.set(personId, { version, ...fresh(facts.get(personId) ?? []) });
    }
  }
  remember(people, found);
  return found;
}

/** Drops what is kept of somebody whose facts are erased. */
export function forgetStandings(personId: string): void {
  kept?.people.delete(personId);
}

function remember(people: Map<string, Kept>, found: ReadonlyMap<string, Kept>): void {
  for (const [personId, entry] of found) {
    // Taken out and put in again, it is the youngest.
    people.delete(personId);
    people.set(personId, entry);
  }
  for (const personId of people.keys()) {
    if (people.size <= mostKept) break;
    people.delete(personId);
  }
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

function isKind(text: string): text is DatedFact['kind'] {
  return text in kindsOfItem;
}

/** Turns the joined facts of one person after another into standings; what is equal between people is one object. */
function freshStandings(catalogue: Catalogue): (joined: readonly string[]) => MemberStandings {
  const read = factReader();
  const share = sharedStandings();
  return (joined) => {
    const standings = new Map<string, ModuleStanding>();
    const failed: (ModuleId & Failures)[] = [];
    for (const [id, facts] of read(joined)) {
      const course = catalogue.course(id);
      if (!course) continue;
      const own = underTodaysIds(facts, catalogue.moves(id), ({ kind }) => kindsOfItem[kind]);
      for (const [module, standing] of standingsOf(course, own)) {
        // A module that nobody has touched needs no entry.
        if (standing.state !== 'ahead') standings.set(keyOf({ course: id, module }), share(standing));
        if (standing.failures) failed.push({ course: id, module, ...standing.failures });
      }
    }
    return { standings, failed };
  };
}

/** Reads what `readJoinedFacts` joined for one person: facts by course. */
function factReader(): (joined: readonly string[]) => Map<string, DatedFact[]> {
  const dayOf = rememberedDays();
  const subjectOf = rememberedSubjects();
  return (joined) => {
    const courses = new Map<string, DatedFact[]>();
    for (const text of joined.flatMap((facts) => facts.split(';'))) {
      const colon = text.indexOf(':');
      const id = text.slice(0, colon);
      const list = courses.get(id) ?? [];
      courses.set(id, list);
      for (const fact of text.slice(colon + 1).split(',')) {
        const slash = fact.lastIndexOf('/');
        const subject = subjectOf(fact.slice(0, slash));
        const at = fact.slice(slash + 1);
        if (subject) list.push({ kind: subject.kind, item: subject.item, at, on: dayOf(at) });
      }
    }
    return courses;
  };
}

type Subject = Pick<DatedFact, 'kind' | 'item'>;

/** Kind and item of `kind/item`. People do the same things: taking each apart once is most of the way to knowing them all. */
function rememberedSubjects(): (text: string) => Subject | null {
  const known = new Map<string, Subject | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const [kind = '', item = ''] = text.split('/');
    const subject = isKind(kind) ? { kind, item } : null;
    known.set(text, subject);
    return subject;
  };
}

/** Helsinki is whole hours from UTC, so the hour decides the day. */
function rememberedDays(): (at: string) => string {
  const days = new Map<string, string>();
  return (at) => {
    const hour = at.slice(0, 13);
    const day = days.get(hour) ?? dateInHelsinki(new Date(`${hour.replace(' ', 'T')}:00:00Z`));
    days.set(hour, day);
    return day;
  };
}

function sharedStandings(): (standing: ModuleStanding) => ModuleStanding {
  const known = new Map<string, ModuleStanding>();
  return (standing) => {
    const { state, doneOn, failures } = standing;
    const key = `${state}${doneOn ?? ''}${failures ? `${String(failures.times)}${failures.lastOn}` : ''}`;
    const one = known.get(key) ?? standing;
    known.set(key, one);
    return one;
  };
}
