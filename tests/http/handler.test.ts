/** page() and form(): whose forms are read, who may knock, what refusals become, what is kept of what was typed. */
import type { ActionFunctionArgs } from '@remix-run/node';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Failure, type FailureCode, Moved } from '#app/domain/failure.ts';
import { env } from '#app/env.server.ts';
import { anyone, form, guide, learner, operator, page, signedIn } from '#app/http/handler.server.ts';
import { countPersons, db } from '../support/db.ts';
import { aGuest, aGuide, aMember, anOperator } from '../support/people.ts';
import { contextOf, cookieOf, get, origin, post, type Sender } from '../support/requests.ts';

const lesson = '/fi/courses/canary-course/first-steps/trial-period';
const finish = { intent: 'finish' };

/** Arguments as Remix gives them to an action or loader. */
async function argsOf(
  path: string,
  {
    method = 'POST',
    headers = {},
    body,
    secret,
  }: { method?: string; headers?: Record<string, string>; body?: BodyInit; secret?: string } = {},
): Promise<ActionFunctionArgs> {
  const cookie = secret === undefined ? {} : { Cookie: await cookieOf(secret) };
  const own: Record<string, string> = method === 'POST' ? { Origin: origin } : {};
  const request = new Request(new URL(path, origin), {
    method,
    headers: { ...own, ...cookie, ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return { request, params: {}, context: contextOf() };
}

/** The status that a handler's promise comes to, thrown or returned. */
async function statusOf(answer: Promise<unknown>): Promise<number | string> {
  const result = await answer.catch((thrown: unknown) => thrown);
  if (result instanceof Response) return result.status;
  if (result instanceof Error) return result.message;
  const init = typeof result === 'object' && result !== null && 'init' in result ? result.init : null;
  return typeof init === 'object' && init !== null && 'status' in init && typeof init.status === 'number'
    ? init.status
    : 200;
}

describe('a form of another site', () => {
  it.each<[string, Record<string, string>]>([
    ['another origin', { Origin: 'https://evil.example' }],
    ['another port', { Origin: 'https://polku.test:8080' }],
    ['a neighbour host', { Origin: 'http://evil.polku.test' }],
    ['a longer host', { Origin: 'https://polku.test.evil.example' }],
    ['no origin to tell', { Origin: 'null' }],
    ['nonsense', { Origin: 'polku.test' }],
    ['no origin at all', { Origin: '' }],
    [
      'another origin, however it says it is the same',
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    ],
  ])('(%s) is refused before it makes a guest or stores anything', async (_, headers) => {
    const persons = await countPersons();
    const { secret, personId } = await aGuest();
    expect(await post(lesson, finish, { headers })).toMatchObject({
      status: 403,
      data: { code: 'forbidden' },
      cookies: [],
    });
    expect((await post(lesson, finish, { headers, secret })).status).toBe(403);
    expect(await countPersons()).toBe(persons + 1);
    expect(await db.mark.count({ where: { personId } })).toBe(0);
  });

  it.each(['cross-site', 'same-site', 'none', ''])('without Origin, Sec-Fetch-Site %j, is refused', async (site) => {
    const action = form(anyone, z.object({}), () => 'ran');
    const args = await argsOf('/fi/x', { body: new URLSearchParams() });
    args.request.headers.delete('Origin');
    if (site) args.request.headers.set('Sec-Fetch-Site', site);
    expect(await statusOf(action(args))).toBe(403);
  });

  it('cannot sign anybody out', async () => {
    const { secret } = await aMember();
    expect((await post('/fi/sign-out', {}, { secret, headers: { Origin: 'https://evil.example' } })).status).toBe(403);
    expect((await post('/fi/sign-out', {}, { secret })).status).toBe(303);
  });
});

describe('a form of our own', () => {
  it.each<[string, Record<string, string>]>([
    ['the public address', { Origin: origin }],
    ['the host that the browser asked, behind a proxy', { Origin: 'https://polku.example', Host: 'polku.example' }],
  ])('is read: %s', async (_, headers) => {
    const action = form(anyone, z.object({}), () => 'ran');
    expect(await action(await argsOf('/fi/x', { headers, body: new URLSearchParams() }))).toBe('ran');
  });

  it('is read without Origin when the browser says same-origin', async () => {
    const action = form(anyone, z.object({}), () => 'ran');
    const args = await argsOf('/fi/x', { body: new URLSearchParams() });
    args.request.headers.delete('Origin');
    args.request.headers.set('Sec-Fetch-Site', 'same-origin');
    expect(await action(args)).toBe('ran');
  });

  it.each(['application/json', 'text/plain', ''])('that is no form (%j) is a bad request', async (type) => {
    const action = form(anyone, z.object({}), () => 'ran');
    const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
    expect(await statusOf(action(await argsOf('/fi/x', { headers, body: '{"a":1}' })))).toBe(400);
  });
});

describe('a form not filled properly', () => {
  const typed = { name: '  Aino ', email: 'not an address', password: 'lyhyt', next: '/fi/courses' };

  it('is answered 422 with codes by field, keeps what was typed, and never a password', async () => {
    const outcome = await post('/fi/sign-up', typed);
    expect(outcome.status).toBe(422);
    expect(outcome.data).toMatchObject({
      lastResult: {
        status: 'error',
        error: { email: ['email.wrong'], password: ['password.too-short'] },
        initialValue: { name: '  Aino ', email: 'not an address', next: '/fi/courses' },
      },
    });
    expect(JSON.stringify(outcome.data)).not.toContain('lyhyt');
  });

  it('refused by the service keeps no password either', async () => {
    const { secret, email } = await aMember();
    const outcomes = [
      await post('/fi/sign-in', { email, password: 'salasana-ei-kerro' }),
      await post('/fi/sign-up', { name: 'Aino', email, password: 'salasana-ei-kerro' }),
      await post(
        '/fi/my-account',
        { intent: 'password', presentPassword: 'salasana-ei-kerro', newPassword: 'salasana-ei-kerro' },
        { secret },
      ),
      await post(
        '/fi/my-account',
        { intent: 'password', presentPassword: 'salasana-ei-kerro', newPassword: 'lyhyt' },
        { secret },
      ),
      await post('/fi/sign-in', { email, password: ['salasana-ei-kerro', 'salasana-ei-kerro'] }),
    ];
    for (const { status, data, cookies } of outcomes) {
      expect([status, cookies]).toEqual([422, []]);
      expect(JSON.stringify(data)).toMatch(/lastResult/);
      expect(JSON.stringify(data)).not.toMatch(/salasana-ei-kerro|lyhyt/);
    }
  });

  it('wrong address and wrong password are told in the same words', async () => {
    const { email } = await aMember();
    const wrongPassword = await post('/fi/sign-in', { email, password: 'wrong-password' });
    const unknown = await post('/fi/sign-in', { email: 'x', password: 'wrong-password' });
    const errorOf = ({ data }: typeof unknown) => JSON.stringify(data).match(/"error":\{.*?\}/)?.[0];
    expect(errorOf(wrongPassword)).toMatch(/sign-in\.wrong/);
    expect(errorOf(unknown)).toBe(errorOf(wrongPassword));
  });

  it('keeps a task text of any length that was refused', async () => {
    const text = 'ä'.repeat(50_001);
    const outcome = await post('/fi/courses/canary-course/first-steps/task', { text, key: 'k' });
    expect(outcome).toMatchObject({
      status: 422,
      data: { lastResult: { error: { text: ['task.too-long'] }, initialValue: { text } } },
    });
  });

  it.each<[string, Record<string, string | string[]>]>([
    ['no answer', { intent: 'answer', check: 'trial-half', key: 'k' }],
    ['two answers to one', { intent: 'answer', check: 'trial-half', key: 'k', response: ['half', 'none'] }],
    ['an unknown intent', { intent: 'destroy' }],
    ['nothing', {}],
    ['an overlong key', { intent: 'answer', check: 'trial-half', key: 'k'.repeat(61), response: 'half' }],
  ])('in a lesson: %s is 422, not a fault', async (_, fields) => {
    expect((await post(lesson, fields)).status).toBe(422);
  });

  it('in a lesson: a name that means something to JavaScript is 400, not a fault', async () => {
    const fields = { intent: 'answer', check: 'trial-half', key: 'k', '__proto__.x': '1', 'constructor.y': '2' };
    expect((await post(lesson, fields)).status).toBe(400);
  });
});

describe('a form that says nothing', () => {
  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['an unknown intent', { intent: 'destroy' }],
    ['no answer', { intent: 'answer', check: 'trial-half', key: 'k' }],
  ])('(%s) makes no guest', async (_, fields) => {
    const persons = await countPersons();
    expect(await post(lesson, fields)).toMatchObject({ status: 422, cookies: [] });
    expect(await countPersons()).toBe(persons);
    expect((await post(lesson, { intent: 'finish' })).status).toBe(303);
    expect(await countPersons()).toBe(persons + 1);
  });

  it('leads who must sign in there all the same', async () => {
    expect(await post('/fi/my-account', {})).toMatchObject({ status: 303 });
  });
});

describe('a database that another program has locked', () => {
  const task = '/fi/courses/canary-course/first-steps/task';
  const fields = { text: 'Kirjoitin tämän kaiken itse.', key: 'busy-key' };

  it('makes a form 503 with what was typed, which can be sent again', async () => {
    const { secret, personId } = await aGuest();
    const other = new Database(env.databaseUrl.replace('file:', ''));
    const whileLocked = async (sender: Sender) => {
      // Ten seconds in earnest.
      await db.$queryRaw`PRAGMA busy_timeout = 50`;
      other.exec('BEGIN IMMEDIATE');
      const outcome = await post(task, fields, sender);
      other.exec('ROLLBACK');
      return outcome;
    };
    const refused = await whileLocked({ secret });
    const visitors = await whileLocked({});
    const expected = { lastResult: { error: { '': ['busy'] }, initialValue: { text: fields.text } } };
    expect(refused).toMatchObject({ status: 503, data: expected });
    expect(refused.headers).toMatchObject({ 'Retry-After': '10' });
    expect(visitors).toMatchObject({ status: 503, data: expected });
    expect((await post(task, fields, { secret })).status).toBe(303);
    // Transactions as well: a driver that was refused once must not stay in the way of the next.
    await db.$transaction((tx) => tx.person.update({ where: { id: personId }, data: { language: 'en' } }));
    expect(await db.taskVersion.count({ where: { personId } })).toBe(1);
  });
});

describe('a refusal of a service', () => {
  const codes: readonly [FailureCode, number][] = [
    ['bad-request', 400],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['too-large', 413],
    ['too-many', 429],
    ['busy', 503],
  ];

  it.each(codes)('%s becomes %i, and its detail stays here', async (code, status) => {
    const loader = page(anyone, () => {
      throw new Failure(code, 'secret detail');
    });
    const thrown: unknown = await loader(await argsOf('/fi', { method: 'GET' })).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ data: { code }, init: { status } });
    expect(JSON.stringify(thrown)).not.toContain('secret detail');
  });

  it('an item that has another address now answers 301 there, in the language and with the query of the old one', async () => {
    const loader = page(anyone, () => {
      throw new Moved('canary-course', 'tax/the-card');
    });
    const old = '/en/courses/canary-course/second-steps/tax-card?show=card-price';
    const thrown: unknown = await loader(await argsOf(old, { method: 'GET' })).catch((error: unknown) => error);
    if (!(thrown instanceof Response)) throw new Error('a response');
    expect(thrown.status).toBe(301);
    expect(thrown.headers.get('Location')).toBe('/en/courses/canary-course/tax/the-card?show=card-price');
  });

  it('other faults go through as they are, for the log and the 500 page', async () => {
    const fault = new Error('surprise');
    const loader = page(anyone, () => Promise.reject(fault));
    await expect(loader(await argsOf('/fi', { method: 'GET' }))).rejects.toBe(fault);
  });
});

