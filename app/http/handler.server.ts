/** page() and form(): the only ways to write a loader or an action. Who may knock, what was sent, what refusals become. */
import { parseWithZod } from '@conform-to/zod/v4';
import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { Actor, Learner, Member } from '#app/domain/actor.ts';
import { can } from '#app/domain/actor.ts';
import { Failure, type FailureCode, Moved } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { isDatabaseBusy } from '#app/services/operations.server.ts';
import { readForm } from './form-data.server.ts';
import { languageOf } from './language.server.ts';
import { isOwnForm } from './own-form.server.ts';
import { movedPermanently, seeOther, signInPath } from './redirect.server.ts';
import { identityOf, learnerOf } from './session.server.ts';

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;

/**
 * Who may knock. The service decides who may enter. `makesGuest`: knocking itself leaves a record of the
 * person. `takesForeignForms`: what the address holds is proof enough, wherever the form comes from.
 */
export type Access<A extends Actor | null> = ((args: Arguments, language: Language) => Promise<A>) & {
  readonly makesGuest?: true;
  readonly takesForeignForms?: true;
};

export const anyone: Access<Actor> = async ({ request, context }) => (await identityOf(request, context)).actor;

/** For the one form that mail programs send by themselves (RFC 8058): from anywhere, without cookies. */
export const anyoneFromAnywhere: Access<Actor> = Object.assign(
  (args: Arguments, language: Language) => anyone(args, language),
  {
    takesForeignForms: true as const,
  },
);

/** For forms: makes a guest record if there is none. In a loader it would make one for a mere reader, so it refuses. */
export const learner: Access<Learner> = Object.assign(
  async ({ request, context }: Arguments, language: Language) => {
    if (request.method !== 'POST') throw new Error('learner is for forms; a page is for anyone or signedIn');
    return learnerOf(request, context, language);
  },
  { makesGuest: true as const },
);

/** Others are sent to sign in, and come back. */
export const signedIn: Access<Member> = async ({ request, context }, language) => {
  const { actor } = await identityOf(request, context);
  if (actor.kind === 'member') return actor;
  const { pathname, search } = new URL(request.url);
  // After a form there is nothing to come back to but its page, which has the same address.
  throw seeOther(signInPath(language, pathname + (request.method === 'GET' ? search : '')));
};

async function withPermission(
  action: 'guide-groups' | 'operate',
  args: Arguments,
  language: Language,
): Promise<Member> {
  const actor = await signedIn(args, language);
  if (!can(actor, action)) throw new Failure('not-found', action);
  return actor;
}

export const guide: Access<Member> = (args, language) => withPermission('guide-groups', args, language);
export const operator: Access<Member> = (args, language) => withPermission('operate', args, language);

export type Visit<A extends Actor | null> = {
  readonly actor: A;
  readonly language: Language;
  readonly request: Request;
  readonly url: URL;
  readonly context: Arguments['context'];
  /** A parameter of the route's path. Throws Failure('not-found') when the route has none of this name. */
  readonly param: (name: string) => string;
};

/** What each refusal is in HTTP. */
export const statusOf: Readonly<Record<FailureCode, number>> = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  busy: 503,
};

/** Seconds; whatever holds the database has held it for ten already. */
const busyFor = 10;

/** The refusal that an error stands for; null for a fault of ours. */
function failureOf(error: unknown): Failure | null {
  if (error instanceof Failure) return error;
  return isDatabaseBusy(error) ? new Failure('busy', 'database', busyFor) : null;
}

function sayWhenToRetry({ context }: Arguments, { retryAfter }: Failure): void {
  if (retryAfter !== null) context.setHeader('Retry-After', String(retryAfter));
}

