/** An expected refusal. Thrown by services, turned into a status code and a text in one place (http/handler). */

export type FailureCode = 'not-found' | 'forbidden' | 'conflict' | 'too-many' | 'too-large' | 'bad-request' | 'busy';

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
