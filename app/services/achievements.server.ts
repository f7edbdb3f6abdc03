/** What a course's certificate stands for, as machines read it: of the present edition, and of every one that was certified. */
import { snapshotOf } from '#app/domain/certificate.ts';
import { Failure } from '#app/domain/failure.ts';
import { achievementOf, credentialContexts, type JsonObject } from '#app/domain/open-badge.ts';
import { db } from '#app/db/client.server.ts';
import { env } from '#app/env.server.ts';
import { findCourse } from './courses.server.ts';
import { asSnapshot } from './stored.server.ts';

/** The achievement as JSON-LD. Throws Failure('not-found') for an edition that there never was. */
export async function openAchievement(courseId: string, edition: number): Promise<JsonObject> {
  const certified = await db.certificate.findFirst({
    where: { course: courseId, edition },
    orderBy: { issuedAt: 'desc' },
    select: { snapshot: true },
  });
  const snapshot = certified ? asSnapshot(certified.snapshot) : await presentSnapshot(courseId, edition);
  return { '@context': credentialContexts, ...achievementOf(snapshot, env.publicOrigin) };
}

async function presentSnapshot(courseId: string, edition: number) {
  const course = await findCourse(courseId);
  if (course.edition !== edition) throw new Failure('not-found', 'edition');
  return snapshotOf(course, new Date(), new Date());
}