async function visit<A extends Actor | null, R>(
  access: Access<A>,
  args: Arguments,
  run: (visit: Visit<A>) => R | Promise<R>,
) {
  const language = languageOf(args.request);
  try {
    const actor = await access(args, language);
    const param = (name: string) => {
      const value = args.params[name];
      if (value === undefined) throw new Failure('not-found', `parameter ${name}`);
      return value;
    };
    const { request, context } = args;
    return await run({ actor, language, request, url: new URL(request.url), context, param });
  } catch (error) {
    if (error instanceof Moved) throw movedPermanently(language, error, new URL(args.request.url).search);
    const failure = failureOf(error);
    if (!failure) throw error;
    sayWhenToRetry(args, failure);
    // The detail stays here: the page tells the code in the reader's words.
    throw data({ code: failure.code }, statusOf[failure.code]);
  }
}

/** A loader. `access` says who may knock; `run` gets the actor and returns what the page shows. */
export function page<A extends Actor, R>(access: Access<A>, run: (visit: Visit<A>) => R | Promise<R>) {
  return (args: LoaderFunctionArgs): Promise<R> => visit(access, args, run);
}

/** What a form that was not filled properly gets back: fields by name, each with codes of texts (`errors.…`). */
export type FormProblem = { readonly lastResult: SubmissionResult<string[]> };

/** A form's visit, with the parsed input and a way to refuse it at a field. */
export type FormVisit<A extends Actor, I> = Visit<A> & {
  readonly input: I;
  /** 422 with an error code beside a field ('' = the whole form); what was typed is kept, passwords excepted. */
  readonly refuse: (errors: Record<string, string[]>) => ReturnType<typeof data<FormProblem>>;
};

/**
 * An action. Refuses forms of other sites, reads the form with `schema`, answers 422 with field errors, else runs. When the
 * database is busy it answers 503, with what was typed, so that the form can be sent again. `read`: how the form is read,
 * where it is not one of plain fields.
 */
export function form<A extends Actor, S extends z.ZodType, R>(
  access: Access<A>,
  schema: S,
  run: (visit: FormVisit<A, z.output<S>>) => R | Promise<R>,
  read: (request: Request) => Promise<FormData> = readForm,
) {
  type Answer = R | ReturnType<typeof data<FormProblem>>;
  return (args: ActionFunctionArgs): Promise<Answer> =>
    visit(access.takesForeignForms ? allForms : ownForms, args, async (seen): Promise<Answer> => {
      // Who must sign in is told so before anything else; who would become a guest is not for a form that says nothing.
      const known = access.makesGuest ? null : await access(args, seen.language);
      const submission = parseWithZod(await read(args.request), { schema });
      const answer = (result: SubmissionResult<string[]>, status = 422) =>
        data({ lastResult: withoutPasswords(result) }, status);
      if (submission.status !== 'success') return answer(submission.reply());
      const refuse = (fieldErrors: Record<string, string[]>) => {
        const { '': formErrors, ...rest } = fieldErrors;
        return answer(submission.reply({ fieldErrors: rest, formErrors: formErrors ?? [] }));
      };
      try {
        const actor = known ?? (await access(args, seen.language));
        return await run({ ...seen, actor, input: submission.value, refuse });
      } catch (error) {
        const failure = failureOf(error);
        if (failure?.code !== 'busy') throw error;
        sayWhenToRetry(args, failure);
        return answer(submission.reply({ formErrors: ['busy'] }), statusOf.busy);
      }
    });
}

/** Judged before anything is read, so that a foreign form does nothing at all. */
const ownForms: Access<null> = async ({ request: { headers, url } }) => {
  const host = headers.get('Host') ?? new URL(url).host;
  const own = { origin: headers.get('Origin'), host, fetchSite: headers.get('Sec-Fetch-Site') };
  if (!isOwnForm(own)) throw new Failure('forbidden', 'form of another origin');
  return null;
};

const allForms: Access<null> = () => Promise.resolve(null);

function withoutPasswords(result: SubmissionResult<string[]>): SubmissionResult<string[]> {
  const { initialValue, ...rest } = result;
  if (!initialValue) return rest;
  const kept = Object.entries(initialValue).filter(([name]) => !/password/i.test(name));
  return { ...rest, initialValue: Object.fromEntries(kept) };
}
