/** "My learning": where somebody is in each course they have begun, and the texts they have left unfinished. */
import type { Actor } from '#app/domain/actor.ts';
import { itemsOf } from '#app/domain/course.ts';
import type { CourseStanding } from '#app/domain/course-page.ts';
import type { Language } from '#app/domain/language.ts';
import { stateOf } from '#app/domain/progress.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { courseProgress, coverOf, issuedCertificates, placedWaypointOf, standingOf } from './course-progress.server.ts';
import { readAllFacts } from './facts.server.ts';

/** The courses the actor has begun, the one worked on last first. */
export async function myLearning(actor: Actor, language: Language): Promise<CourseStanding[]> {
  const [{ courses }, all, issued] = await Promise.all([catalogue(), readAllFacts(actor), issuedCertificates(actor)]);
  return courses
    .flatMap((course) => {
      const facts = all.get(course.id);
      if (!facts?.last) return [];
      const progress = courseProgress(course, facts);
      const { next } = progress;
      const drafts = itemsOf(course).filter((item) => item.part.kind === 'task' && stateOf(item, facts) === 'begun');
      return {
        id: course.id,
        title: course.title[language],
        percent: progress.percent,
        minutesLeft: progress.minutesLeft,
        modules: course.modules.length,
        cover: coverOf(course, facts),
        next: next && placedWaypointOf(next, facts, language),
        drafts: drafts.map((item) => placedWaypointOf(item, facts, language)),
        certificate: standingOf(course, facts, issued, language),
        lastAt: facts.last.at.toISOString(),
      };
    })
    .sort((a, b) => b.lastAt.localeCompare(a.lastAt));
}
