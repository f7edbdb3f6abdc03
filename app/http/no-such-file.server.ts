/** What a missing picture, sound or map answers: a sentence for whoever opened its address by hand. */
import type { Language } from '#app/domain/language.ts';
import { loadText } from '#app/i18n/i18n.ts';

/** 404 as plain text: beside these addresses there is no page that could tell it in its frame. */
export async function noSuchFile(language: Language): Promise<Response> {
  const t = await loadText(language);
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Language': language };
  return new Response(`${t('error.404.title')}. ${t('error.404.text')}\n`, { status: 404, headers });
}