describe('who may knock', () => {
  const people = async () => ({
    visitor: undefined,
    guest: (await aGuest()).secret,
    learner: (await aMember()).secret,
    guide: (await aGuide()).secret,
    operator: (await anOperator()).secret,
  });

  it.each([
    ['anyone', anyone, [200, 200, 200, 200, 200]],
    ['signedIn', signedIn, [303, 303, 200, 200, 200]],
    ['guide', guide, [303, 303, 404, 200, 200]],
    ['operator', operator, [303, 303, 404, 404, 200]],
  ] as const)('%s: page and form alike', async (_, access, expected) => {
    const statuses: Record<'page' | 'form', unknown[]> = { page: [], form: [] };
    for (const secret of Object.values(await people())) {
      const own = secret === undefined ? {} : { secret };
      statuses.page.push(await statusOf(page(access, () => 'in')(await argsOf('/fi/x', { method: 'GET', ...own }))));
      statuses.form.push(
        await statusOf(
          form(access, z.object({}), () => 'in')(await argsOf('/fi/x', { body: new URLSearchParams(), ...own })),
        ),
      );
    }
    expect(statuses).toEqual({ page: expected, form: expected });
  });

  it('signedIn sends to sign in and back: a page with its query, a form to its page', async () => {
    const locationOf = async (answer: Promise<unknown>) => {
      const thrown: unknown = await answer.catch((error: unknown) => error);
      return thrown instanceof Response ? thrown.headers.get('Location') : null;
    };
    const shown = page(signedIn, () => 'in')(await argsOf('/en/my-account?saved=profile', { method: 'GET' }));
    expect(await locationOf(shown)).toBe('/en/sign-in?next=%2Fen%2Fmy-account%3Fsaved%3Dprofile');
    const sent = form(
      signedIn,
      z.object({}),
      () => 'in',
    )(await argsOf('/en/my-account?index', { body: new URLSearchParams() }));
    expect(await locationOf(sent)).toBe('/en/sign-in?next=%2Fen%2Fmy-account');
  });

  it('learner makes a guest for a form, and is refused on a page, where it would make one for a reader', async () => {
    const persons = await countPersons();
    expect(await statusOf(page(learner, () => 'in')(await argsOf('/fi', { method: 'GET' })))).toMatch(/for forms/);
    expect(await countPersons()).toBe(persons);
    const action = form(learner, z.object({}), ({ actor }) => actor.kind);
    expect(await action(await argsOf('/fi', { body: new URLSearchParams() }))).toBe('guest');
    expect(await countPersons()).toBe(persons + 1);
  });

  it('a parameter that the route does not have is not found', async () => {
    const loader = page(anyone, ({ param }) => param('nothing'));
    expect(await statusOf(loader(await argsOf('/fi', { method: 'GET' })))).toBe(404);
  });
});

describe('a file that is not there', () => {
  it.each(['/media/canary-course/nothing.png', '/media/no-such-course/a.png', '/maps/nothing.svg'])(
    '%s tells it in a sentence of the reader’s language',
    async (path) => {
      const wanted = { 'Accept-Language': 'en' };
      expect(await get(path)).toMatchObject({ status: 404, data: expect.stringMatching(/^Sivua ei löydy/) });
      expect(await get(path, { headers: wanted })).toMatchObject({ data: expect.stringMatching(/^Page not found/) });
      const remembered = { ...wanted, Cookie: 'polku_language=fi' };
      expect(await get(path, { headers: remembered })).toMatchObject({ data: expect.stringMatching(/^Sivua/) });
    },
  );
});
