/** POST /api/verify: whether certificates are genuine and in force, for programs. */
import { endpoint, json } from '#app/http/api.server.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { answerTo, Question } from '#app/http/verify-api.server.ts';

const useIt = { error: 'bad-request', message: 'send a question with POST; see /api/openapi.json' };

export const loader = page(anyone, () => json(useIt, 405, { Allow: 'POST' }));

export const action = endpoint(Question, async (question, clientAddress) => {
  const items = 'items' in question ? question.items : [question];
  const quota = await throttle('verify-many-address', clientAddress, items.length);
  await throttle('verify-many-all', 'all', items.length);
  const answers: Awaited<ReturnType<typeof answerTo>>[] = [];
  for (const item of items) answers.push(await answerTo(item));
  return { body: 'items' in question ? { items: answers } : answers[0], quota };
});
