/** Pages kept for visitors: a fresh nonce each time, nobody's cookies, and bounds that hold. Over a real HTTP server. */
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createGuestPages, type GuestPages } from '#app/http/guest-pages.server.ts';

interface Rendered {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

let server: Server | undefined;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** Serves `render` through `pages` the way the Express app does; counts how often it had to render. */
async function serve(pages: GuestPages, render: (url: string, nonce: string) => Rendered) {
  let renders = 0;
  let nonces = 0;
  server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const nonce = `nonce-no-${++nonces}-`;
    if (pages.isForGuests(request)) {
      if (pages.answer(request, response, nonce)) return;
      pages.keep(request, response, nonce);
    }
    renders += 1;
    const {
      status = 200,
      body = `<p>${request.url ?? ''}</p><script nonce="${nonce}"></script>`,
      headers = {},
    } = render(request.url ?? '', nonce);
    response.statusCode = status;
    const all = { 'content-type': 'text/html; charset=utf-8', 'x-guest-page': '1', ...headers };
    for (const [name, value] of Object.entries(all)) response.setHeader(name, value);
    // In two pieces, cut inside a multi-byte letter where there is one, as a stream may.
    const bytes = Buffer.from(body);
    response.write(bytes.subarray(0, 5));
    response.end(bytes.subarray(5));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      httpRequest({ port, path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() });
        });
      })
        .on('error', reject)
        .end();
    });
  return { ask, renders: () => renders };
}

describe('a page for visitors', () => {
  it('is rendered once and then answered with a fresh nonce in body and policy', async () => {
    const { ask, renders } = await serve(createGuestPages(), (_, nonce) => ({
      body: `<p>ä €</p><script nonce="${nonce}"></script><script nonce="${nonce}"></script>`,
      headers: { 'content-security-policy': `script-src 'nonce-${nonce}'`, 'content-language': 'fi' },
    }));
    const first = await ask('/fi/courses');
    const second = await ask('/fi/courses');
    expect(renders()).toBe(1);
    expect(second.status).toBe(200);
    expect(second.body).toBe(first.body.replaceAll('nonce-no-1-', 'nonce-no-2-'));
    expect(second.body).toContain('<p>ä €</p>');
    expect(second.body).not.toContain('nonce-no-1-');
    expect(second.headers['content-security-policy']).toBe("script-src 'nonce-nonce-no-2-'");
    expect(second.headers['content-language']).toBe('fi');
  });

  it('answers HEAD without a body, and HEAD alone stores nothing', async () => {
    const pages = createGuestPages();
    const { ask } = await serve(pages, () => ({}));
    await ask('/fi', {}, 'HEAD');
    expect(pages.size).toBe(0);
    await ask('/fi');
    const head = await ask('/fi', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
  });

  it.each([
    ['a session', '/fi', { cookie: 'a=b; polku_session=xyz' }],
    ['a hardened session', '/fi', { cookie: '__Host-polku_session=xyz' }],
    ['a query', '/fi/courses?q=cv', {}],
    ['no language', '/t/7K3MW9QZTX2A', {}],
    ['another language', '/fix', {}],
  ])('is neither kept nor answered for %s', async (_, path, headers) => {
    const pages = createGuestPages();
    const { ask, renders } = await serve(pages, () => ({}));
    await ask(path, headers);
    await ask(path, headers);
    expect(renders()).toBe(2);
    expect(pages.size).toBe(0);
  });

  it('kept for visitors is not given to someone with a session', async () => {
    const { ask, renders } = await serve(createGuestPages(), () => ({}));
    await ask('/fi');
    await ask('/fi', { cookie: 'polku_session=xyz' });
    expect(renders()).toBe(2);
    await ask('/fi', { cookie: 'polku_language=fi' });
    expect(renders()).toBe(2);
  });

  it.each<[string, Rendered]>([
    ['a cookie', { headers: { 'set-cookie': 'a=b' } }],
    ['another status', { status: 404 }],
    ['another type', { headers: { 'content-type': 'application/json' } }],
    ['no mark', { headers: { 'x-guest-page': '0' } }],
  ])('is not kept with %s', async (_, rendered) => {
    const pages = createGuestPages();
    const { ask } = await serve(pages, () => rendered);
    await ask('/fi');
    expect(pages.size).toBe(0);
  });

  it('is rendered again after its time', async () => {
    let time = 0;
    const { ask, renders } = await serve(
      createGuestPages({ maxAge: 1000 }, () => time),
      () => ({}),
    );
    await ask('/fi');
    time = 1000;
    await ask('/fi');
    expect(renders()).toBe(1);
    time = 1001;
    await ask('/fi');
    expect(renders()).toBe(2);
  });
});

describe('the bounds', () => {
  it('hold the number of pages, and the one longest unused leaves', async () => {
    const pages = createGuestPages({ maxEntries: 2 });
    const { ask, renders } = await serve(pages, () => ({}));
    for (const path of ['/fi/a', '/fi/b', '/fi/a', '/fi/c']) await ask(path);
    expect(pages.size).toBe(2);
    expect(renders()).toBe(3);
    await ask('/fi/a');
    expect(renders()).toBe(3);
    await ask('/fi/b');
    expect(renders()).toBe(4);
  });

  it('hold the bytes, also when one page alone is too large', async () => {
    const pages = createGuestPages({ maxBytes: 100 });
    const { ask } = await serve(pages, (url) => ({ body: 'x'.repeat(url === '/fi/large' ? 101 : 40) }));
    for (const path of ['/fi/a', '/fi/b', '/fi/c']) await ask(path);
    expect(pages.bytes).toBe(80);
    await ask('/fi/large');
    expect(pages.bytes).toBe(80);
    expect(pages.size).toBe(2);
  });
});
