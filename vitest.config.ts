/** Unit and service tests: plain Node, no Remix plugin, real files and databases. */
import { defineConfig } from 'vitest/config';

const results = process.env['VITEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    environment: 'node',
    // A service test starts from a copied database file, a server test from a real process.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    restoreMocks: true,
    unstubEnvs: true,
    reporters: results === undefined ? ['default'] : ['dot', 'json'],
    ...(results === undefined ? {} : { outputFile: { json: results } }),
  },
});
