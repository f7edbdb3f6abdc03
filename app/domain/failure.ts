/** An expected refusal. Thrown by services, turned into a status code and a text in one place (http/handler). */

export type FailureCode = 'not-found' | 'forbidden' | 'conflict' | 'too-many' | 'too-large' | 'bad-request';

export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string = code) {
    super(detail);
    this.name = 'Failure';
    this.code = code;
  }
}
