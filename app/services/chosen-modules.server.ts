/** Courses and modules that guides choose: what there is to choose from, and the words of what was chosen. */
import { type Target, targetKey } from '#app/domain/assignment.ts';
import { type Course, findModule, minutesOf } from '#app/domain/course.ts';
import { type Choosable, type ChosenModule, withoutDoubles } from '#app/domain/invitation.ts';
import type { Language } from '#app/domain/language.ts';
import { chosenTargets } from '#app/domain/template.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { asTargets } from './stored.server.ts';

function minutesOfCourse({ modules, extraMinutes }: Course): number {
  return modules.reduce((sum, module) => sum + minutesOf(module), extraMinutes);
}

/** Every course in the catalogue's order. */
export async function choosableModules(language: Language): Promise<Choosable[]> {
  const { courses } = await catalogue();
  return courses.map((course) => ({
    course: course.id,
    title: course.title[language],
    minutes: minutesOfCourse(course),
    modules: course.modules.map((module) => ({
      id: module.id,
      title: module.title[language],
      minutes: minutesOf(module),
    })),
  }));
}

/** What a form sent, in the catalogue's order. Null when it names something that there is not. */
export async function targetsOf(choices: readonly string[]): Promise<Target[] | null> {
  const { courses } = await catalogue();
  const all = courses.flatMap(({ id, modules }) => [
    targetKey({ course: id, module: null }),
    ...modules.map((module) => targetKey({ course: id, module: module.id })),
  ]);
  return choices.every((choice) => all.includes(choice)) ? chosenTargets(choices, courses) : null;
}

/** Targets of any day under today's ids; what no course has any more is left out. */
export async function presentTargets(stored: unknown): Promise<Target[]> {
  const { course: courseWith, moves } = await catalogue();
  const today = asTargets(stored).flatMap(({ course, module }): Target[] =>
    module === null
      ? [{ course, module }]
      : moves(course)
          .now('module', module)
          .map((id) => ({ course, module: id })),
  );
  return withoutDoubles(
    today.filter(({ course: id, module }) => {
      const course = courseWith(id);
      return course !== null && (module === null || findModule(course, module) !== null);
    }),
  );
}

/** With titles in both languages and minutes. */
export async function describeTargets(targets: readonly Target[]): Promise<ChosenModule[]> {
  const { course: courseWith } = await catalogue();
  return targets.flatMap((target): ChosenModule[] => {
    const course = courseWith(target.course);
    if (!course) return [];
    if (target.module === null) {
      return [{ target, title: course.title, course: null, minutes: minutesOfCourse(course) }];
    }
    const module = findModule(course, target.module);
    return module ? [{ target, title: module.title, course: course.title, minutes: minutesOf(module) }] : [];
  });
}
