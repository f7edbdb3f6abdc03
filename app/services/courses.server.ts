/** The catalogue, a course's page and "my learning": outlines from the files, states from the facts. */
import type { Actor } from '#app/domain/actor.ts';
import { isEarned, missingItems } from '#app/domain/certificate.ts';
import { type Course, type Item, hoursOf, itemsOf, minutesOf, partsOf, pathOf } from '#app/domain/course.ts';
import { type CourseFacts, noCourseFacts } from '#app/domain/facts.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type {
  CertificateStanding,
  Cover,
  CourseCard,
  CoursePage,
  CourseStanding,
  Waypoint,
} from '#app/domain/pages.ts';
import { type Progress, type State, isModuleDone, progressOf, stateOf } from '#app/domain/progress.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { readAllFacts, readCourseFacts } from './facts.server.ts';

/** The course with this id. Throws Failure('not-found'). */
export async function findCourse(courseId: string): Promise<Course> {
  const course = (await catalogue()).course(courseId);
  if (!course) throw new Failure('not-found', `course ${courseId}`);
  return course;
}

export function waypointOf(item: Item, facts: CourseFacts, language: Language): Waypoint {
  const { part } = item;
  return {
    kind: part.kind,
    path: pathOf(item),
    title: part.kind === 'quiz' ? null : part.title[language],
    minutes: part.minutes,
    state: stateOf(item, facts),
    required: part.required,
  };
}

/** Path of the item worked on last, or null when it is no longer in the course. */
function lastPath(course: Course, { last }: CourseFacts): string | null {
  if (!last) return null;
  const item = itemsOf(course).find(({ module, part }) => {
    if (last.kind === 'quiz') return part.kind === 'quiz' && module.id === last.id;
    if (last.kind === 'check') return part.kind === 'lesson' && part.checks.includes(last.id);
    return part.kind === last.kind && part.id === last.id;
  });
  return item ? pathOf(item) : null;
}

export function courseProgress(course: Course, facts: CourseFacts): Progress {
  return progressOf(course, facts, lastPath(course, facts));
}

/** Of each module in order: done, begun or ahead. */
export function moduleStates(course: Course, facts: CourseFacts): State[] {
  return course.modules.map((module) => {
    if (isModuleDone(course, module.id, facts)) return 'done';
    return partsOf(module).some((part) => stateOf({ module, part }, facts) !== 'ahead') ? 'begun' : 'ahead';
  });
}

function coverOf(course: Course, facts: CourseFacts): Cover {
  const [only, ...others] = course.modules;
  const { next } = courseProgress(course, facts);
  const isHere = (waypoint: unknown) => facts.last !== null && (waypoint === next?.part || waypoint === next?.module);
  if (only && others.length === 0) {
    return partsOf(only).map((part) => (isHere(part) ? 'here' : stateOf({ module: only, part }, facts)));
  }
  const states = moduleStates(course, facts);
  return course.modules.map((module, index) => (isHere(module) ? 'here' : (states[index] ?? 'ahead')));
}

async function issuedCertificates(actor: Actor): Promise<{ id: string; course: string; edition: number }[]> {
  if (actor.kind !== 'member') return [];
  return db.certificate.findMany({
    where: { personId: actor.personId },
    select: { id: true, course: true, edition: true },
  });
}

function standingOf(
  course: Course,
  facts: CourseFacts,
  issued: Awaited<ReturnType<typeof issuedCertificates>>,
  language: Language,
): CertificateStanding {
  const held = issued.find((row) => row.course === course.id && row.edition === course.edition);
  if (held) return { kind: 'issued', certificateId: held.id };
  if (isEarned(course, facts)) return { kind: 'earned' };
  return { kind: 'ahead', missing: missingItems(course, facts).map((item) => waypointOf(item, facts, language)) };
}

