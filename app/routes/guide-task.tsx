/** A member's task that a guide may see: reading it and commenting on it. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { judgements, longestComment, type SharedTaskPage as Shared } from '#app/domain/feedback.ts';
import { form, guide, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { commentOnTask, openSharedTask } from '#app/services/shared-task.server.ts';
import { SharedTaskPage } from '#app/ui/feedback/shared-task-page.tsx';
import { headOf } from '#app/ui/head.ts';

const Comment = z.object({
  text: z.string('comment.missing').trim().min(1, 'comment.missing').max(longestComment, 'comment.too-long'),
  judgement: z.enum(judgements, 'comment.judgement'),
  version: z.string().max(60),
  key: z.string().max(60),
});

const taskOf = (param: (name: string) => string) => ({
  group: param('group'),
  member: param('member'),
  course: param('course'),
  module: param('module'),
});

export const loader = page(guide, ({ actor, language, param }) => openSharedTask(actor, taskOf(param), language));

export const action = form(guide, Comment, async ({ actor, url, param, input }) => {
  const { version: versionId, ...comment } = input;
  await commentOnTask(actor, taskOf(param), { ...comment, versionId });
  return seeOther(`${url.pathname}?sent`);
});

export const meta = headOf((_t, task: Shared) => ({ title: `${task.member.name}: ${task.title}`, index: false }));

export default function GuideTaskRoute() {
  const problem = useActionData<typeof action>();
  return <SharedTaskPage task={useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
