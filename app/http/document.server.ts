/** What every page's frame needs: language, who is signed in, the same page in the other language. */
import { type Actor, can } from '#app/domain/actor.ts';
import type { Language } from '#app/domain/language.ts';
import { env } from '#app/env.server.ts';
import { type AuthorLinks, authorLinksOf } from './author-links.server.ts';
import { otherLanguageHref } from './language.server.ts';
import type { Visit } from './handler.server.ts';

export type DocumentFrame = {
  readonly language: Language;
  readonly origin: string;
  readonly otherLanguageHref: string;
  readonly account: { readonly name: string; readonly guides: boolean } | null;
  readonly isDemo: boolean;
  readonly contactEmail: string | null;
  readonly sourceUrl: string | null;
  readonly authorLinks: AuthorLinks;
};

export function documentFrame({ actor, language, url }: Visit<Actor>): DocumentFrame {
  return {
    language,
    origin: env.publicOrigin,
    otherLanguageHref: otherLanguageHref(url, language),
    account: actor.kind === 'member' ? { name: actor.name, guides: can(actor, 'guide-groups') } : null,
    isDemo: env.demo,
    contactEmail: env.contactEmail ?? null,
    sourceUrl: env.sourceUrl ?? null,
    authorLinks: authorLinksOf(url.pathname, language),
  };
}
