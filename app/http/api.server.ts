/** endpoint(): the only way to write what programs ask. JSON in, JSON out, refusals too; no session, no language. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { objectIn } from '#app/domain/bounded-json.ts';
import { Failure, type FailureCode } from '#app/domain/failure.ts';
import type { Quota } from './throttle.server.ts';

/** Deeper than a credential in a list in a question. */
const mostDepth = 40;

const statusOf: Partial<Record<FailureCode, number>> = { 'bad-request': 400, 'too-many': 429, busy: 503 };

/** What a refused question gets. */
export const Refusal = z
  .object({ error: z.enum(['bad-request', 'too-many', 'busy']), message: z.string() })
  .meta({ id: 'Refusal', description: 'The question was not answered.' });

type Answer = { readonly body: unknown; readonly quota: Quota };

/** An action that reads JSON with `schema` and answers what `run` gives, with how much of its quota is left. */
export function endpoint<S extends z.ZodType>(
  schema: S,
  run: (input: z.output<S>, clientAddress: string) => Promise<Answer>,
) {
  return async ({ request, context }: ActionFunctionArgs): Promise<Response> => {
    try {
      const text = await request.text().catch(() => '');
      const parsed = schema.safeParse(objectIn(text, mostDepth));
      if (!parsed.success) return refusal('bad-request', z.prettifyError(parsed.error).slice(0, 500));
      const { body, quota } = await run(parsed.data, context.clientAddress);
      return json(body, 200, quotaHeaders(quota));
    } catch (error) {
      const status = error instanceof Failure ? statusOf[error.code] : undefined;
      if (!(error instanceof Failure) || status === undefined) throw error;
      const wait = String(error.retryAfter ?? 60);
      return refusal(
        error.code === 'too-many' ? 'too-many' : error.code === 'busy' ? 'busy' : 'bad-request',
        `try again in ${wait} seconds`,
        { 'Retry-After': wait, 'RateLimit-Remaining': '0', 'RateLimit-Reset': wait },
      );
    }
  };
}

function refusal(error: z.output<typeof Refusal>['error'], message: string, headers: Record<string, string> = {}) {
  return json({ error, message } satisfies z.output<typeof Refusal>, statusOf[error] ?? 400, headers);
}

function quotaHeaders({ limit, remaining, reset }: Quota): Record<string, string> {
  return {
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(reset),
  };
}

/** JSON that nobody keeps. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}
