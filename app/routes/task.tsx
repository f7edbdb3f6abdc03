/** A module's practical task: its description and the learner's own text. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { TaskPage as Shown } from '#app/domain/task-page.ts';
import { longestTaskText } from '#app/domain/task.ts';
import { anyone, form, learner, page } from '#app/http/handler.server.ts';
import { lighten } from '#app/http/prose.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { taskBeside } from '#app/services/beside.server.ts';
import { sharingsOf } from '#app/services/feedback.server.ts';
import { openTask, saveTask } from '#app/services/portfolio.server.ts';
import { headOf } from '#app/ui/head.ts';
import { TaskPage } from '#app/ui/task/task-page.tsx';

const Task = z.object({
  text: z.string('task.write-something').max(longestTaskText, 'task.too-long'),
  ticked: z.array(z.coerce.number().int().min(0).max(9)).default([]),
  key: z.string().max(60),
});

export const loader = page(anyone, async ({ actor, language, url, param, context }) => {
  const path = { course: param('course'), module: param('module') };
  const [task, sharings] = await Promise.all([openTask(actor, path, language), sharingsOf(actor, path)]);
  const text = await taskBeside(task.text, path, url.searchParams.get('with'));
  return { task: { ...task, text: lighten(text, context) }, sharings };
});

export const action = form(learner, Task, async ({ actor, url, param, input, refuse }) => {
  const outcome = await saveTask(actor, { course: param('course'), module: param('module') }, input);
  if (outcome.kind === 'blank') return refuse({ text: ['task.write-something'] });
  return seeOther(`${url.pathname}?saved=${outcome.done ? 'done' : 'draft'}#my-text`);
});

export const meta = headOf((t, { task }: { task: Shown }) => ({
  title: `${t('task.named', { title: task.title })} – ${task.place.course.title}`,
  description: task.text.criteria.join(' '),
}));

export default function TaskRoute() {
  const problem = useActionData<typeof action>();
  return <TaskPage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
