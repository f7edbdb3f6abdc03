/** Plain pages of the site, written by authors like lessons. */
import { pageText } from '#app/content/lesson.server.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import type { PageText } from '#app/domain/lesson.ts';

/** Throws Failure('not-found') when there is no such page. */
export async function openTextPage(id: string, language: Language): Promise<PageText> {
  const text = await pageText(id, language);
  if (!text) throw new Failure('not-found', `page ${id}`);
  return text;
}
