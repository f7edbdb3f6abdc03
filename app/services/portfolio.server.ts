/** Practical tasks: the learner's own texts, kept version by version. */
import type { Actor, Learner, Member } from '#app/domain/actor.ts';
import { itemsOf, pathOf } from '#app/domain/course.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type { PortfolioEntry, TaskPage } from '#app/domain/task-page.ts';
import { stateOf } from '#app/domain/progress.ts';
import { isBlank } from '#app/domain/task.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { taskText } from '#app/content/lesson.server.ts';
import { db } from '#app/db/client.server.ts';
import { readAllFacts, readCourseFacts } from './facts.server.ts';
import { noCourseFacts } from '#app/domain/facts.ts';
import { factKey, newFormKey, storeOnce } from './form-key.server.ts';
import { findItem, type ModulePath, placeOf, requirePresentAddress } from './place.server.ts';
import { asNumbers } from './stored.server.ts';

const shownVersions = 20;
const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

/** The practical task of a module. Throws Failure('not-found'). */
export async function findTask(path: ModulePath) {
  const found = await findItem(path, 'task');
  if (found.part.kind !== 'task') throw new Failure('not-found', `task ${path.course}/${path.module}`);
  return { ...found, task: found.part };
}

/** The module's task with the actor's newest text, or the author's frame to start from. */
export async function openTask(actor: Actor, path: ModulePath, language: Language): Promise<TaskPage> {
  const found = await findTask(path);
  requirePresentAddress(found);
  const { course, module, task } = found;
  const { moves } = await catalogue();
  const [text, facts, versions] = await Promise.all([
    taskText(course.id, module.id, language),
    readCourseFacts(actor, course.id),
    actor.kind === 'visitor'
      ? []
      : db.taskVersion.findMany({
          where: {
            personId: actor.personId,
            course: course.id,
            task: { in: [...moves(course.id).names('task', task.id)] },
          },
          orderBy: newestFirst,
          take: shownVersions,
        }),
  ]);
  const [newest, ...earlier] = versions;
  return {
    place: placeOf(course, { module, part: task }, facts, language),
    title: task.title[language],
    minutes: task.minutes,
    text,
    draft: newest?.text ?? text.template ?? '',
    ticked: newest ? asNumbers(newest.ticked) : [],
    savedAt: newest?.createdAt.toISOString() ?? null,
    fromGuest: newest?.fromGuest ?? false,
    earlier: earlier.map(({ createdAt, text, fromGuest }) => ({ savedAt: createdAt.toISOString(), text, fromGuest })),
    formKey: newFormKey(),
  };
}

export type TaskOutcome = { readonly kind: 'saved'; readonly done: boolean } | { readonly kind: 'blank' };

/**
 * Keeps a version of the text with the ticked criteria (indices 0–2); with all of them ticked the task is judged done.
 * `blank`: nothing beyond the frame was written; nothing is stored.
 */
export async function saveTask(
  actor: Learner,
  path: ModulePath,
  input: { text: string; ticked: readonly number[]; key: string },
): Promise<TaskOutcome> {
  const { course, module, task } = await findTask(path);
  const frames = await Promise.all([taskText(course.id, module.id, 'fi'), taskText(course.id, module.id, 'en')]);
  if (frames.some((frame) => isBlank(input.text, frame.template))) return { kind: 'blank' };
  const ticked = [...new Set(input.ticked)].sort();
  const done = frames[0].criteria.every((_, index) => ticked.includes(index));
  const { personId } = actor;
  const mark = { personId, course: course.id, kind: 'task' as const, item: task.id };
  await storeOnce(() =>
    db.$transaction(async (tx) => {
      await tx.taskVersion.create({
        data: {
          personId,
          key: factKey(input.key, input.text, ...ticked.map(String)),
          course: course.id,
          task: task.id,
          text: input.text,
          ticked,
        },
      });
      if (done) await tx.mark.upsert({ where: { personId_course_kind_item: mark }, create: mark, update: {} });
    }),
  );
  return { kind: 'saved', done };
}

/** The newest text of each of the member's tasks, newest first; versions under earlier ids of a task are versions of it. */
export async function myPortfolio(actor: Member, language: Language): Promise<PortfolioEntry[]> {
  const [{ courses, moves }, facts, versions] = await Promise.all([
    catalogue(),
    readAllFacts(actor),
    db.taskVersion.findMany({
      where: { personId: actor.personId },
      orderBy: newestFirst,
      distinct: ['course', 'task'],
    }),
  ]);
  const seen = new Set<string>();
  return versions.flatMap((version) => {
    const course = courses.find(({ id }) => id === version.course);
    if (!course) return [];
    const today = moves(course.id).now('task', version.task);
    return itemsOf(course).flatMap((item) => {
      const path = pathOf(item);
      if (item.part.kind !== 'task' || !today.includes(item.part.id) || seen.has(`${course.id}/${path}`)) return [];
      seen.add(`${course.id}/${path}`);
      return {
        course: { id: course.id, title: course.title[language] },
        module: item.module.title[language],
        title: item.part.title[language],
        path,
        text: version.text,
        state: stateOf(item, facts.get(course.id) ?? noCourseFacts),
        savedAt: version.createdAt.toISOString(),
      };
    });
  });
}
