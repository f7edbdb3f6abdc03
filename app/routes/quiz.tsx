/** A module's quiz: start, one question at a time, hand in, result. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { QuizPage as Shown } from '#app/domain/quiz-page.ts';
import { anyone, form, learner, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { openQuiz, saveQuizAnswer, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { headOf } from '#app/ui/head.ts';
import '#app/i18n/quiz.ts';
import { QuizPage } from '#app/ui/quiz/quiz-page.tsx';

const Quiz = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('start'), key: z.string().max(60) }),
  z.object({
    intent: z.literal('answer'),
    attempt: z.string().max(60),
    question: z.string().max(60),
    // A list that nothing was chosen from is sent as an empty text, which the form library takes for none.
    response: z.array(z.string().max(200).default('')).max(20).default([]),
  }),
  z.object({ intent: z.literal('submit'), attempt: z.string().max(60) }),
]);

/**
 * `?q=3` is the third question, `?q=overview` the list before handing in, `?result=<attempt>` a result; `&left=2` says that
 * the second question was just left without an answer.
 */
function viewOf({ searchParams }: URL) {
  const q = searchParams.get('q');
  const position = q === 'overview' ? 'overview' : indexOf(q);
  return { position, passedOver: indexOf(searchParams.get('left')), result: searchParams.get('result') } as const;
}

function indexOf(written: string | null): number | null {
  const number = Number(written);
  return written && Number.isInteger(number) && number > 0 ? number - 1 : null;
}

export const loader = page(anyone, ({ actor, language, url, param }) =>
  openQuiz(actor, { course: param('course'), module: param('module') }, language, viewOf(url)),
);

export const action = form(learner, Quiz, async ({ actor, url, param, input, refuse }) => {
  const path = { course: param('course'), module: param('module') };
  if (input.intent === 'start') {
    await startQuiz(actor, path, input.key);
    return seeOther(url.pathname);
  }
  if (input.intent === 'submit')
    return seeOther(`${url.pathname}?result=${await submitQuiz(actor, path, input.attempt)}`);
  const outcome = await saveQuizAnswer(actor, path, input);
  if (outcome.kind === 'refused') return refuse({ [input.question]: [`check.${outcome.why}`] });
  // The page decides: the next question, or the overview when this was the last one.
  const left = outcome.isAnswered ? '' : `&left=${String(outcome.position + 1)}`;
  return seeOther(`${url.pathname}?q=${outcome.isLast ? 'overview' : String(outcome.position + 2)}${left}`);
});

export const meta = headOf((t, quiz: Shown) => ({
  title: `${t('quiz.heading', { title: quiz.place.module.title })} – ${quiz.place.course.title}`,
  index: false,
}));

export default function QuizRoute() {
  const problem = useActionData<typeof action>();
  return <QuizPage quiz={useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
