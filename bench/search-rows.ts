/** The rows about the search. */
import type { SearchLoad } from './search-load.ts';
import { kilobytes, megabytes, milliseconds, type Row } from './table-row.ts';

/** Milliseconds of processor time for one search. */
const limit = 50;

const timesOf = ({ p50, p95 }: { p50: number; p95: number }) =>
  `CPU p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`;

function rowsFor({ courses, built, asked }: SearchLoad): Row[] {
  const { word } = asked.kinds;
  return [
    {
      what: `search index, ${courses}, both languages`,
      measured: `built in ${milliseconds(built.milliseconds)}, ${kilobytes(built.bytes)}, opened in ${milliseconds(asked.opened)}`,
    },
    {
      what: `search memory, ${courses}`,
      measured: `held ${kilobytes(asked.held)}, resident after all searches +${megabytes(asked.resident)}`,
    },
    ...Object.entries(asked.kinds).map(([kind, times]) => ({
      what: `search, ${courses}: ${kind}`,
      measured: timesOf(times),
      limit: [`p95 < ${milliseconds(limit)}`, times.p95 < limit] as const,
    })),
    {
      what: `looking through all texts instead, ${courses}`,
      measured: timesOf(asked.scan),
      ...(word ? { ratio: `search takes ${(word.p50 / asked.scan.p50).toFixed(2)} of it` } : {}),
    },
  ];
}

export function searchRows(loads: readonly SearchLoad[]): Row[] {
  return loads.flatMap(rowsFor);
}
