/** Names of the courses and modules that messages speak of. */
import type { Target } from '#app/domain/assignment.ts';
import type { Language } from '#app/domain/language.ts';
import type { Notice } from '#app/domain/notice.ts';
import { titleKey, type Titles } from '#app/domain/titles.ts';
import { catalogue } from '#app/content/catalogue.server.ts';

function targetsOf(notice: Notice): readonly Target[] {
  if ('targets' in notice) return notice.targets;
  return 'course' in notice ? [{ course: notice.course, module: notice.module }] : [];
}

/** The names of what the messages are about. A module's stands behind its course's. */
export async function titlesOf(notices: readonly Notice[], language: Language): Promise<Titles> {
  const known = await catalogue();
  return Object.fromEntries(
    notices.flatMap(targetsOf).flatMap((target): [string, string][] => {
      const course = known.course(target.course);
      if (!course) return [];
      if (target.module === null) return [[titleKey(target), course.title[language]]];
      const [id] = known.moves(course.id).now('module', target.module);
      const module = course.modules.find((each) => each.id === id);
      return module ? [[titleKey(target), `${course.title[language]}: ${module.title[language]}`]] : [];
    }),
  );
}
