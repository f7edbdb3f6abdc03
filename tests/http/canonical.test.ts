/** One page, one spelling of its address: others lead to it and are never kept for themselves. */
import { describe, expect, it } from 'vitest';
import { canonicalPath } from '#app/http/request-shape.server.ts';

describe('the spelling of a page', () => {
  it.each([
    ['/fi/', '/fi'],
    ['/fi/courses/', '/fi/courses'],
    ['/en/%63ourses', '/en/courses'],
    ['/en/courses/%61%62c/', '/en/courses/abc'],
    ['/fi/a%c3%a4', '/fi/a%C3%A4'],
    ['/fi/a%2fb', '/fi/a%2Fb'],
    ['/fi/courses.data', '/fi/courses.data'],
  ])('%s is %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical);
    expect(canonicalPath(canonical)).toBe(canonical);
  });

  it.each(['/', '/fi', '/media/course/a%20b.png', '/t/ABCD/', '/file/'])('%s stays', (path) => {
    expect(canonicalPath(path)).toBe(path);
  });
});
