/** My learning: the next step, where I am in each course, what waits for me, and what I have earned. */
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { assignedWork } from '#app/services/assigned-work.server.ts';
import { myCertificates } from '#app/services/certificates.server.ts';
import { myLearning } from '#app/services/my-learning.server.ts';
import { myNews } from '#app/services/my-messages.server.ts';
import { headOf } from '#app/ui/head.ts';
import { MyLearningPage } from '#app/ui/progress/my-learning-page.tsx';

export const loader = page(anyone, async ({ actor, language }) => {
  const [courses, assigned, held, news] = await Promise.all([
    myLearning(actor, language),
    assignedWork(actor, language),
    actor.kind === 'member' ? myCertificates(actor) : null,
    actor.kind === 'member' ? myNews(actor) : null,
  ]);
  return { courses, assigned, held, news };
});

export const meta = headOf((t) => ({ title: t('learning.title'), index: false }));

export default function MyLearningRoute() {
  return <MyLearningPage {...useLoaderData<typeof loader>()} />;
}
