/** One course: outcomes, modules, workload, what the certificate takes. */
import { useLoaderData } from '@remix-run/react';
import type { CoursePage as Shown } from '#app/domain/course-page.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { openCourse } from '#app/services/courses.server.ts';
import { CoursePage } from '#app/ui/course/course-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(anyone, ({ actor, language, param }) => openCourse(actor, param('course'), language));

export const meta = headOf((_t, course: Shown) => ({ title: course.title, description: course.summary }));

export default function CourseRoute() {
  return <CoursePage course={useLoaderData<typeof loader>()} />;
}
