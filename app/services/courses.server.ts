/** The catalogue and a course's page: outlines from the files, states from the facts. */
import type { Actor } from '#app/domain/actor.ts';
import { type Course, hoursOf, itemsOf, minutesOf, partsOf, pathOf } from '#app/domain/course.ts';
import { choicesAmong, type CourseFilter, fits, relaxedFrom } from '#app/domain/course-filter.ts';
import type { CourseCard, CoursePage, CoursesPage, ModuleOutline } from '#app/domain/course-page.ts';
import { type CourseFacts, noCourseFacts } from '#app/domain/facts.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import {
  courseProgress,
  coverOf,
  issuedCertificates,
  moduleStates,
  standingOf,
  waypointOf,
} from './course-progress.server.ts';
import { readAllFacts, readCourseFacts } from './facts.server.ts';

/** The course with this id. Throws Failure('not-found'). */
export async function findCourse(courseId: string): Promise<Course> {
  const course = (await catalogue()).course(courseId);
  if (!course) throw new Failure('not-found', `course ${courseId}`);
  return course;
}

function cardOf(course: Course, facts: CourseFacts, language: Language): CourseCard {
  return {
    id: course.id,
    title: course.title[language],
    summary: course.summary[language],
    level: course.level,
    audience: course.audience,
    topic: course.topic,
    languageLevel: course.languageLevel,
    hours: hoursOf(course),
    modules: course.modules.map((module) => module.title[language]),
    percent: courseProgress(course, facts).percent,
    cover: coverOf(course, facts),
  };
}

/** Every course in the catalogue's order, with the actor's progress. */
export async function listCourses(actor: Actor, language: Language): Promise<CourseCard[]> {
  const [{ courses }, facts] = await Promise.all([catalogue(), readAllFacts(actor)]);
  return courses.map((course) => cardOf(course, facts.get(course.id) ?? noCourseFacts, language));
}

/** The courses that fit the filter, what there is to choose from, and the ways out of a choice that finds none. */
export async function findCourses(actor: Actor, filter: CourseFilter, language: Language): Promise<CoursesPage> {
  const all = await listCourses(actor, language);
  const courses = all.filter((course) => fits(course, filter));
  return {
    courses,
    all: all.length,
    filter,
    choices: choicesAmong(all),
    relaxed: courses.length > 0 ? [] : relaxedFrom(filter, all),
  };
}

function outlinesOf(course: Course, facts: CourseFacts, language: Language): ModuleOutline[] {
  const states = moduleStates(course, facts);
  return course.modules.map((module, index) => ({
    id: module.id,
    code: module.code,
    title: module.title[language],
    minutes: minutesOf(module),
    state: states[index] ?? 'ahead',
    items: partsOf(module).map((part) => waypointOf({ module, part }, facts, language)),
  }));
}

/** One course with what is done and what is missing. Throws Failure('not-found'). */
export async function openCourse(actor: Actor, courseId: string, language: Language): Promise<CoursePage> {
  const course = await findCourse(courseId);
  const [facts, issued] = await Promise.all([readCourseFacts(actor, courseId), issuedCertificates(actor)]);
  const progress = courseProgress(course, facts);
  return {
    ...cardOf(course, facts, language),
    code: course.code,
    outcomes: course.outcomes.map((outcome) => outcome.text[language]),
    modules: outlinesOf(course, facts, language),
    assessment: course.certificate.assessment[language],
    extraMinutes: course.extraMinutes,
    minutesLeft: progress.minutesLeft,
    next: progress.next && waypointOf(progress.next, facts, language),
    begun: facts.last !== null,
    certificate: standingOf(course, facts, issued, language),
  };
}

/** How many modules the course has; null when there is no such course. */
export async function countModules(courseId: string): Promise<number | null> {
  return (await catalogue()).course(courseId)?.modules.length ?? null;
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
