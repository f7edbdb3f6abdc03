/** The glossary: every term with its words in both languages, and the lessons that use it. */
import { library } from '#app/content/catalogue.server.ts';
import type { PlacedTerm } from '#app/content/library/term-uses.server.ts';
import { pathOf } from '#app/domain/course.ts';
import { type GlossaryEntry, type TermUse, sortEntries } from '#app/domain/glossary.ts';
import { type Language, otherLanguage } from '#app/domain/language.ts';

function useOf({ course, item, section }: PlacedTerm, language: Language): TermUse[] {
  if (item.part.kind === 'quiz') return [];
  const anchor = section === null ? '' : `#${section}`;
  return [{ path: `courses/${course.id}/${pathOf(item)}${anchor}`, title: item.part.title[language] }];
}

/** All terms in alphabetical order of the language. */
export async function readGlossary(language: Language): Promise<GlossaryEntry[]> {
  const { reference, termUses } = await library();
  const entries = [...reference.terms.values()].map(({ id, word, explanation }) => ({
    id,
    word: word[language],
    other: word[otherLanguage(language)],
    explanation: explanation[language],
    uses: (termUses[language].get(id) ?? []).flatMap((use) => useOf(use, language)),
  }));
  return sortEntries(entries);
}
