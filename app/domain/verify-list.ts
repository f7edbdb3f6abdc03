/** Many certificates checked at once: the list that somebody pastes, and a line of the answer for each. */
import type { Translated } from './language.ts';
import { referenceIn } from './reference.ts';
import type { Verdict, Verification } from './verification.ts';

/** Certificates in one list, and files in one sending. */
export const mostAsked = 200;
export const mostFiles = 20;
const longestCell = 200;

/** A code or link, and the name that a certificate should have, if one was given. */
export type Asked = { readonly text: string; readonly givenName: string | null };

/**
 * The lines of a pasted list or CSV: a code or link, then perhaps a name, separated by a semicolon, a tab or a comma. Empty
 * lines and a line of headings are left out.
 */
export function askedIn(pasted: string): Asked[] {
  const lines = pasted.replace(/^\uFEFF/, '').split(/\r?\n|\r/);
  const asked = lines.flatMap((line) => {
    const [text = '', name = ''] = cellsOf(line);
    return text === '' ? [] : [{ text, givenName: name || null }];
  });
  return asked.filter(({ text }, index) => index > 0 || !isHeading(text));
}

function cellsOf(line: string): string[] {
  const separator = [';', '\t', ','].find((each) => line.includes(each));
  const cells = separator === undefined ? [line] : line.split(separator);
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"')
      .trim()
      .slice(0, longestCell),
  );
}

/** A first line without any digit, as codes nearly always have one, that points at nothing. */
function isHeading(text: string): boolean {
  return !/\d/.test(text) && referenceIn(text) === null;
}

/** Whether two names are different people's, as far as writing can tell: case, accents, spaces and dashes do not count. */
export function differs(given: string, printed: string): boolean {
  return bare(given) !== bare(printed);
}

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** One line of the answer. What is not known of a certificate is null. */
export type Checked = {
  /** What was asked, or the name of the file. */
  readonly asked: string;
  readonly kind: Verdict;
  readonly givenName: string | null;
  readonly name: string | null;
  readonly nameDiffers: boolean;
  readonly title: Translated | null;
  /** YYYY-MM-DD. */
  readonly awardedOn: string | null;
  readonly code: string | null;
  /** Whether its page can be opened. */
  readonly isOpen: boolean;
};

export function checkedOf({ text, givenName }: Asked, verification: Verification): Checked {
  const asked = text.slice(0, longestCell);
  if (!('snapshot' in verification)) {
    const nothing = { name: null, nameDiffers: false, title: null, awardedOn: null, code: null, isOpen: false };
    return { asked, givenName, kind: verification.kind, ...nothing };
  }
  const { kind, name, code, snapshot, openId } = verification;
  return {
    asked,
    givenName,
    kind,
    name,
    nameDiffers: givenName !== null && differs(givenName, name),
    title: snapshot.title,
    awardedOn: snapshot.awardedOn,
    code,
    isOpen: openId !== null,
  };
}
