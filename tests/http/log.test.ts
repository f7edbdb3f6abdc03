/** The log knows no persons: paths, messages and codes lose what points to one. */
import { describe, expect, it } from 'vitest';
import { describeFault, maskPath } from '#app/http/log.server.ts';

describe('the path of a request', () => {
  it.each([
    ['/t/7K3MW9QZTX2A', '/t/…'],
    ['/credentials/7d444840-9dc0-11d1-b245-5ffdce74fad2.json', '/credentials/….json'],
    ['/fi/join/K7WQ2M', '/fi/join/…'],
    ['/fi/join/K7WQ2M.data', '/fi/join/….data'],
    ['/en/unsubscribe/eyJhbGciOi', '/en/unsubscribe/…'],
    ['/fi/confirm-email/Zk3v9QpL', '/fi/confirm-email/…'],
    ['/en/reset-password/Zk3v9QpL.data', '/en/reset-password/….data'],
    ['/fi/my-certificates/7K3MW9QZTX2A/print', '/fi/my-certificates/…/print'],
    ['/en/verify?code=7K3MW9QZTX2A', '/en/verify'],
    ['/fi/sign-in?email=aino@example.org#top', '/fi/sign-in'],
    ['/fi/aino.virtanen@example.org/x', '/fi/…/x'],
    ['/fi/aino%40example.org', '/fi/…'],
    ['/fi/guide/groups/7D444840-9DC0-11D1-B245-5FFDCE74FAD2', '/fi/guide/groups/…'],
  ])('%s is written as %s', (url, written) => {
    expect(maskPath(url)).toBe(written);
  });

  it.each(['/', '/fi', '/fi/courses/tyo/basics/contract', '/assets/entry-BcD3f.js', '/health'])('%s stays', (url) => {
    expect(maskPath(url)).toBe(url);
  });

  it('has a bounded length', () => {
    expect(maskPath(`/${'x'.repeat(5000)}`).length).toBeLessThanOrEqual(200);
  });
});

describe('a fault', () => {
  it('keeps kind, code and place', () => {
    const error = Object.assign(new TypeError('cannot read it'), { code: 'E_READ' });
    const fault = describeFault(error);
    expect(fault).toMatchObject({ kind: 'TypeError', code: 'E_READ', message: 'cannot read it' });
    expect(fault.at[0]).toMatch(/^at .*log\.test\.ts/);
  });

  it('loses e-mail addresses and identifiers', () => {
    const { message } = describeFault(
      new Error('no mail to Aino <aino@example.org> for 7d444840-9dc0-11d1-b245-5ffdce74fad2'),
    );
    expect(message).toBe('no mail to Aino <…> for …');
  });

  it("loses the arguments Prisma's messages quote, also from the stack", () => {
    const error = new Error(
      'Invalid `account.create()` invocation:\n{ data: { name: "Aino Virtanen" } }\n\nUnique constraint failed',
    );
    error.name = 'PrismaClientKnownRequestError';
    const fault = describeFault(error);
    expect(fault.message).toBe('Unique constraint failed');
    expect(JSON.stringify(fault)).not.toContain('Aino');
  });

  it('survives what is not an Error', () => {
    expect(describeFault('aino@example.org')).toEqual({
      kind: 'string',
      message: 'something other than an Error was thrown',
      at: [],
    });
  });
});
