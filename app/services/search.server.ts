/** Search over courses, lessons, tasks, plain pages and glossary: in the page's language first, then in the other. */
import { pageHref } from '#app/domain/addresses.ts';
import { type Language, otherLanguage } from '#app/domain/language.ts';
import {
  type Found,
  type FoundKind,
  type FoundSection,
  longestSearch,
  mostResults,
  type SearchPage,
} from '#app/domain/search.ts';
import { type Searchable, searchable } from '#app/content/search.server.ts';
import type { SearchDocument, SearchPart } from '#app/content/search/documents.server.ts';
import { matchWord, searchedWords } from '#app/content/search/matching.server.ts';
import { type Ranked, rankWordings } from '#app/content/search/ranking.server.ts';
import { type IsFound, markFound, snippetOf } from '#app/content/search/snippet.server.ts';
import { suggestionsFor } from '#app/content/search/suggestions.server.ts';
import { rootOf, wordsOf } from '#app/content/search/words.server.ts';

/** With fewer pages in the page's language, those in the other are shown as well. */
const fewResults = 3;
const mostOthers = 5;
/** Other places of a page that are named under it. */
const mostSections = 2;
/** Places of a page whose text is read to choose the one to show. */
const mostLookedAt = 3;
/** Lessons and tasks that a glossary term names. */
const mostUses = 3;
/**
 * Site pages such as privacy hold every common word, and are seldom what people look for; a glossary term is little but its
 * word, and a lesson about it tells more.
 */
const liking: Partial<Record<FoundKind, number>> = { page: 0.5, term: 0.7 };

type Result = { readonly ranked: readonly Ranked[]; readonly isFound: IsFound };

function find({ index, documents, otherWordings }: Searchable, words: readonly string[], language: Language): Result {
  const others = otherWordings(words);
  const typed = words.map((word, at) => matchWord(index, word, language, at === words.length - 1, others.length > 0));
  // The wordings share most of their words, and guessing at one that no text has takes longest.
  const elsewhere = new Map(others.flat().map((word) => [word, matchWord(index, word, language, false)]));
  const meant = others.map((wording) => wording.flatMap((word) => elsewhere.get(word) ?? []));
  const wordings = [typed, ...meant];
  const roots = new Set(
    wordings.flat().flatMap((match) => [...match.keys()].map((number) => index.roots[number] ?? '')),
  );
  const isFound = (word: string) => roots.has(rootOf(word, language));
  return { ranked: rankWordings(index, wordings, (page) => liking[documents[page]?.kind ?? 'page'] ?? 1), isFound };
}

/** The best place of a page to show: the one with the highest score, unless only its title or heading was found there. */
function bestPlace(parts: readonly SearchPart[], places: Ranked['places'], isFound: IsFound): number {
  const hasFound = ({ place }: { place: number }) =>
    wordsOf(parts[place]?.text ?? '').some(({ word }) => isFound(word));
  return (places.slice(0, mostLookedAt).find(hasFound) ?? places[0])?.place ?? 0;
}

/** What a reader sees of one page: its best place with a snippet, and where else to look in it. */
function show(document: SearchDocument, { places }: Ranked, isFound: IsFound, language: Language): Found {
  const { kind, title, context } = document;
  const parts = document.parts();
  const best = bestPlace(parts, places, isFound);
  const { heading, text } = parts[best] ?? { heading: null, text: '' };
  const pathOf = (id: string | undefined) =>
    `${pageHref(language, `/${document.path}`)}${id === undefined ? '' : `#${id}`}`;
  const uses = document.uses?.().map(({ path, title: name }) => ({
    path: pageHref(language, `/${path}`),
    title: [{ text: name, found: false }],
  }));
  const more = places.flatMap(({ place }): FoundSection[] => {
    const other = place === best ? null : parts[place]?.heading;
    return other ? [{ path: pathOf(other.id), title: markFound(other.title, isFound) }] : [];
  });
  return {
    ...{ kind, language, context, path: pathOf(heading?.id), title: markFound(title, isFound) },
    section: heading && markFound(heading.title, isFound),
    snippet: snippetOf(text, isFound),
    more: uses?.slice(0, mostUses) ?? more.slice(0, mostSections),
  };
}

/** @param shown paths of the pages that need not be shown again. */
async function searchIn(language: Language, typed: string, most: number, shown: readonly string[] = []) {
  const where = await searchable(language);
  const words = searchedWords(typed, language);
  const { ranked, isFound } = find(where, words, language);
  const best = ranked
    .flatMap((each) => {
      const document = where.documents[each.page];
      return document && !shown.includes(document.path) ? [{ each, document }] : [];
    })
    .slice(0, most);
  return {
    found: ranked.length,
    paths: best.map(({ document }) => document.path),
    pages: best.map(({ each, document }) => show(document, each, isFound, language)),
    suggest: () => suggestionsFor(words, where.documents),
  };
}

/** The search page for what was typed; null: nothing yet. */
export async function search(typed: string | null, language: Language): Promise<SearchPage> {
  const wanted = typed?.trim() ?? '';
  const isTooLong = wanted.length > longestSearch;
  if (wanted === '' || isTooLong) return { typed: wanted.slice(0, 2 * longestSearch), answer: null, isTooLong };
  const { found, pages, paths, suggest } = await searchIn(language, wanted, mostResults);
  const other = otherLanguage(language);
  const others = found < fewResults ? (await searchIn(other, wanted, mostOthers, paths)).pages : [];
  const suggestions = found === 0 ? suggest() : [];
  return { typed: wanted, answer: { found, pages, others, suggestions }, isTooLong };
}

/** Opens the indexes before the first search needs them. */
export async function prepareSearch(): Promise<void> {
  await Promise.all([searchable('fi'), searchable('en')]);
}
