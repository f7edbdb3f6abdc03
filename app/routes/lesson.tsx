/** A lesson: read it, answer its checks, finish it. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { LessonPage as Shown } from '#app/domain/pages.ts';
import { anyone, form, learner, page } from '#app/http/handler.server.ts';
import { lighten } from '#app/http/prose.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { lessonBeside } from '#app/services/beside.server.ts';
import { answerCheck, finishLesson, openLesson } from '#app/services/lessons.server.ts';
import { headOf } from '#app/ui/head.ts';
import { LessonPage } from '#app/ui/lesson/lesson-page.tsx';

const Lesson = z.discriminatedUnion('intent', [
  z
    .object({
      intent: z.literal('answer'),
      check: z.string().max(60),
      // A list that nothing was chosen from is sent as an empty text, which the form library takes for none.
      response: z.array(z.string().max(200).default('')).max(20).default([]),
      key: z.string().max(60),
    })
    // Here as well as in the service: a form that says nothing must not make a guest.
    .superRefine(({ check, response }, context) => {
      if (response.every((each) => each.trim() === ''))
        context.addIssue({ code: 'custom', path: [check], message: 'check.choose' });
    }),
  z.object({ intent: z.literal('finish') }),
]);

type Params = { param: (name: string) => string };

function pathOf({ param }: Params) {
  return { course: param('course'), module: param('module'), lesson: param('lesson') };
}

/** What was open beside the text stays open, so that an answer moves nothing. */
function stillOpen({ searchParams }: URL): string {
  const section = searchParams.get('with');
  return section === null ? '' : `?with=${encodeURIComponent(section)}`;
}

export const loader = page(anyone, async ({ actor, language, url, param, context }) => {
  const path = pathOf({ param });
  const lesson = await openLesson(actor, path, language, url.searchParams.get('show'));
  const text = await lessonBeside(lesson.text, path, url.searchParams.get('with'));
  return { ...lesson, text: lighten(text, context) };
});

export const action = form(learner, Lesson, async ({ actor, language, url, param, input, refuse }) => {
  const path = pathOf({ param });
  if (input.intent === 'answer') {
    const shortcoming = await answerCheck(actor, path, input);
    return shortcoming
      ? refuse({ [input.check]: [`check.${shortcoming}`] })
      : seeOther(`${url.pathname}${stillOpen(url)}#check-${input.check}`);
  }
  const { unanswered, next } = await finishLesson(actor, path);
  if (unanswered[0]) return seeOther(`${url.pathname}?left=${String(unanswered.length)}#check-${unanswered[0]}`);
  const course = `/${language}/courses/${path.course}`;
  return seeOther(next ? `${course}/${next}` : course);
});

export const meta = headOf((_t, lesson: Shown) => ({
  title: `${lesson.title} – ${lesson.place.course.title}`,
  description: lesson.text.outcome,
}));

export default function LessonRoute() {
  const problem = useActionData<typeof action>();
  return <LessonPage lesson={useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
