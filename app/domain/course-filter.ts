/** Choosing among the courses: for whom, about what, how long, and how well one must read the language. */
import { type Audience, audiences, type LanguageLevel, languageLevels, type Topic, topics } from './course.ts';

/** Classes of workload, shortest first. */
export const durations = ['short', 'medium', 'long'] as const;
export type Duration = (typeof durations)[number];

/** The longest workload of a class, in hours. */
export const longestOf = { short: 5, medium: 15 } as const;

export function durationOf(hours: number): Duration {
  if (hours <= longestOf.short) return 'short';
  return hours <= longestOf.medium ? 'medium' : 'long';
}

/** The names of the choices, as they stand in addresses; in the order in which they are shown. */
export const filterNames = ['audience', 'topic', 'time', 'reading'] as const;
export type FilterName = (typeof filterNames)[number];

/** What somebody chose; null: anything will do. `reading` is how well they read, so easier courses fit as well. */
export type CourseFilter = {
  readonly audience: Audience | null;
  readonly topic: Topic | null;
  readonly time: Duration | null;
  readonly reading: LanguageLevel | null;
};

export const noFilter: CourseFilter = { audience: null, topic: null, time: null, reading: null };

/** What of a course a filter looks at; `hours` is its workload. */
export type Filterable = {
  readonly audience: readonly Audience[];
  readonly topic: Topic;
  readonly hours: number;
  readonly languageLevel: LanguageLevel;
};

/** The choices in an address. What is none of ours counts as no choice, so that an old link still shows courses. */
export function readFilter(search: URLSearchParams): CourseFilter {
  const chosen = <T extends string>(name: FilterName, known: readonly T[]): T | null =>
    known.find((each) => each === search.get(name)) ?? null;
  return {
    audience: chosen('audience', audiences),
    topic: chosen('topic', topics),
    time: chosen('time', durations),
    reading: chosen('reading', languageLevels),
  };
}

/** The choices as they stand in an address, without those that are open. */
export function queryOf(filter: CourseFilter): Record<string, string> {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = filter[name];
      return value === null ? [] : [[name, value]];
    }),
  );
}

export function fits(course: Filterable, { audience, topic, time, reading }: CourseFilter): boolean {
  return (
    (audience === null || course.audience.includes(audience)) &&
    (topic === null || course.topic === topic) &&
    (time === null || durationOf(course.hours) === time) &&
    (reading === null || languageLevels.indexOf(course.languageLevel) <= languageLevels.indexOf(reading))
  );
}

/** For each name the values that some course has, in the order of the lists: choosing another would find nothing for sure. */
export type FilterChoices = {
  readonly audience: readonly Audience[];
  readonly topic: readonly Topic[];
  readonly time: readonly Duration[];
  readonly reading: readonly LanguageLevel[];
};

export function choicesAmong(courses: readonly Filterable[]): FilterChoices {
  return {
    audience: audiences.filter((each) => courses.some((course) => course.audience.includes(each))),
    topic: topics.filter((each) => courses.some((course) => course.topic === each)),
    time: durations.filter((each) => courses.some(({ hours }) => durationOf(hours) === each)),
    reading: languageLevels.filter((each) => courses.some(({ languageLevel }) => languageLevel === each)),
  };
}

/** A way out of a choice that finds nothing: the filter without one of its choices, and how many courses that finds. */
export type Relaxed = { readonly without: FilterName; readonly filter: CourseFilter; readonly found: number };

/** The ways out that find something, the most fruitful first. */
export function relaxedFrom(filter: CourseFilter, courses: readonly Filterable[]): Relaxed[] {
  return filterNames
    .filter((name) => filter[name] !== null)
    .map((without) => {
      const wider = { ...filter, [without]: null };
      return { without, filter: wider, found: courses.filter((course) => fits(course, wider)).length };
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found);
}
