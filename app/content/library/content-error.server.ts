/** A mistake in the authored files, and the error that carries a list of them. */

/** `file` is relative to the courses folder, `line` counts from 1; message and remedy are in the language of the file. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
};

/** One problem as one line: `file:line  message  → remedy`. */
export function formatProblem({ file, line, message, remedy }: Problem): string {
  return `${file}:${line}  ${message}  → ${remedy}`;
}

/** The courses cannot be used as they are. Its message lists every problem, one per line. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
