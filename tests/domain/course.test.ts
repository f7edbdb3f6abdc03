/** The outline of a course: order, neighbours, workload; and when a task's text counts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLesson, findModule, hoursOf, itemsOf, minutesOf, neighboursOf, pathOf } from '#app/domain/course.ts';
import { isBlank } from '#app/domain/task.ts';
import { anyCourse } from './arbitrary.ts';

describe('a course', () => {
  it('lists lessons, then task, then quiz of each module, at paths of their own', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const paths = itemsOf(course).map(pathOf);
        expect(new Set(paths).size).toBe(paths.length);
        const rank = { lesson: 0, task: 1, quiz: 2 };
        for (const module of course.modules) {
          const ranks = itemsOf(course)
            .filter((item) => item.module === module)
            .map(({ part }) => rank[part.kind]);
          expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('has neighbours that lead through it once, forwards and backwards', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const paths = itemsOf(course).map(pathOf);
        const walk = (way: 'next' | 'previous', from: string | undefined) => {
          const seen: string[] = [];
          for (let at = from; at !== undefined && seen.length <= paths.length;) {
            seen.push(at);
            const item = neighboursOf(course, at)[way];
            at = item ? pathOf(item) : undefined;
          }
          return seen;
        };
        expect(walk('next', paths[0])).toEqual(paths);
        expect(walk('previous', paths.at(-1))).toEqual([...paths].reverse());
        expect(neighboursOf(course, 'no/where')).toEqual({ previous: null, next: null });
      }),
    );
  });

  it('takes all listed minutes and the extra ones, in hours rounded up', () => {
    fc.assert(
      fc.property(anyCourse, fc.nat(600), (course, extraMinutes) => {
        const minutes = itemsOf(course).reduce((sum, { part }) => sum + part.minutes, extraMinutes);
        const hours = hoursOf({ ...course, extraMinutes });
        expect(hours * 60 >= minutes && (hours - 1) * 60 < minutes).toBe(true);
        expect(course.modules.reduce((sum, module) => sum + minutesOf(module), extraMinutes)).toBe(minutes);
      }),
    );
  });

  it('finds what it has and nothing else', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const [module] = course.modules;
        expect(findModule(course, 'm0')).toBe(module);
        expect(findModule(course, 'toString')).toBeNull();
        expect(module && findLesson(module, 'm0-l0')).toBe(module?.lessons[0]);
        expect(module && findLesson(module, 'quiz')).toBeNull();
      }),
    );
  });
});

describe('a task text', () => {
  const frame = 'What I found:\n\nWhat I will ask:\n';

  it.each([
    ['', null, true],
    [' \n\t ', null, true],
    ['\u00a0\u2003', null, true],
    [frame, frame, true],
    ['  What I found: What I will   ask:', frame, true],
    ['What I found: three months\n\nWhat I will ask:', frame, false],
    ['x', null, false],
    [frame, null, false],
  ])('%j over the frame %j is blank: %s', (text, template, blank) => {
    expect(isBlank(text, template)).toBe(blank);
  });
});
