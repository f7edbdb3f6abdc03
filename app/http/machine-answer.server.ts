/** Answers for programs: refusals as a few words of JSON instead of a page. */
import { Failure } from '#app/domain/failure.ts';
import { statusOf } from './handler.server.ts';

/** Anyone's program may read it from a page of another site. */
export const forEveryone = { 'Access-Control-Allow-Origin': '*' } as const;

/** A refusal: `{"error":"not-found"}`. */
export function refusal(error: string, status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${JSON.stringify({ error })}\n`, {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...forEveryone, ...headers },
  });
}

/** Runs; what a service refuses becomes such a refusal. Other errors go on. */
export async function answerMachine(headers: Readonly<Record<string, string>>, run: () => Promise<Response>) {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const wait = error.retryAfter === null ? {} : { 'Retry-After': String(error.retryAfter) };
    return refusal(error.code, statusOf[error.code], { ...headers, ...wait });
  }
}