/** Every course in the catalogue's order, with the actor's progress. */
export async function listCourses(actor: Actor, language: Language): Promise<CourseCard[]> {
  const [{ courses }, facts] = await Promise.all([catalogue(), readAllFacts(actor)]);
  return courses.map((course) => {
    const known = facts.get(course.id) ?? noCourseFacts;
    return {
      id: course.id,
      title: course.title[language],
      summary: course.summary[language],
      level: course.level,
      hours: hoursOf(course),
      modules: course.modules.map((module) => module.title[language]),
      percent: courseProgress(course, known).percent,
      cover: coverOf(course, known),
    };
  });
}

/** One course with what is done and what is missing. Throws Failure('not-found'). */
export async function openCourse(actor: Actor, courseId: string, language: Language): Promise<CoursePage> {
  const course = await findCourse(courseId);
  const [facts, issued] = await Promise.all([readCourseFacts(actor, courseId), issuedCertificates(actor)]);
  const progress = courseProgress(course, facts);
  const states = moduleStates(course, facts);
  return {
    id: course.id,
    code: course.code,
    cover: coverOf(course, facts),
    title: course.title[language],
    summary: course.summary[language],
    level: course.level,
    audience: course.audience,
    hours: hoursOf(course),
    outcomes: course.outcomes.map((outcome) => outcome.text[language]),
    modules: course.modules.map((module, index) => ({
      id: module.id,
      code: module.code,
      title: module.title[language],
      minutes: minutesOf(module),
      state: states[index] ?? 'ahead',
      items: partsOf(module).map((part) => waypointOf({ module, part }, facts, language)),
    })),
    assessment: course.certificate.assessment[language],
    percent: progress.percent,
    minutesLeft: progress.minutesLeft,
    next: progress.next && waypointOf(progress.next, facts, language),
    begun: facts.last !== null,
    certificate: standingOf(course, facts, issued, language),
  };
}

/** The courses the actor has begun, the one worked on last first. */
export async function myLearning(actor: Actor, language: Language): Promise<CourseStanding[]> {
  const [{ courses }, all, issued] = await Promise.all([catalogue(), readAllFacts(actor), issuedCertificates(actor)]);
  return courses
    .flatMap((course) => {
      const facts = all.get(course.id);
      if (!facts?.last) return [];
      const progress = courseProgress(course, facts);
      const { next } = progress;
      return {
        id: course.id,
        title: course.title[language],
        percent: progress.percent,
        minutesLeft: progress.minutesLeft,
        cover: coverOf(course, facts),
        next: next && { ...waypointOf(next, facts, language), moduleTitle: next.module.title[language] },
        certificate: standingOf(course, facts, issued, language),
        lastAt: facts.last.at.toISOString(),
      };
    })
    .sort((a, b) => b.lastAt.localeCompare(a.lastAt));
}

export async function listCourseIds(): Promise<string[]> {
  return (await catalogue()).courses.map((course) => course.id);
}

/** The first lesson of the first course, for "try a lesson". Throws Failure('not-found') without courses. */
export async function firstLesson(language: Language): Promise<{ href: string; title: string }> {
  const [course] = (await catalogue()).courses;
  const item = course && itemsOf(course).find(({ part }) => part.kind === 'lesson');
  if (!item || item.part.kind !== 'lesson') throw new Failure('not-found', 'no lessons');
  return { href: `/${language}/courses/${course.id}/${pathOf(item)}`, title: item.part.title[language] };
}

/** Every page that anyone may find, without the language: for the sitemap. */
export async function listPublicPaths(): Promise<string[]> {
  const { courses } = await catalogue();
  return [
    ...['', '/courses', '/glossary', '/verify', '/privacy', '/accessibility'],
    ...courses.flatMap((course) => [
      `/courses/${course.id}`,
      ...itemsOf(course)
        .filter(({ part }) => part.kind !== 'quiz')
        .map((item) => `/courses/${course.id}/${pathOf(item)}`),
    ]),
  ];
}
