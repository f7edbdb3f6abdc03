/** Asking for a comment on a task, and taking it back; the answer is the task's page. */
import { z } from 'zod';
import { itemHref } from '#app/domain/addresses.ts';
import { form, page, signedIn } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { askForComments, withdrawTask } from '#app/services/feedback.server.ts';

const Asked = z.object({ intent: z.enum(['ask', 'withdraw']), membership: z.string().max(60) });

const taskOf = (param: (name: string) => string) => ({ course: param('course'), module: param('module') });

// For who comes here after signing in: the form was on the task's page.
export const loader = page(signedIn, ({ language, param }) => {
  const { course, module } = taskOf(param);
  throw seeOther(itemHref(language, course, `${module}/task`));
});

export const action = form(signedIn, Asked, async ({ actor, language, param, input }) => {
  const path = taskOf(param);
  const change = input.intent === 'ask' ? askForComments : withdrawTask;
  await change(actor, path, input.membership);
  return seeOther(`${itemHref(language, path.course, `${path.module}/task`)}#comments`);
});
