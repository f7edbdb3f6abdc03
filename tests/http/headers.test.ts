/** The headers that keep a browser on our side: nothing unsafe, nothing from elsewhere. */
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, MACHINE_POLICY, personalHeaders, securityHeaders } from '#app/http/headers.server.ts';

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('the policy of a document', () => {
  const policy = contentSecurityPolicy('abc123', { development: false, isHttps: true });

  it('allows nothing unsafe, no data: and no other origin', () => {
    expect(policy).not.toMatch(/unsafe-|data:|blob:|https?:|wss?:|\*/);
  });

  it('says exactly what architecture and its completions say', () => {
    expect(Object.fromEntries(directives(policy))).toEqual({
      'default-src': "'self'",
      'script-src': "'nonce-abc123' 'strict-dynamic' 'self'",
      'script-src-attr': "'none'",
      'style-src': "'self'",
      'img-src': "'self'",
      'media-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'manifest-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'upgrade-insecure-requests': '',
    });
  });

  it('upgrades requests only where there is https', () => {
    expect(contentSecurityPolicy('n', { development: false, isHttps: false })).not.toContain('upgrade-insecure');
  });

  it('opens in development only what hot reload needs', () => {
    const production = directives(contentSecurityPolicy('n', { development: false, isHttps: false }));
    const development = directives(contentSecurityPolicy('n', { development: true, isHttps: false }));
    const changed = [...development].filter(([name, value]) => production.get(name) !== value);
    expect(Object.fromEntries(changed)).toEqual({
      'style-src': "'self' 'unsafe-inline'",
      'connect-src': "'self' ws:",
    });
  });
});

describe('the headers of every response', () => {
  it('forbid everything to what is not a page', () => {
    expect(MACHINE_POLICY).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(securityHeaders({ isHttps: false })).toMatchObject({
      'Content-Security-Policy': MACHINE_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
  });

  it('demand https only where there is https', () => {
    expect(securityHeaders({ isHttps: false })).not.toHaveProperty('Strict-Transport-Security');
    expect(securityHeaders({ isHttps: true })['Strict-Transport-Security']).toMatch(/^max-age=\d{8}/);
  });
});

describe('pages about a person’s certificates and account', () => {
  it.each([
    '/t/7KQ4M2XD0V9T',
    '/credentials/3f6c1c1e.json',
    '/fi/my-certificates',
    '/fi/my-certificates.data',
    '/en/my-certificates/5f0c/correct-name',
    '/fi/my-account/data.json',
    '/en/admin/certificates/5f0c',
    '/fi/my-messages',
    '/en/guide/groups/5f0c/messages',
    '/fi/reset-password/secret',
    '/en/confirm-email/secret',
    '/fi/unsubscribe/token',
    '/fi/forgot-password',
    '/fi/courses/finnish-working-life/certificate',
    '/fi/join/7KQ4M2XD0V9T',
    '/en/join/7KQ4M2XD0V9T.data',
    '/fi/my-groups/5f0c',
    '/fi/my-account/recovery-code',
    '/en/guide/groups/5f0c/settings',
    '/FI/Join/7KQ4M2XD0V9T',
    '/en/GUIDE/groups/5f0c',
  ])('%s is kept by nobody and listed by nobody', (path) => {
    expect(personalHeaders(path)).toMatchObject({
      'Cache-Control': 'no-store',
      'X-Robots-Tag': expect.stringContaining('noindex'),
      'Referrer-Policy': 'same-origin',
    });
  });

  it.each([
    '/',
    '/fi',
    '/fi/courses/certificate',
    '/fi/my-certificates-and-more',
    '/fi/courses/a/certificates/b',
    '/test',
  ])('%s is like any other page', (path) => {
    expect(personalHeaders(path)).toEqual({});
  });
});
