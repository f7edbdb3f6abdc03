/** Before every test file: how many cases a property is tried with when its test does not say. */
import fc from 'fast-check';
import { runs } from './runs.ts';

fc.configureGlobal({ numRuns: runs(100) });
