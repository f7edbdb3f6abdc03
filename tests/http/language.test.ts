/** The language of a request: the address, then the cookie, then what the browser wants, then Finnish. */
import { describe, expect, it } from 'vitest';
import {
  languageCookie,
  languageOf,
  languageOfPath,
  otherLanguageHref,
  preferredLanguage,
} from '#app/http/language.server.ts';

function requestOf(path: string, { cookie, accept }: { cookie?: string; accept?: string } = {}): Request {
  const headers = { ...(cookie ? { Cookie: cookie } : {}), ...(accept ? { 'Accept-Language': accept } : {}) };
  return new Request(new URL(path, 'https://polku.test'), { headers });
}

describe('what the browser wants', () => {
  it.each([
    [null, null],
    ['', null],
    ['*', null],
    ['sv', null],
    ['fi', 'fi'],
    ['FI-fi', 'fi'],
    ['en-GB,en;q=0.9', 'en'],
    ['sv-FI, fi;q=0.8, en;q=0.6', 'fi'],
    ['uk, en;q=0.7, fi;q=0.8', 'fi'],
    ['fi;q=0.1, en;q=0.2', 'en'],
    ['fi;q=0, en;q=0.1', 'en'],
    ['fi;q=0', null],
    ['en ; q=0.5 , fi ; q=0.9', 'fi'],
    ['fi, en', 'fi'],
    ['en, fi', 'en'],
    ['fi;q=nonsense, en;q=0.1', 'en'],
    ['fil', null],
    ['english', null],
    [',,;;q=,', null],
  ])('%j is %j', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });
});

describe('the path', () => {
  it.each([
    ['/fi', 'fi'],
    ['/en/courses', 'en'],
    ['/fi.data', 'fi'],
    ['/en/courses.data', 'en'],
    ['/', null],
    ['/t/7KQ4M2XD0V9T', null],
    ['/FI/courses', null],
    ['/finnish', null],
    ['//fi', null],
    ['/sv', null],
  ])('%j says %j', (path, language) => {
    expect(languageOfPath(path)).toBe(language);
  });
});

describe('a request', () => {
  it.each([
    ['/en/courses', { cookie: 'polku_language=fi', accept: 'fi' }, 'en'],
    ['/fi/courses?lang=en', {}, 'fi'],
    ['/t/CODE?lang=en', { cookie: 'polku_language=fi' }, 'en'],
    ['/t/CODE?lang=sv', { cookie: 'polku_language=en' }, 'en'],
    ['/t/CODE', { cookie: 'a=b; polku_language=en; c=d', accept: 'fi' }, 'en'],
    ['/t/CODE', { cookie: 'polku_language=sv', accept: 'en' }, 'en'],
    ['/t/CODE', { cookie: 'not_polku_language=en' }, 'fi'],
    ['/t/CODE', { cookie: 'polku_language=english' }, 'fi'],
    ['/t/CODE', { accept: 'en-US,en;q=0.5' }, 'en'],
    ['/t/CODE', { accept: 'ru, uk' }, 'fi'],
    ['/', {}, 'fi'],
  ])('%s with %j is in %s', (path, headers, language) => {
    expect(languageOf(requestOf(path, headers))).toBe(language);
  });
});

describe('the cookie that remembers', () => {
  const none = { cookie: null, acceptLanguage: null };

  it.each([
    ['/fi', none, false],
    ['/en', none, true],
    ['/en', { ...none, acceptLanguage: 'en' }, false],
    ['/fi/courses', { ...none, acceptLanguage: 'en' }, true],
    ['/en', { ...none, cookie: 'polku_language=en' }, false],
    ['/fi', { acceptLanguage: 'fi', cookie: 'polku_language=en' }, true],
    ['/fi', { acceptLanguage: 'en', cookie: 'polku_language=fi' }, false],
    ['/t/CODE', { ...none, cookie: 'polku_language=en' }, false],
    ['/sv', none, false],
  ])('at %s with %j is sent: %s', (path, headers, isSent) => {
    const cookie = languageCookie(path, headers);
    expect(cookie?.split('=')[1]?.slice(0, 2) ?? null).toBe(isSent ? path.slice(1, 3) : null);
  });

  it('is a year long, for the whole site, and out of reach of scripts and other sites’ forms', () => {
    const parts = languageCookie('/en', none)?.split('; ');
    expect(parts).toEqual(
      expect.arrayContaining(['polku_language=en', 'Path=/', 'Max-Age=31536000', 'SameSite=Lax', 'HttpOnly']),
    );
  });
});

describe('the same page in the other language', () => {
  it.each([
    ['/fi', 'fi', '/en'],
    ['/fi/courses/a/b/quiz?q=3', 'fi', '/en/courses/a/b/quiz?q=3'],
    ['/fi/my-learning?a=%C3%A4&b=2', 'fi', '/en/my-learning?a=%C3%A4&b=2'],
    ['/t/CODE', 'fi', '/t/CODE?lang=en'],
    ['/t/CODE?lang=en', 'en', '/t/CODE?lang=fi'],
    ['/fi/courses/fi', 'fi', '/en/courses/fi'],
  ] as const)('of %s (%s) is %s', (path, language, href) => {
    expect(otherLanguageHref(new URL(path, 'https://polku.test'), language)).toBe(href);
  });
});

describe('the cookie under https', () => {
  it('is for https only, and not where there is none', () => {
    const headers = { cookie: null, acceptLanguage: null };
    expect(languageCookie('/en', headers, true)?.split('; ')).toContain('Secure');
    expect(languageCookie('/en', headers, false)).not.toContain('Secure');
  });
});
