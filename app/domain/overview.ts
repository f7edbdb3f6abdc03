/** The overview of a group: one row for each member, one cell for each assigned module. The page and the file show these rows. */
import { type Flag, flagsOf, type Subject } from './attention.ts';
import type { Day } from './day.ts';
import { type AssignedModule, isFinished, isUnbegun, type ModuleId, nextDue } from './given.ts';
import type { State } from './progress.ts';

/** A member whom the guide may see today. */
export type SeenMember = Subject & { readonly membershipId: string; readonly name: string };

/** `dueOn` has gone by when `isLate`, which a done module never is. */
export type StateCell = {
  readonly state: State;
  readonly doneOn: Day | null;
  readonly dueOn: Day | null;
  readonly isLate: boolean;
};
/** Null: not assigned to this member. */
export type Cell = StateCell | null;

export type Row = {
  readonly membershipId: string;
  readonly name: string;
  readonly joinedOn: Day;
  readonly lastVisitOn: Day | null;
  /** Assigned modules that are done, and all of them. */
  readonly done: number;
  readonly all: number;
  readonly dueOn: Day | null;
  readonly flags: readonly Flag[];
  readonly isUnbegun: boolean;
  readonly isFinished: boolean;
  readonly assigned: readonly AssignedModule[];
};

/** A row as it is shown: cells in the order of the columns, and no more than the guide may see. */
export type ShownRow = Omit<Row, 'assigned'> & { readonly cells: readonly Cell[] };

export const shows = ['all', 'not-started', 'stalled', 'due', 'comment', 'finished'] as const;
export type Show = (typeof shows)[number];

export const sorts = ['name', 'done', 'joined', 'visit', 'due'] as const;
export type Sort = (typeof sorts)[number];

/** What the guide chose to see, and in which order. */
export type Choice = { readonly show: Show; readonly sort: Sort; readonly descending: boolean };

/** How many members a page holds. */
export const pageSize = 100;

export type Overview = {
  readonly rows: readonly Row[];
  /** Of all members, whatever is chosen. */
  readonly counts: Readonly<Record<Show, number>>;
};

/** The rows that fit the choice, in its order; which of them are shown is for `pageOf` and `shownRows`. */
export function summarise(members: readonly SeenMember[], choice: Choice, today: Day): Overview {
  const all = members.map((member) => rowOf(member, today));
  const countOf = (show: Show) => all.filter((row) => fits[show](row)).length;
  return {
    rows: all.filter(fits[choice.show]).sort(orderOf(choice)),
    counts: {
      all: countOf('all'),
      'not-started': countOf('not-started'),
      stalled: countOf('stalled'),
      due: countOf('due'),
      comment: countOf('comment'),
      finished: countOf('finished'),
    },
  };
}

function rowOf(member: SeenMember, today: Day): Row {
  const { membershipId, name, joinedOn, lastVisitOn, assigned } = member;
  return {
    ...{ membershipId, name, joinedOn, lastVisitOn, assigned },
    done: assigned.filter(({ standing }) => standing.state === 'done').length,
    all: assigned.length,
    dueOn: nextDue(assigned),
    flags: flagsOf(member, today),
    isUnbegun: isUnbegun(assigned),
    isFinished: isFinished(assigned),
  };
}

/** @param columns the modules of the table, in order. */
export function shownRows(rows: readonly Row[], columns: readonly ModuleId[], today: Day): ShownRow[] {
  const share = sharedCells();
  const places = placesOf(columns);
  return rows.map(({ assigned, ...row }) => {
    const cells = columns.map((): Cell => null);
    for (const each of assigned) {
      const place = places(each);
      if (place !== undefined) cells[place] = share(cellOf(each, today));
    }
    return { ...row, cells };
  });
}

/** Where a module stands among the columns. Map in map: joining course and module into one key for each cell costs more. */
function placesOf(columns: readonly ModuleId[]): (module: ModuleId) => number | undefined {
  const places = new Map<string, Map<string, number>>();
  for (const [place, { course, module }] of columns.entries()) {
    const own = places.get(course) ?? new Map<string, number>();
    places.set(course, own.set(module, place));
  }
  return ({ course, module }) => places.get(course)?.get(module);
}

export function cellOf({ standing: { state, doneOn }, dueOn }: AssignedModule, today: Day): StateCell {
  return { state, doneOn, dueOn, isLate: state !== 'done' && dueOn !== null && dueOn < today };
}

/** Equal cells become one object: a page of thousands is then sent with each written out once. */
function sharedCells(): (cell: StateCell) => StateCell {
  const known = new Map<string, StateCell>();
  return (cell) => {
    const key = `${cell.state}${cell.doneOn ?? ''}|${cell.dueOn ?? ''}`;
    const one = known.get(key) ?? cell;
    known.set(key, one);
    return one;
  };
}

const flagged =
  (rule: Flag['rule']) =>
  ({ flags }: Row) =>
    flags.some((flag) => flag.rule === rule);

const fits: Readonly<Record<Show, (row: Row) => boolean>> = {
  all: () => true,
  'not-started': (row) => row.isUnbegun,
  stalled: flagged('no-visit'),
  due: flagged('due'),
  comment: flagged('comment'),
  finished: (row) => row.isFinished,
};

const byName = new Intl.Collator('fi', { numeric: true });

const values: Readonly<Record<Exclude<Sort, 'name'>, (row: Row) => string | number | null>> = {
  done: ({ done, all }) => (all === 0 ? null : done / all),
  joined: ({ joinedOn }) => joinedOn,
  visit: ({ lastVisitOn }) => lastVisitOn,
  due: ({ dueOn }) => dueOn,
};

/** What is unknown stands last either way; equals stand by name. */
function orderOf({ sort, descending }: Choice): (a: Row, b: Row) => number {
  const sign = descending ? -1 : 1;
  const names = (a: Row, b: Row) => byName.compare(a.name, b.name) || (a.membershipId < b.membershipId ? -1 : 1);
  if (sort === 'name') return (a, b) => sign * names(a, b);
  const value = values[sort];
  return (a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === other) return names(a, b);
    if (one === null || other === null) return one === null ? 1 : -1;
    return sign * (one < other ? -1 : 1);
  };
}

/** The choice that an address tells; what it does not tell, or tells wrongly, is all members by name. */
export function choiceFrom(query: { get: (name: string) => string | null }): Choice {
  const sort = query.get('sort') ?? '';
  const bare = sort.replace(/^-/, '');
  return {
    show: shows.find((each) => each === query.get('show')) ?? 'all',
    sort: sorts.find((each) => each === bare) ?? 'name',
    descending: sort.startsWith('-'),
  };
}

/** The other way round: only what differs from the usual. */
export function queryOf({ show, sort, descending }: Choice): Record<string, string> {
  return {
    ...(show === 'all' ? {} : { show }),
    ...(sort === 'name' && !descending ? {} : { sort: (descending ? '-' : '') + sort }),
  };
}

/** What the page shows of the rows. @param page counted from 1; 'all' for paper. */
export function pageOf<T>(
  rows: readonly T[],
  page: number | 'all',
): { shown: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / pageSize));
  if (page === 'all') return { shown: rows, page: 1, pages: 1 };
  const number = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return { shown: rows.slice((number - 1) * pageSize, number * pageSize), page: number, pages };
}
