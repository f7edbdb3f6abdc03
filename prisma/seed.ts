/** Demo people in several states, so that every page can be seen. Invented; made through the services, like everyone's records. */
import type { Member } from '#app/domain/actor.ts';
import { formatCode } from '#app/domain/code.ts';
import { type Course, itemsOf } from '#app/domain/course.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import {
  issueCertificate,
  openCertificate,
  revokeCredential,
  setOpenToVerifiers,
} from '#app/services/certificates.server.ts';
import { addDemoGroup } from './demo-group.ts';
import { memberNamed, password, study } from './demo-study.ts';

async function certify(actor: Member, course: Course, name: string): Promise<string> {
  const id = await issueCertificate(actor, course.id, name);
  await setOpenToVerifiers(actor, id, true);
  return (await openCertificate(actor, id)).code;
}

async function addDemoPeople(): Promise<string> {
  const [course] = (await catalogue()).courses;
  if (!course) throw new Error('there is no course to study');
  await memberNamed('Olena Esimerkki', 'olena@polku.example');
  const diego = await memberNamed('Diego Esimerkki', 'diego@polku.example');
  await study(diego, course, Math.floor(itemsOf(course).length / 2));
  const amina = await memberNamed('Amina Esimerkki', 'amina@polku.example');
  await study(amina, course);
  const valid = await certify(amina, course, 'Amina Esimerkki');
  const linh = await memberNamed('Linh Esimerkki', 'linh@polku.example');
  await study(linh, course);
  const revoked = await certify(linh, course, 'Linh Esimerkki');
  await revokeCredential(revoked, 'error');
  await memberNamed('Kaisa Esimerkki', 'kaisa@polku.example', { role: 'operator' });
  const invitation = await addDemoGroup(course, { halfway: diego, finished: amina });
  return `Demo people (invented; every password is ${password}):
  olena@polku.example   has just begun: nothing done yet
  diego@polku.example   is half-way through ${course.title.en}
  amina@polku.example   has finished it and opened the certificate: ${formatCode(valid)}
  linh@polku.example    has a certificate that was revoked: ${formatCode(revoked)}
  ritva@polku.example   guides a group of eight; its invitation: ${formatCode(invitation)}
  mei@polku.example     is in the group and waits for a comment on a task
  kaisa@polku.example   is the operator`;
}

process.stdout.write(`${await addDemoPeople()}\n`);
await db.$disconnect();
