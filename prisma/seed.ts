/** Demo people in several states, so that every page can be seen. Invented; made through the services, like everyone's records. */
import { randomUUID } from 'node:crypto';
import type { Learner, Member } from '#app/domain/actor.ts';
import { formatCode } from '#app/domain/code.ts';
import { type Course, itemsOf } from '#app/domain/course.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { identify, setRole, signUp } from '#app/services/accounts.server.ts';
import {
  issueCertificate,
  openCertificate,
  revokeCredential,
  setOpenToVerifiers,
} from '#app/services/certificates.server.ts';
import { answerCheck, finishLesson } from '#app/services/lessons.server.ts';
import { saveTask } from '#app/services/portfolio.server.ts';
import { openQuiz, saveQuizAnswer, startQuiz, submitQuiz } from '#app/services/quizzes.server.ts';
import { rightResponse } from './right-response.ts';

/** Public on purpose: demo people live only on the visitor's own machine. */
const password = 'polku-demo-2026';

const startList = `Asia: verokortti
Viranomainen: Verohallinto
Asiakirja: työsopimus ja henkilötunnus
Määräaika: ennen ensimmäistä palkkapäivää
Tehty: kyllä

Asia: kotikunta
Viranomainen: Digi- ja väestötietovirasto
Asiakirja: passi ja vuokrasopimus
Määräaika: tällä viikolla
Tehty: aika varattu`;

async function memberNamed(name: string, email: string): Promise<Member> {
  const outcome = await signUp({ kind: 'visitor' }, { name, email, password }, 'fi');
  if (outcome.kind !== 'signed-up') throw new Error(`${email} exists already`);
  const { actor } = await identify(outcome.secret);
  if (actor.kind !== 'member') throw new Error('a new account is a member');
  // The session was only needed to learn who it is.
  const { personId } = actor;
  await db.session.deleteMany({ where: { personId } });
  // Nobody is there to follow the link that confirms the address.
  await db.account.update({ where: { personId }, data: { emailConfirmedAt: new Date() } });
  await db.addressLink.deleteMany({ where: { personId } });
  await db.mail.deleteMany({ where: { personId } });
  return actor;
}

async function takeQuiz(actor: Learner, path: { course: string; module: string }): Promise<void> {
  const { question } = await catalogue();
  await startQuiz(actor, path, randomUUID());
  const { stage } = await openQuiz(actor, path, 'fi', { position: 0, result: null });
  if (stage.kind !== 'open') throw new Error('a started quiz is open');
  for (let position = 0; position < stage.answered.length; position += 1) {
    const shown = await openQuiz(actor, path, 'fi', { position, result: null });
    const id = shown.stage.kind === 'open' ? shown.stage.question?.id : undefined;
    const found = id === undefined ? null : question(path.course, id);
    if (!found) throw new Error('a drawn question exists');
    await saveQuizAnswer(actor, path, {
      attempt: stage.attemptId,
      question: found.question.id,
      response: rightResponse(found.question),
    });
  }
  await submitQuiz(actor, path, stage.attemptId);
}

/** Studies the first `count` items of the course; everything without a count. */
async function study(actor: Learner, course: Course, count = Infinity): Promise<void> {
  const { question } = await catalogue();
  for (const { module, part } of itemsOf(course).slice(0, count)) {
    const path = { course: course.id, module: module.id };
    if (part.kind === 'quiz') await takeQuiz(actor, path);
    if (part.kind === 'task') await saveTask(actor, path, { text: startList, ticked: [0, 1, 2], key: randomUUID() });
    if (part.kind !== 'lesson') continue;
    for (const check of part.checks) {
      const found = question(course.id, check);
      if (found)
        await answerCheck(
          actor,
          { ...path, lesson: part.id },
          { check, response: rightResponse(found.question), key: randomUUID() },
        );
    }
    await finishLesson(actor, { ...path, lesson: part.id });
  }
}

async function certify(actor: Member, course: Course, name: string): Promise<string> {
  const id = await issueCertificate(actor, course.id, name);
  await setOpenToVerifiers(actor, id, true);
  return (await openCertificate(actor, id)).code;
}

async function addDemoPeople(): Promise<string> {
  const [course] = (await catalogue()).courses;
  if (!course) throw new Error('there is no course to study');
  await memberNamed('Olena Esimerkki', 'olena@polku.example');
  await study(
    await memberNamed('Diego Esimerkki', 'diego@polku.example'),
    course,
    Math.floor(itemsOf(course).length / 2),
  );
  const amina = await memberNamed('Amina Esimerkki', 'amina@polku.example');
  await study(amina, course);
  const valid = await certify(amina, course, 'Amina Esimerkki');
  const linh = await memberNamed('Linh Esimerkki', 'linh@polku.example');
  await study(linh, course);
  const revoked = await certify(linh, course, 'Linh Esimerkki');
  await revokeCredential(revoked, 'error');
  await memberNamed('Kaisa Esimerkki', 'kaisa@polku.example');
  await setRole('kaisa@polku.example', 'operator');
  return `Demo people (invented; every password is ${password}):
  olena@polku.example   has just begun: nothing done yet
  diego@polku.example   is half-way through ${course.title.en}
  amina@polku.example   has finished it and opened the certificate: ${formatCode(valid)}
  linh@polku.example    has a certificate that was revoked: ${formatCode(revoked)}
  kaisa@polku.example   is the operator`;
}

process.stdout.write(`${await addDemoPeople()}\n`);
await db.$disconnect();
