/** Requests that were found to hurt, or to lose something, each kept as a test. */
import { describe, expect, it } from 'vitest';
import { newCode, parseCode } from '#app/domain/code.ts';
import { readForm } from '#app/http/form-data.server.ts';
import { maskPath } from '#app/http/log.server.ts';
import { refusalOf } from '#app/http/request-shape.server.ts';

const formOf = (fields: [string, string][]) =>
  new Request('https://polku.test/fi/x', { method: 'POST', body: new URLSearchParams(fields) });

describe('a form', () => {
  it.each(['zz[200000000]', 'a.b', '__intent__', '__state__', 'a'.repeat(61), '', '1x'])(
    'with the field name %j is refused before it is understood',
    async (name) => {
      await expect(readForm(formOf([[name, '1']]))).rejects.toMatchObject({ code: 'bad-request' });
    },
  );

  it('with more fields than any of ours is refused', async () => {
    const many = (count: number) => formOf(Array.from({ length: count }, () => ['response', 'a']));
    await expect(readForm(many(61))).rejects.toMatchObject({ code: 'bad-request' });
    expect([...(await readForm(many(60)))]).toHaveLength(60);
  });

  it('with a file is refused', async () => {
    const body = new FormData();
    body.append('text', new File(['x'], 'x.txt'));
    const sent = new Request('https://polku.test/fi/x', { method: 'POST', body });
    await expect(readForm(sent)).rejects.toMatchObject({ code: 'bad-request' });
  });

  it('keeps all of a text, with plain line ends and without NUL', async () => {
    const read = await readForm(formOf([['text', 'alku\0\r\nloppu']]));
    expect(read.get('text')).toBe('alku\nloppu');
  });
});

describe('a request', () => {
  it.each([
    ['PUT', '/fi/courses', 405],
    ['DELETE', '/fi/sign-out', 405],
    ['TRACE', '/', 405],
    ['OPTIONS', '/fi/verify', 405],
    ['GET', '//evil.example/', 404],
    ['GET', '/\\evil.example', 404],
    ['GET', '/fi/..//evil.example', 404],
    ['GET', `/fi/${'a'.repeat(1000)}`, 414],
    ['GET', `/fi/verify?code=${'/'.repeat(5000)}`, 414],
    ['GET', '/fi/%E0%A4%A', 400],
    ['GET', '/fi?_data=root', 400],
  ] as const)('%s %s is answered %i', (method, target, status) => {
    expect(refusalOf(method, target)).toBe(status);
  });

  it.each([
    '/',
    '/fi',
    '/fi/courses/a/b/quiz?q=2',
    '/t/7KQ4M2XD0V9T?lang=fi',
    '/fi/verify?code=https%3A%2F%2Fx%2Ft%2FABC',
  ])('for %s goes on', (target) => {
    expect(refusalOf('GET', target)).toBeNull();
  });
});

describe('a question of a browser before it asks for a page of another site', () => {
  it('is for what lies under /api/ alone', () => {
    expect(refusalOf('OPTIONS', '/api/verify')).toBeNull();
    expect(refusalOf('OPTIONS', '/apis')).toBe(405);
  });
});

describe('a long text', () => {
  it('is cut before any pattern looks at it', () => {
    expect(maskPath('/fi/' + 'a'.repeat(200_000)).length).toBeLessThanOrEqual(200);
    // The code stands behind more than any link of ours has before it.
    expect(parseCode('/'.repeat(600) + newCode(new Uint8Array(11)))).toBeNull();
    expect(parseCode('/'.repeat(400) + newCode(new Uint8Array(11)))).not.toBeNull();
  });

  it('of a certificate hides its code however it is spelt', () => {
    for (const path of ['/t/7KQ4M2XD0V9T', '/T/7KQ4M2XD0V9T', '/%74/7KQ4M2XD0V9T']) {
      expect(maskPath(path)).not.toContain('7KQ4M2XD0V9T');
    }
  });
});
