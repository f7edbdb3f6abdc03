/** The catalogue: `?audience=`, `?topic=`, `?time=` and `?reading=` narrow it. */
import { useLoaderData } from '@remix-run/react';
import { readFilter } from '#app/domain/course-filter.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { findCourses } from '#app/services/courses.server.ts';
import { CataloguePage } from '#app/ui/course/catalogue-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(anyone, ({ actor, language, url }) =>
  findCourses(actor, readFilter(url.searchParams), language),
);

export const meta = headOf((t) => ({ title: t('catalogue.title'), description: t('catalogue.lead') }));

export default function CoursesRoute() {
  return <CataloguePage page={useLoaderData<typeof loader>()} />;
}
