/** Choosing among the courses: what fits a choice, what an address may say, and the ways out of a choice that finds nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audiences, languageLevels, topics } from '#app/domain/course.ts';
import {
  choicesAmong,
  type CourseFilter,
  durationOf,
  durations,
  type Filterable,
  filterNames,
  fits,
  noFilter,
  queryOf,
  readFilter,
  relaxedFrom,
} from '#app/domain/course-filter.ts';

const anyCourses: fc.Arbitrary<Filterable[]> = fc.array(
  fc.record({
    audience: fc.subarray([...audiences], { minLength: 1 }),
    topic: fc.constantFrom(...topics),
    hours: fc.integer({ min: 1, max: 81 }),
    languageLevel: fc.constantFrom(...languageLevels),
  }),
  { maxLength: 8 },
);
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
const anyFilter: fc.Arbitrary<CourseFilter> = fc.record({
  audience: maybe(audiences),
  topic: maybe(topics),
  time: maybe(durations),
  reading: maybe(languageLevels),
});
const found = (courses: readonly Filterable[], filter: CourseFilter) => courses.filter((each) => fits(each, filter));

describe('what fits', () => {
  it.each([
    [1, 'short'],
    [5, 'short'],
    [6, 'medium'],
    [15, 'medium'],
    [16, 'long'],
  ] as const)('%d hours are %s', (hours, time) => {
    expect(durationOf(hours)).toBe(time);
  });

  it('is what one can read: easier courses too, harder ones not', () => {
    const course = { audience: ['talent'], topic: 'networking', hours: 4, languageLevel: 'B1' } as const;
    const readable = languageLevels.filter((reading) => fits(course, { ...noFilter, reading }));
    expect(readable).toEqual(['B1', 'B2', 'C1', 'C2']);
  });

  it('without a choice is everything, and every choice takes away only', () => {
    fc.assert(
      fc.property(anyCourses, anyFilter, fc.constantFrom(...filterNames), (courses, filter, name) => {
        expect(found(courses, noFilter)).toEqual(courses);
        const narrow = found(courses, filter);
        const wide = found(courses, { ...filter, [name]: null });
        expect(narrow.filter((each) => !wide.includes(each))).toEqual([]);
      }),
    );
  });

  it('is decided by each choice for itself', () => {
    fc.assert(
      fc.property(anyCourses, anyFilter, (courses, filter) => {
        for (const course of courses) {
          const each = filterNames.map((name) => fits(course, { ...noFilter, [name]: filter[name] }));
          expect(fits(course, filter)).toBe(each.every(Boolean));
        }
      }),
    );
  });
});

describe('an address', () => {
  it('says a choice and reads it back', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readFilter(new URLSearchParams(queryOf(filter)))).toEqual(filter);
      }),
    );
  });

  it.each(['', 'audience=', 'audience=everyone&topic=x', 'time=5&reading=b1', 'reading=D7&other=1'])(
    'chooses nothing with what is none of ours: %s',
    (query) => {
      expect(readFilter(new URLSearchParams(query))).toEqual(noFilter);
    },
  );
});

describe('the choices offered', () => {
  it('are those that find a course, and no others', () => {
    fc.assert(
      fc.property(anyCourses, (courses) => {
        const choices = choicesAmong(courses);
        const finding = <T>(values: readonly T[], as: (value: T) => Partial<CourseFilter>) =>
          values.filter((value) => found(courses, { ...noFilter, ...as(value) }).length > 0);
        expect(choices.audience).toEqual(finding(audiences, (audience) => ({ audience })));
        expect(choices.topic).toEqual(finding(topics, (topic) => ({ topic })));
        expect(choices.time).toEqual(finding(durations, (time) => ({ time })));
        // A level above the hardest course would find them all, so it says nothing more.
        for (const reading of choices.reading)
          expect(found(courses, { ...noFilter, reading }).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the ways out of a choice', () => {
  it('take one choice away, find what they say, and the most fruitful comes first', () => {
    fc.assert(
      fc.property(anyCourses, anyFilter, (courses, filter) => {
        const ways = relaxedFrom(filter, courses);
        for (const way of ways) {
          expect(filter[way.without]).not.toBeNull();
          expect(way.filter).toEqual({ ...filter, [way.without]: null });
          expect(way.found).toBe(found(courses, way.filter).length);
          expect(way.found).toBeGreaterThan(0);
        }
        const counts = ways.map((way) => way.found);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });
});
