/** The switch to full length reaches every property test: the default of fast-check, and each number a test gives itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLong, runs } from '../support/runs.ts';

describe('the length of the tests', () => {
  it('is short, or fifty times as long', () => {
    expect(runs(200)).toBe(isLong ? 10_000 : 200);
    expect(fc.readConfigureGlobal().numRuns).toBe(runs(100));
  });

  it('is never fixed by a test of its own', () => {
    const files = readdirSync('tests', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const fixed = files.filter((path) => /numRuns:\s*\d/.test(readFileSync(join('tests', path), 'utf8')));
    expect(fixed).toEqual([]);
  });
});
