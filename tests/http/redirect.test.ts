/** Where a form leads afterwards: always inside this site, in every spelling of outside. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeNext, seeOther, signInPath } from '#app/http/redirect.server.ts';
import { runs } from '../support/runs.ts';

const fallback = '/fi/my-learning';

describe('the page to return to', () => {
  it.each([
    ['/fi', '/fi'],
    ['/en/', '/en/'],
    ['/fi/courses/a/b/c?show=d#check-d', '/fi/courses/a/b/c?show=d#check-d'],
    ['/en?x=https://evil.example', '/en?x=https://evil.example'],
    ['/fi/join/AB-12', '/fi/join/AB-12'],
    ['/fi/a/../courses', '/fi/courses'],
    ['/fi/courses//x', '/fi/courses//x'],
    ['/fi/äö', '/fi/%C3%A4%C3%B6'],
  ])('%j is followed', (next, path) => {
    expect(safeNext(next, fallback)).toBe(path);
  });

  it.each([
    null,
    '',
    '/',
    'fi/courses',
    '/sv/courses',
    '/finland',
    '/t/7KQ4M2XD0V9T',
    '//evil.example',
    '//evil.example/fi/',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example/fi',
    '/fi\\..\\..\\evil.example',
    '/fi/\\evil.example',
    'https://evil.example/fi/',
    'https:/fi/',
    'http:evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//fi/',
    'data:text/html,<script>',
    ' /fi/courses',
    '\t//evil.example',
    '/\t/evil.example',
    '/fi/\n/evil.example',
    '/fi\r\nSet-Cookie: a=b',
    '/fi/\u0000',
    '/fi/..//evil.example',
    '/fi/%2e%2e//evil.example',
    '/fi/.%2E//evil.example',
    '/fi/a/../..//evil.example/fi',
    '/fi/../..//evil.example',
    '/fi/../t/7KQ4M2XD0V9T',
    '@evil.example',
    '/fi@evil.example',
    '/fi.evil.example',
    'https://polku.test@evil.example/fi',
  ])('%j is not', (next) => {
    expect(safeNext(next, fallback)).toBe(fallback);
  });

  it('is on this site for whatever is sent', () => {
    const piece = fc.constantFrom(
      '/',
      '//',
      '\\',
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      'fi',
      'en',
      'evil.example',
      ':',
      '@',
      '?',
      '#',
      '\t',
      '\n',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.constantFrom('', '/fi', '/fi/', '/en?'), (pieces, start) => {
        const path = safeNext(start + pieces.join(''), fallback);
        // As a browser reads a Location header.
        const landed = new URL(path, 'https://polku.example/fi/sign-in');
        expect(landed.origin).toBe('https://polku.example');
        expect(landed.pathname).toMatch(/^\/(fi|en)(\/|$)/);
      }),
      { numRuns: runs(5000) },
    );
  });
});

describe('redirects', () => {
  it('after a form are 303, so that the browser follows with GET', () => {
    const response = seeOther('/fi/my-learning#top');
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/fi/my-learning#top']);
  });

  it('to sign in carry the way back as one parameter', () => {
    const path = signInPath('en', '/en/my-account?saved=a&next=//evil.example');
    const url = new URL(path, 'https://polku.test');
    expect(url.pathname).toBe('/en/sign-in');
    expect([...url.searchParams]).toEqual([['next', '/en/my-account?saved=a&next=//evil.example']]);
  });
});
