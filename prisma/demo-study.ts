/** Making demo people, and studying as they do: through the services, like everyone. */
import { randomUUID } from 'node:crypto';
import type { Learner, Member, Role } from '#app/domain/actor.ts';
import { type Course, itemsOf } from '#app/domain/course.ts';
import type { Language } from '#app/domain/language.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { identify, setRole, signUp } from '#app/services/accounts.server.ts';
import { answerCheck, finishLesson } from '#app/services/lessons.server.ts';
import { saveTask } from '#app/services/portfolio.server.ts';
import { openQuiz, saveQuizAnswer, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { anyText, taskTexts } from './demo-texts.ts';
import { rightResponse, wrongResponse } from './right-response.ts';

/** Public on purpose: demo people live only on the visitor's own machine. */
export const password = 'polku-demo-2026';

/** A new account whose address counts as confirmed; nothing leaves a demonstration. */
export async function memberNamed(
  name: string,
  email: string,
  { role = 'learner', language = 'fi' }: { role?: Role; language?: Language } = {},
): Promise<Member> {
  const outcome = await signUp({ kind: 'visitor' }, { name, email, password }, language);
  if (outcome.kind !== 'signed-up') throw new Error(`${email} exists already`);
  if (role !== 'learner') await setRole(email, role);
  const { actor } = await identify(outcome.secret);
  if (actor.kind !== 'member') throw new Error('a new account is a member');
  const { personId } = actor;
  // The session was only needed to learn who it is.
  await db.session.deleteMany({ where: { personId } });
  // Nobody is there to follow the link that confirms the address.
  await db.account.update({ where: { personId }, data: { emailConfirmedAt: new Date() } });
  await db.addressLink.deleteMany({ where: { personId } });
  await db.mail.deleteMany({ where: { personId } });
  return actor;
}

/** One go at the quiz of a module, all of it right or all of it wrong. */
export async function takeQuiz(
  actor: Learner,
  path: { course: string; module: string },
  how: 'right' | 'wrong' = 'right',
): Promise<void> {
  const { question } = await catalogue();
  await startQuiz(actor, path, randomUUID());
  const { stage } = await openQuiz(actor, path, 'fi', { position: 0, result: null });
  if (stage.kind !== 'open') throw new Error('a started quiz is open');
  for (let position = 0; position < stage.answered.length; position += 1) {
    const shown = await openQuiz(actor, path, 'fi', { position, result: null });
    const id = shown.stage.kind === 'open' ? shown.stage.question?.id : undefined;
    const found = id === undefined ? null : question(path.course, id);
    if (!found) throw new Error('a drawn question exists');
    const response = how === 'right' ? rightResponse(found.question) : wrongResponse(found.question);
    await saveQuizAnswer(actor, path, { attempt: stage.attemptId, question: found.question.id, response });
  }
  await submitQuiz(actor, path, stage.attemptId);
}

/** Studies the first `count` items of the course; everything without a count. */
export async function study(actor: Learner, course: Course, count = Infinity): Promise<void> {
  const { question } = await catalogue();
  for (const { module, part } of itemsOf(course).slice(0, count)) {
    const path = { course: course.id, module: module.id };
    if (part.kind === 'quiz') await takeQuiz(actor, path);
    if (part.kind === 'task') {
      const text = taskTexts[part.id] ?? anyText;
      await saveTask(actor, path, { text, ticked: [0, 1, 2], key: randomUUID() });
    }
    if (part.kind !== 'lesson') continue;
    for (const check of part.checks) {
      const found = question(course.id, check);
      if (!found) continue;
      const response = rightResponse(found.question);
      await answerCheck(actor, { ...path, lesson: part.id }, { check, response, key: randomUUID() });
    }
    await finishLesson(actor, { ...path, lesson: part.id });
  }
}
