/** Compares what a section points to in its two languages: links by site, and terms and the like by id. */
import { type Language, languages, otherLanguage } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import type { OutlineReference } from '#app/content/compile/outline.server.ts';
import { pairWords } from './pair-words.server.ts';
import type { ReadText } from './read-text.server.ts';

type SameSite = readonly (readonly string[])[];
type Section = { readonly id: string | null; readonly lines: Readonly<Record<Language, number>> };
type Named = { readonly key: string; readonly name: Readonly<Record<Language, string>>; readonly line: number };

function same(name: string): Readonly<Record<Language, string>> {
  return { fi: name, en: name };
}

/**
 * What must be the same in both languages. Language versions of a page have different addresses, so of a link to
 * the web only the site counts; hosts that the style sheet pairs are one site.
 */
function nameReference({ kind, target, line }: OutlineReference, sameSite: SameSite): Named {
  if (kind !== 'link') return { key: `${kind} ${target}`, name: same(`<${kind} id="${target}">`), line };
  if (!/^https:/i.test(target)) return { key: target, name: pairWords.target(target), line };
  const host = new URL(target).hostname.replace(/^www\./, '');
  const site = sameSite.find((hosts) => hosts.includes(host))?.[0] ?? host;
  return { key: `https ${site}`, name: pairWords.site(host), line };
}

/** The references of a section: every link, but a term only once, because where a word is repeated is free. */
function referencesIn(text: ReadText, id: string | null, sameSite: SameSite): Named[] {
  const named = text.findings.outline.references
    .filter(({ section }) => section === id)
    .map((reference) => ({ isLink: reference.kind === 'link', ...nameReference(reference, sameSite) }));
  return named.filter(({ isLink, key }, index) => isLink || named.findIndex((each) => each.key === key) === index);
}

/** Those of `own` that `theirs` does not match one to one. */
function unmatched(own: readonly Named[], theirs: readonly Named[]): Named[] {
  const left = theirs.map(({ key }) => key);
  return own.filter(({ key }) => {
    const index = left.indexOf(key);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Reports in both files each reference that one of them lacks in this section. */
export function compareReferences(
  pair: Readonly<Record<Language, ReadText>>,
  { id, lines }: Section,
  sameSite: SameSite,
): Problem[] {
  const all = { fi: referencesIn(pair.fi, id, sameSite), en: referencesIn(pair.en, id, sameSite) };
  return languages.flatMap((language) => {
    const other = otherLanguage(language);
    return unmatched(all[language], all[other]).flatMap(({ name, line }) => {
      const here = pairWords.extra(capital(name[language]), lines[other])[language];
      const there = pairWords.lacks(name[other], line)[other];
      return [
        { file: pair[language].file, line, ...here },
        { file: pair[other].file, line: lines[other], ...there },
      ];
    });
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
