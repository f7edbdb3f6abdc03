/** A pasted list or a spreadsheet's CSV of people to invite: which addresses it holds, and what is wrong with the rest. */

export const mostInvited = 200;

/** `bad`: no address can be read in it. `twice`: stands higher up in the list. `invited`, `joined`: by an invitation of this group. */
export type RowVerdict = 'ready' | 'bad' | 'twice' | 'invited' | 'joined';
export type SentVerdict = RowVerdict | 'sent';

/** `text`: the address in lower case, or what could not be read, shortened. `name` helps the guide to recognise the row. */
export type ListedAddress<V extends SentVerdict = RowVerdict> = {
  readonly text: string;
  readonly name: string;
  readonly verdict: V;
};

const email =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;
const longestShown = 80;
/** What people and programs write above the column. */
const heading = /^(?:e-?mail|sähköposti|s-posti|osoite|address|nimi|name|etunimi|sukunimi)/i;

/** Whether it is an address that mail can go to, as far as its form tells. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && email.test(text) && !/^\.|\.\.|\.@/.test(text);
}

type Row = { readonly text: string; readonly name: string };

/** `"Aino Esimerkki" <aino@x.fi>` gives both; a cell may hold several addresses. */
function rowsIn(line: string): Row[] {
  const cells = line
    .split(/[;,\t]/)
    .map((cell) =>
      cell
        .replace(/["<>]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/mailto:/i, '')
        .trim(),
    )
    .filter(Boolean);
  const words = cells.flatMap((cell) => cell.split(' '));
  const addresses = words.filter((word) => word.includes('@'));
  const name = words
    .filter((word) => !word.includes('@'))
    .join(' ')
    .slice(0, longestShown);
  if (addresses.length === 0) return cells.length > 0 ? [{ text: name, name: '' }] : [];
  return addresses.map((text) => ({ text: text.toLowerCase(), name: addresses.length === 1 ? name : '' }));
}

/**
 * The rows of the list in their order, headings and empty lines left out. Semicolons, commas, tabs and lines all separate.
 * `known` tells what this group has sent to an address before.
 */
export function judgeAddresses(
  list: string,
  known: ReadonlyMap<string, 'invited' | 'joined'> = new Map(),
): ListedAddress[] {
  const lines = list.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const rows = lines.flatMap((line, index) =>
    index === first && !line.includes('@') && heading.test(line.replace(/^["\s]+/, '')) ? [] : rowsIn(line),
  );
  const seen = new Set<string>();
  return rows.map(({ text, name }) => {
    if (!isAddress(text)) return { text: text.slice(0, longestShown), name, verdict: 'bad' };
    if (seen.has(text)) return { text, name, verdict: 'twice' };
    seen.add(text);
    return { text, name, verdict: known.get(text) ?? 'ready' };
  });
}

/** The ready ones as a list again, which `judgeAddresses` reads the same. */
export function listOfReady(rows: readonly ListedAddress<SentVerdict>[]): string {
  return rows
    .filter(({ verdict }) => verdict === 'ready')
    .map(({ text, name }) => `${name};${text}`)
    .join('\n');
}
