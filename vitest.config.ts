/** Unit and service tests: plain Node, no Remix plugin, real files and databases. */
import { defineConfig } from 'vitest/config';
import { patience } from './tests/support/runs.ts';

const never = ['tests/e2e/**', '**/node_modules/**'];
/** These need an installation of their own: a database and a courses folder. */
const installed = [
  'tests/services/**/*.test.ts',
  'tests/http/{handler,session,sign-up,throttle,redirect,language,permissions,guidance,joining,media,verify,mail-links}.test.ts',
];
const setupFiles = ['tests/support/property-runs.ts'];
const results = process.env['VITEST_RESULTS'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...never, ...installed], setupFiles },
      },
      {
        extends: true,
        test: {
          name: 'installation',
          include: installed,
          exclude: never,
          globalSetup: 'tests/support/template.ts',
          setupFiles: ['tests/support/installation.ts', ...setupFiles],
        },
      },
    ],
    environment: 'node',
    // A service test starts from a copied database file, a server test from a real process.
    testTimeout: patience(20_000),
    hookTimeout: 60_000,
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    reporters: results === undefined ? ['default'] : ['dot', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
