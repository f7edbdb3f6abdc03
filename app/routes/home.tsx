/** The home page. */
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { firstLesson, listCourses } from '#app/services/courses.server.ts';
import { headOf } from '#app/ui/head.ts';
import { HomePage } from '#app/ui/home/home-page.tsx';

export const loader = page(anyone, async ({ actor, language }) => ({
  courses: await listCourses(actor, language),
  firstLesson: await firstLesson(language),
}));

export const meta = headOf((t) => ({ title: 'Polku', description: t('home.description') }));

export default function HomeRoute() {
  return <HomePage {...useLoaderData<typeof loader>()} />;
}
