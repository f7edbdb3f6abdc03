/** Finds which lessons and tasks use which glossary terms, by looking at the sources alone. */
import { type Course, type Item, itemsOf } from '#app/domain/course.ts';
import type { Language, Translated } from '#app/domain/language.ts';
import { visibleText } from './front-matter.server.ts';
import type { SourceFiles } from './source-files.server.ts';

/** `section` is the one where the term stands first in that text; null before any heading. */
export type PlacedTerm = { readonly course: Course; readonly item: Item; readonly section: string | null };

/** The texts that use each term, in study order, by term id. */
export type TermUses = ReadonlyMap<string, readonly PlacedTerm[]>;

/** A section's id at the end of its heading, or the id of a term. */
const landmark = /^##[^#\n].*\[#([a-z0-9-]+)\][ \t]*$|<Term\s+id=["']([^"']+)["']/gm;

function firstUses(text: string): Map<string, string | null> {
  const uses = new Map<string, string | null>();
  let section: string | null = null;
  for (const [, heading, term] of visibleText(text).matchAll(landmark)) {
    if (heading !== undefined) section = heading;
    if (term !== undefined && !uses.has(term)) uses.set(term, section);
  }
  return uses;
}

function usesIn(language: Language, files: SourceFiles, courses: readonly Course[]): TermUses {
  const uses = new Map<string, PlacedTerm[]>();
  for (const course of courses) {
    for (const item of itemsOf(course)) {
      const folder = item.part.kind === 'task' ? 'task' : item.part.id;
      const text = files.get(`${course.id}/${item.module.id}/${folder}/${language}.mdx`) ?? '';
      for (const [term, section] of firstUses(text))
        uses.set(term, [...(uses.get(term) ?? []), { course, item, section }]);
    }
  }
  return uses;
}

/**
 * In each language by its own texts: the languages need not use the same terms. Looked for when somebody asks: only the
 * glossary does, and a start need not wait for it.
 */
export function findTermUses(files: SourceFiles, courses: readonly Course[]): Translated<TermUses> {
  const found = new Map<Language, TermUses>();
  const inLanguage = (language: Language) => {
    const uses = found.get(language) ?? usesIn(language, files, courses);
    found.set(language, uses);
    return uses;
  };
  return {
    get fi() {
      return inLanguage('fi');
    },
    get en() {
      return inLanguage('en');
    },
  };
}
