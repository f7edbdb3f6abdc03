/** The texts of a member's tasks, as far as their guides may read them. */
import { dateInHelsinki } from '#app/domain/day.ts';
import type { Language } from '#app/domain/language.ts';
import type { ShownTask } from '#app/domain/member-page.ts';
import type { Sight } from '#app/domain/membership.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { moduleOfTask } from './group-sight.server.ts';

type Whose = { readonly id: string; readonly personId: string };

/** With `texts` the newest text of every task; else only which tasks are shared one by one, each on its own page. */
export async function shownTasks(
  { id, personId }: Whose,
  { sight, language }: { sight: Sight; language: Language },
): Promise<ShownTask[]> {
  const [studies, shared, newest] = await Promise.all([
    catalogue(),
    db.sharedTask.findMany({
      where: { membershipId: id, withdrawnAt: null },
      include: { comments: { select: { createdAt: true } } },
      orderBy: { askedAt: 'desc' },
    }),
    sight.texts ? newestTexts(personId) : [],
  ]);
  const found = new Map<string, ShownTask>();
  const add = (course: string, task: string, more: Pick<ShownTask, 'text' | 'savedOn' | 'waits'>) => {
    const module = moduleOfTask(studies, course, task);
    const title = studies.course(course)?.modules.find((each) => each.id === module)?.task?.title[language];
    if (module === null || title === undefined) return;
    const key = `${course}/${module}`;
    const other = found.get(key);
    found.set(key, { course, module, title, ...more, waits: more.waits || (other?.waits ?? false) });
  };
  for (const { course, task, askedAt, comments } of shared) {
    const waits = comments.every(({ createdAt }) => createdAt < askedAt);
    add(course, task, { text: null, savedOn: null, waits });
  }
  for (const { course, task, text, createdAt } of newest) {
    add(course, task, { text, savedOn: dateInHelsinki(createdAt), waits: false });
  }
  return [...found.values()];
}

/** The newest version of each task; of a task that got another id the newest of all stands last. */
async function newestTexts(personId: string) {
  const rows = await db.taskVersion.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    distinct: ['course', 'task'],
  });
  return rows.reverse();
}
