/** A row of the benchmark's table, and how its numbers are written. */

export type Row = {
  readonly what: string;
  readonly measured: string;
  readonly bare?: string;
  readonly ratio?: string;
  /** The ratio of the processor times, which a busy machine hardly changes. */
  readonly cpuRatio?: string;
  /** In words, and whether it holds. */
  readonly limit?: readonly [words: string, holds: boolean];
};

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

/** A thousand bytes each. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}

export function megabytes(bytes: number): string {
  return `${whole(bytes / 1e6)} MB`;
}

/** Three digits that matter, fewer for long times. */
export function milliseconds(time: number): string {
  return `${time < 1 ? time.toFixed(3) : time < 100 ? time.toFixed(1) : whole(time)} ms`;
}
