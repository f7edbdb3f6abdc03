/** My learning: where I am in each course, and where to go on. */
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { myLearning } from '#app/services/courses.server.ts';
import { headOf } from '#app/ui/head.ts';
import { MyLearningPage } from '#app/ui/progress/my-learning-page.tsx';

export const loader = page(anyone, async ({ actor, language }) => ({
  courses: await myLearning(actor, language),
  hasAccount: actor.kind === 'member',
}));

export const meta = headOf((t) => ({ title: t('learning.title'), index: false }));

export default function MyLearningRoute() {
  return <MyLearningPage {...useLoaderData<typeof loader>()} />;
}
