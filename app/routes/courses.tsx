/** The catalogue. */
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { listCourses } from '#app/services/courses.server.ts';
import { CataloguePage } from '#app/ui/course/catalogue-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(anyone, ({ actor, language }) => listCourses(actor, language));

export const meta = headOf((t) => ({ title: t('catalogue.title'), description: t('catalogue.lead') }));

export default function CoursesRoute() {
  return <CataloguePage courses={useLoaderData<typeof loader>()} />;
}
