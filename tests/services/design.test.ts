/** The page of the house style: there while developing, and nowhere else. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { env } from '#app/env.server.ts';
import { get } from '../support/requests.ts';

const settings = { ...env };
afterEach(() => {
  Object.assign(env, settings);
  vi.unstubAllEnvs();
});

describe('the page of the house style', () => {
  it.each(['/fi/design', '/en/design'])('%s: developing', async (address) => {
    const { status, data } = await get(address);
    expect(status).toBe(200);
    expect(data).toContainEqual(expect.objectContaining({ id: 'canary-course' }));
  });

  it.each([
    ['in production', { isProduction: true }],
    ['with demo people', { demo: true }],
  ])('is nowhere %s', async (_, setting) => {
    Object.assign(env, setting);
    expect((await get('/fi/design')).status).toBe(404);
  });

  it('has no route, nor has the preview, in what is built for production', async () => {
    const filesIn = async () => {
      vi.resetModules();
      return JSON.stringify((await import('#app/routes.ts')).default);
    };
    expect(await filesIn()).toMatch(/routes\/preview.*routes\/design/);
    vi.stubEnv('PROD', true);
    expect(await filesIn()).not.toMatch(/preview|design/);
  });
});
