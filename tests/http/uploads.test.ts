/** What stands before the files and the programs: how large, how many at once, and who may ask. */
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { answerPrograms } from '#app/http/api-access.server.ts';
import { limitBody } from '#app/http/body-limit.server.ts';
import { refuseForeignForms } from '#app/http/own-form.server.ts';
import { limitUploads, uploadLimitOf } from '#app/http/uploads.server.ts';

const megabyte = 1024 * 1024;
let close: (() => void) | undefined;

/** The same order as in express.server; what comes through is held until `release`. */
async function anApp({ holds = false } = {}) {
  const waiting: (() => void)[] = [];
  const app = express();
  app.set('trust proxy', 1);
  app.use(answerPrograms, limitUploads(), limitBody(megabyte, uploadLimitOf), refuseForeignForms);
  app.use((request, response) => {
    request.resume();
    request.on('end', () => {
      const answer = () => response.json({ cookie: request.headers.cookie ?? null });
      if (holds) waiting.push(answer);
      else answer();
    });
  });
  const server = app.listen(0);
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${String(typeof address === 'object' && address ? address.port : 0)}`;
  const post = (path: string, body: Buffer, headers: Record<string, string> = {}) =>
    fetch(origin + path, { method: 'POST', body: new Uint8Array(body), headers });
  return { origin, post, waiting };
}

afterEach(() => {
  close?.();
});

describe('a sending', () => {
  it.each([
    ['/fi/verify', 2.5],
    ['/en/verify/many', 21],
    ['/en/verify/many/csv', 21],
    ['/api/verify', 2.5],
    ['/fi/sign-in', 1],
    ['/fi/verify/other', 1],
  ])('to %s may have %d MB', async (path, megabytes) => {
    const { post } = await anApp();
    expect((await post(path, Buffer.alloc(megabytes * megabyte))).status).toBe(200);
    expect((await post(path, Buffer.alloc(megabytes * megabyte + 1))).status).toBe(413);
  });

  it('of files is one of few: two from one address, two large ones in all; others are asked to wait', async () => {
    const { post, waiting } = await anApp({ holds: true });
    const send = (address: string, path = '/fi/verify') => post(path, Buffer.from('x'), { 'X-Forwarded-For': address });
    const until = async (count: number) => {
      while (waiting.length < count) await new Promise((resolve) => setImmediate(resolve));
    };
    const running = [send('192.0.2.1'), send('192.0.2.1', '/en/verify/many')];
    await until(2);
    const third = await send('192.0.2.1');
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '5']);
    running.push(send('192.0.2.2', '/fi/verify/many/csv'));
    await until(3);
    expect((await send('192.0.2.3', '/fi/verify/many')).status).toBe(503);
    expect((await send('192.0.2.3')).status).toBe(503);
    for (const answer of waiting.splice(0)) answer();
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200, 200]);
    const after = send('192.0.2.1');
    await until(1);
    waiting[0]?.();
    expect((await after).status).toBe(200);
  });
});

describe('a page of another site', () => {
  const foreign = { Origin: 'https://hr.example', Cookie: 'polku_session=x' };

  it('may ask what is for programs, as nobody', async () => {
    const { origin, post } = await anApp();
    const answer = await post('/api/verify', Buffer.from('{}'), foreign);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(await answer.json()).toEqual({ cookie: null });
    const before = await fetch(`${origin}/api/verify`, { method: 'OPTIONS', headers: foreign });
    expect([before.status, before.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, POST']);
    expect(before.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('may not send our forms', async () => {
    const { post } = await anApp();
    const answer = await post('/fi/verify', Buffer.from('x'), foreign);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  });
});
