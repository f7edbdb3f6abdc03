/** The server as a process: what it answers, how it refuses to start, and how it stops. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, makeStubBuild, startServer, untilListening, type StubServer } from '../support/stub-app.ts';

const stub = makeStubBuild();
const settings = { BUILD_DIR: stub.buildDir, DATA_DIR: stub.dataDir };

afterAll(() => {
  stub.remove();
});

describe('a running server', () => {
  let server: StubServer;

  beforeAll(async () => {
    server = startServer(await freePort(), { ...settings, PUBLIC_ORIGIN: 'https://polku.example.org' });
    await untilListening(server);
  });

  afterAll(() => {
    server.process.kill('SIGKILL');
  });

  it('tells its health without being kept', async () => {
    const answer = await fetch(`${server.origin}/health`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('{"status":"ok"}');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('tells machines who issues certificates before anything else is woken, from any site, and once', async () => {
    const ask = (path: string, init?: RequestInit) => fetch(server.origin + path, init);
    const first = await ask('/did.json');
    expect([first.status, await first.text()]).toEqual([200, '{"id":"did:web:polku.example"}']);
    const { 'content-type': type, etag, ...rest } = Object.fromEntries(first.headers);
    expect([type, etag]).toEqual(['application/did+json', '"made"']);
    expect(rest).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    });
    const again = await ask('/did.json', { headers: { 'If-None-Match': '"made"' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask('/did.json', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '30', '']);
    expect((await ask('/status/7')).status).toBe(404);
    // Anything else is the app's to answer.
    expect(await (await ask('/did.json', { method: 'POST' })).text()).toMatch(/^received/);
  });

  it('leads other spellings of a page to the one, query and all', async () => {
    const lead = async (path: string, method = 'GET') => {
      const { status, headers } = await fetch(server.origin + path, { method, redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await lead('/fi/%70age/?a=%31&b')).toEqual([308, '/fi/page?a=%31&b']);
    expect(await lead('/fi/page')).toEqual([200, null]);
  });

  it('puts the security headers on everything, and lets a page or route have its own', async () => {
    const page = await fetch(`${server.origin}/fi/page`);
    const file = await fetch(`${server.origin}/assets/entry-abc.js`);
    const resource = await fetch(`${server.origin}/anything`);
    for (const { headers } of [page, file, resource]) {
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=/);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(page.headers.get('content-security-policy')).toMatch(/^script-src 'nonce-[\w-]{22}'$/);
    expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(resource.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('keeps marked pages, with a fresh nonce and without the mark', async () => {
    const [first, second] = [await fetch(`${server.origin}/fi/shared`), await fetch(`${server.origin}/fi/shared`)];
    expect(first.headers.has('x-guest-page')).toBe(false);
    expect(second.headers.has('x-guest-page')).toBe(false);
    const [one, two] = [await first.text(), await second.text()];
    const nonceOf = (html: string) => /nonce="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect(/render \d+/.exec(two)?.[0]).toBe(/render \d+/.exec(one)?.[0]);
    expect(nonceOf(two)).not.toBe(nonceOf(one));
    expect(second.headers.get('content-security-policy')).toContain(nonceOf(two));
  });

  it('never keeps a page that set a cookie', async () => {
    const [first, second] = [
      await fetch(`${server.origin}/fi/shared-cookie`),
      await fetch(`${server.origin}/fi/shared-cookie`),
    ];
    expect(second.headers.get('set-cookie')).toContain('polku_language=fi');
    expect(await second.text()).not.toBe(await first.text());
  });

  it('serves built files precompressed and for ever, and knows them again', async () => {
    const url = `${server.origin}/assets/entry-abc.js`;
    const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
    expect(await plain.text()).toBe('export {};');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const brotli = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'gzip, br' } });
    expect(brotli.headers.get('content-encoding')).toBe('br');
    expect(brotli.headers.get('vary')).toBe('Accept-Encoding');
    // Without a word of our own on caching, fetch() would ask for a full answer.
    const known = { 'if-none-match': plain.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    const again = await fetch(url, { headers: known });
    expect(again.status).toBe(304);
    const robots = await fetch(`${server.origin}/robots.txt`);
    expect(robots.headers.get('cache-control')).toBe('public, max-age=86400');
    expect((await fetch(`${server.origin}/assets/..%2f..%2fpackage.json`)).headers.get('content-type')).toContain(
      'plain',
    );
  });

  it('refuses bodies over 1 MB by their length and while they stream', async () => {
    const post = (body: BodyInit) =>
      fetch(`${server.origin}/anything`, {
        method: 'POST',
        body,
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      });
    const stream = (chunks: number) =>
      new ReadableStream({
        start(controller) {
          for (let count = 0; count < chunks; count++) controller.enqueue(new Uint8Array(64 * 1024));
          controller.close();
        },
      });
    expect(await (await post('a'.repeat(1024 * 1024))).text()).toBe('received 1048576');
    expect(await (await post(stream(16))).text()).toBe('received 1048576');
    for (const tooLarge of ['a'.repeat(1024 * 1024 + 1), stream(17)]) {
      const answer = await post(tooLarge);
      expect(answer.status).toBe(413);
      expect(await answer.text()).toMatch(/liian suuri[\s\S]*too large/);
    }
  });

  it('believes a request id only when it is harmless, and no forwarded host without a proxy', async () => {
    const harmless = await fetch(`${server.origin}/anything`, { headers: { 'x-request-id': 'proxy-12345678' } });
    expect(harmless.headers.get('x-request-id')).toBe('proxy-12345678');
    const harmful = await fetch(`${server.origin}/anything`, { headers: { 'x-request-id': 'a@b <script>' } });
    expect(harmful.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const forged = await fetch(`${server.origin}/anything`, { headers: { 'x-forwarded-host': 'evil.example:666' } });
    expect(await forged.text()).toBe(`loaded ${server.origin}`);
  });

  it('answers an address that is not valid text in both languages, without repeating it in the log', async () => {
    const answer = await fetch(`${server.origin}/fi/%E0%A4%A-zebra`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/virheellinen[\s\S]*not valid/);
    expect(server.output()).not.toContain('URIError');
  });

  it('logs one line per request without personal data', async () => {
    await fetch(`${server.origin}/t/7K3MW9QZTX2A?email=aino@example.org`, { headers: { cookie: 'secret=cookie' } });
    await expect.poll(() => server.output()).toContain('"path":"/t/…"');
    expect(server.output()).not.toMatch(/7K3MW9QZTX2A|aino|secret=|127\.0\.0\.1|::1/);
  });

  it('lets running requests finish, closes the database and exits with 0', async () => {
    const slow = fetch(`${server.origin}/slow`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.process.kill('SIGTERM');
    expect(await (await slow).text()).toContain('loaded');
    expect(await server.exit).toBe(0);
    expect(server.output()).toContain('database closed');
    await expect(fetch(`${server.origin}/health`)).rejects.toThrow();
  });
});

describe('a server that cannot start', () => {
  /** The line on which it ends; checks that there is only this, and no stack. */
  async function refusal(port: number, extra: Record<string, string>): Promise<string> {
    const server = startServer(port, { ...settings, ...extra });
    expect(await server.exit).toBe(1);
    expect(server.output()).toMatch(/^Polku cannot start: [^\n]+\n$/);
    return server.output();
  }

  it('names a taken port', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, resolve));
    expect(await refusal(port, {})).toContain(`port ${port} is already taken`);
    other.close();
  });

  it('names a data folder it cannot write to', async () => {
    // A file where the folder should be: rights would not stop a test that runs as root.
    const dataDir = join(stub.folder, 'a-file');
    writeFileSync(dataDir, '');
    expect(await refusal(await freePort(), { DATA_DIR: dataDir })).toContain(
      `cannot write to the data folder ${dataDir}`,
    );
  });

  it('names a missing build', async () => {
    const line = await refusal(await freePort(), { BUILD_DIR: join(stub.folder, 'nothing') });
    expect(line).toContain('npm run build');
  });

  it('names a failed migration', async () => {
    const broken = join(stub.folder, 'broken.db');
    writeFileSync(broken, 'this is not a database, but it is long enough to look like a file of one'.repeat(20));
    expect(await refusal(await freePort(), { DATABASE_URL: `file:${broken}` })).toContain('could not be migrated');
  });

  it('prints what is wrong with the courses', async () => {
    const line = await refusal(await freePort(), { STUB_BROKEN: '1' });
    expect(line).toContain('courses/demo/course.yml:3 title is missing');
  });
});
