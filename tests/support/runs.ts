/** How long the tests run: short for every day, at full length with POLKU_LONG=1 (npm run test:long). */
import process from 'node:process';

export const isLong = process.env['POLKU_LONG'] === '1';

/** So that 200 generated quizzes of every day are 10,000. */
const times = 50;

/** How many cases to try: as many as told, or fifty times as many at full length. */
export function runs(short: number): number {
  return isLong ? short * times : short;
}

/** How long one test may take, in milliseconds. */
export function patience(short: number): number {
  return isLong ? short * times : short;
}
