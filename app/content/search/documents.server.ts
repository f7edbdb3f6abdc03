/** What can be found: pages and their sections, gathered from the library. Questions and their keys are never among it. */
import type { z } from 'zod';
import { type Course, type Item, itemsOf, pathOf } from '#app/domain/course.ts';
import { type Language, otherLanguage } from '#app/domain/language.ts';
import type { FoundKind } from '#app/domain/search.ts';
import {
  headSchemas,
  lessonPlace,
  openText,
  placesOf,
  taskPlace,
  type TextPlace,
} from '#app/content/compile/text-source.server.ts';
import { withoutHead } from '#app/content/library/front-matter.server.ts';
import type { Library } from '#app/content/library/library.server.ts';
import type { Term } from '#app/content/library/reference.server.ts';
import { plainSections } from './plain-text.server.ts';

/** A part of a page that is searched as one: its beginning (heading null) or a section. */
export type SearchPart = {
  readonly heading: { readonly id: string; readonly title: string } | null;
  /** Made when it is asked for, as `otherWords`. */
  readonly text: string;
  /** Words of the other language that mean what the part is about. */
  readonly otherWords: string;
};

/** A page in one language; `path` follows `/:lang/`. */
export type SearchDocument = {
  readonly kind: FoundKind;
  readonly path: string;
  readonly title: string;
  readonly context: string | null;
  /** Read anew from the author's file at every call: kept, all texts would be in memory twice. */
  parts(): readonly SearchPart[];
  /** Where more is told about it: for a glossary term the lessons and tasks that use it, in study order. */
  readonly uses?: () => readonly { readonly path: string; readonly title: string }[];
};

function courseDocument({ id, title, summary, outcomes, modules }: Course, language: Language): SearchDocument {
  const sentences = [
    summary[language],
    ...outcomes.map(({ text }) => text[language]),
    ...modules.map((module) => `${module.title[language]}.`),
  ];
  return {
    kind: 'course',
    path: `courses/${id}`,
    title: title[language],
    context: null,
    parts: () => [{ heading: null, text: sentences.join(' '), otherWords: title[otherLanguage(language)] }],
  };
}

function termDocument(library: Library, { id, word, explanation }: Term, language: Language): SearchDocument {
  const other = word[otherLanguage(language)];
  return {
    kind: 'term',
    path: `glossary#${id}`,
    title: word[language],
    context: other,
    parts: () => [{ heading: null, text: explanation[language], otherWords: other }],
    uses: () =>
      (library.termUses[language].get(id) ?? []).flatMap(({ course, item, section }) =>
        item.part.kind === 'quiz'
          ? []
          : {
              path: `courses/${course.id}/${pathOf(item)}${section === null ? '' : `#${section}`}`,
              title: item.part.title[language],
            },
      ),
  };
}

/** What the heads of all kinds of texts may hold for readers. */
type Head = { readonly title?: string; readonly outcome?: string; readonly criteria?: readonly string[] };

/** Outcome and criteria of a text. None while its head is broken: compiling tells the author. */
function openingOf(library: Library, place: TextPlace, language: Language): string[] {
  const schema: z.ZodType<Head> = headSchemas[place.kind];
  const { head } = openText(library, place, language, schema);
  return [...(head?.outcome ? [head.outcome] : []), ...(head?.criteria ?? [])];
}

/** Sections of a text; its outcome and criteria are part of the first. */
function partsAt(library: Library, place: TextPlace, language: Language, titleInOther: string): SearchPart[] {
  const other = otherLanguage(language);
  const authored = library.files.get(`${place.folder}/${language}.mdx`) ?? '';
  return plainSections(withoutHead(authored)).map((section): SearchPart => {
    const { heading } = section;
    return {
      heading,
      get text() {
        return heading === null
          ? [...openingOf(library, place, language), section.text].join(' ').trim()
          : section.text;
      },
      get otherWords() {
        const words = section.terms.map((id) => library.reference.terms.get(id)?.word[other] ?? '');
        return [...(heading === null ? [titleInOther] : []), ...words].join(' ');
      },
    };
  });
}

function itemDocument(library: Library, course: Course, item: Item, language: Language): SearchDocument[] {
  const { module, part } = item;
  if (part.kind === 'quiz') return [];
  const place = part.kind === 'task' ? taskPlace(course, module.id) : lessonPlace(course, module.id, part.id);
  return [
    {
      kind: part.kind,
      path: place.path,
      title: part.title[language],
      context: course.title[language],
      parts: () => partsAt(library, place, language, part.title[otherLanguage(language)]),
    },
  ];
}

function pageDocument(library: Library, place: TextPlace, language: Language): SearchDocument[] {
  const { head } = openText(library, place, language, headSchemas.page);
  if (!head) return [];
  const parts = () => partsAt(library, place, language, '');
  return [{ kind: 'page', path: place.path, title: head.title, context: null, parts }];
}

/** Every page that can be found in the language: courses with their lessons and tasks, plain pages, glossary terms. */
export function documentsOf(library: Library, language: Language): SearchDocument[] {
  const { catalogue, reference } = library;
  return [
    ...catalogue.courses.flatMap((course) => [
      courseDocument(course, language),
      ...itemsOf(course).flatMap((item) => itemDocument(library, course, item, language)),
    ]),
    ...placesOf(library).flatMap((place) => (place.kind === 'page' ? pageDocument(library, place, language) : [])),
    ...[...reference.terms.values()].map((term) => termDocument(library, term, language)),
  ];
}
