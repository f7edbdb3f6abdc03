/** The catalogue as its filter shows it: the courses that fit, the choices there are, the ways out of a choice. */
import { describe, expect, it } from 'vitest';
import { noFilter } from '#app/domain/course-filter.ts';
import { findCourses, openCourse } from '#app/services/courses.server.ts';
import { aVisitor } from '../support/people.ts';
import { get } from '../support/requests.ts';

const find = (filter: Partial<typeof noFilter>) => findCourses(aVisitor().actor, { ...noFilter, ...filter }, 'fi');
const idsOf = ({ courses }: { courses: readonly { readonly id: string }[] }) => courses.map(({ id }) => id);

describe('the catalogue', () => {
  it('shows every course without a choice, in its order, and offers what the courses have', async () => {
    const page = await find({});
    expect(idsOf(page)).toEqual(['canary-course', 'question-types']);
    expect(page).toMatchObject({
      all: 2,
      choices: {
        audience: ['talent', 'student'],
        topic: ['working-life', 'job-search'],
        time: ['short'],
        reading: ['B1', 'B2'],
      },
      relaxed: [],
    });
  });

  it('shows what fits', async () => {
    expect(idsOf(await find({ audience: 'student' }))).toEqual(['canary-course']);
    expect(idsOf(await find({ topic: 'job-search' }))).toEqual(['question-types']);
    expect(idsOf(await find({ reading: 'B1' }))).toEqual(['canary-course']);
    expect(idsOf(await find({ reading: 'B2', audience: 'talent' }))).toEqual(['canary-course', 'question-types']);
  });

  it('tells the ways out when nothing fits', async () => {
    const page = await find({ audience: 'student', topic: 'job-search' });
    expect(page.courses).toEqual([]);
    expect(page.relaxed.map(({ without, found }) => [without, found])).toEqual([
      ['audience', 1],
      ['topic', 1],
    ]);
  });

  it('reads the choices from the address', async () => {
    expect((await get('/en/courses?topic=job-search')).data).toMatchObject({ courses: [{ id: 'question-types' }] });
    expect((await get('/en/courses?topic=anything')).data).toMatchObject({ filter: noFilter, all: 2 });
  });
});

describe('a course', () => {
  it('tells how much of its hours is work of one’s own beside what it lists', async () => {
    const { hours, modules, extraMinutes } = await openCourse(aVisitor().actor, 'canary-course', 'fi');
    expect(extraMinutes).toBe(30);
    const listed = modules.reduce((sum, { minutes }) => sum + minutes, 0);
    expect(hours).toBe(Math.ceil((listed + extraMinutes) / 60));
  });
});
