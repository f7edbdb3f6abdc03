/** Expected refusals and moves. Thrown by services, turned into a status code and a text in one place (http/handler). */

export type FailureCode = 'not-found' | 'forbidden' | 'conflict' | 'too-many' | 'too-large' | 'bad-request' | 'busy';

/** What was asked for has another address now: the page of `path` in the course. Thrown by services for pages only. */
export class Moved extends Error {
  readonly course: string;
  readonly path: string;

  constructor(course: string, path: string) {
    super(`moved to ${course}/${path}`);
    this.name = 'Moved';
    this.course = course;
    this.path = path;
  }
}

export class Failure extends Error {
  readonly code: FailureCode;
  /** Seconds after which it is worth trying again; null when waiting does not help. */
  readonly retryAfter: number | null;

  constructor(code: FailureCode, detail: string = code, retryAfter: number | null = null) {
    super(detail);
    this.name = 'Failure';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}
