/** What the page of the house style shows of the installation: its courses. While developing only, like the preview. */
import type { Actor } from '#app/domain/actor.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { listCourses } from './courses.server.ts';
import { canPreview } from './preview.server.ts';

/** The cards of the catalogue. Throws Failure('not-found') in production and with demo people. */
export async function openDesign(actor: Actor, language: Language): Promise<Awaited<ReturnType<typeof listCourses>>> {
  if (!canPreview()) throw new Failure('not-found', 'design');
  return listCourses(actor, language);
}
