/** The links under a text that are for its authors: to the file that it is written in, and in development to its preview. */
import { previewHref } from '#app/domain/addresses.ts';
import type { Language } from '#app/domain/language.ts';
import { env } from '#app/env.server.ts';
import { canPreview } from '#app/services/preview.server.ts';

export type AuthorLinks = { readonly edit: string | null; readonly preview: string | null };

const item = /^\/courses\/([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)$/;
const plainPage = /^\/([a-z0-9-]+)$/;

/** Addresses for the text shown at `pathname`; null where there is no such place. Whether there is a text is for the page to know. */
export function authorLinksOf(pathname: string, language: Language): AuthorLinks {
  const path = pathname.replace(/^\/(?:fi|en)(?=\/|$)/, '');
  const inCourse = item.exec(path)?.[1];
  const page = plainPage.exec(path)?.[1];
  const folder = inCourse ?? (page === undefined ? null : `_pages/${page}`);
  return {
    edit: folder === null ? null : (env.coursesEditUrl?.replace('{path}', `${folder}/${language}.mdx`) ?? null),
    preview: inCourse !== undefined && canPreview() ? previewHref(language, inCourse) : null,
  };
}
