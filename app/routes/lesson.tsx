/** A lesson: read it, answer its checks, finish it. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { courseHref, itemHref } from '#app/domain/addresses.ts';
import type { LessonPage as Shown } from '#app/domain/lesson-page.ts';
import { CheckForm } from '#app/http/check-form.server.ts';
import { anyone, form, learner, page } from '#app/http/handler.server.ts';
import { lighten } from '#app/http/prose.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { lessonBeside } from '#app/services/beside.server.ts';
import { answerCheck, finishLesson, openLesson } from '#app/services/lessons.server.ts';
import { headOf } from '#app/ui/head.ts';
import { LessonPage } from '#app/ui/lesson/lesson-page.tsx';

const Lesson = z.discriminatedUnion('intent', [CheckForm, z.object({ intent: z.literal('finish') })]);

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
  return seeOther(next ? itemHref(language, path.course, next) : courseHref(language, path.course));
});

export const meta = headOf((_t, lesson: Shown) => ({
  title: `${lesson.title} – ${lesson.place.course.title}`,
  description: lesson.text.outcome,
}));

export default function LessonRoute() {
  const problem = useActionData<typeof action>();
  return <LessonPage lesson={useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
