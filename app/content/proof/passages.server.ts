/** Cuts an authored text into passages and sentences with their lines, without compiling it. */
import { type Language, otherLanguage } from '#app/domain/language.ts';
import { visibleText } from '#app/content/library/front-matter.server.ts';

export type PassageKind = 'paragraph' | 'item' | 'quotation' | 'heading' | 'row' | 'attribute' | 'phrase';

/** `text` may span lines, the first of which is `line`. A phrase is one in the other language, and is in its paragraph too. */
export type Passage = {
  readonly kind: PassageKind;
  readonly language: Language;
  readonly text: string;
  readonly line: number;
};
export type Sentence = { readonly text: string; readonly line: number };

/** Line of a place in a text that begins on `line`. */
export function lineAt({ text, line }: { text: string; line: number }, offset: number): number {
  return line + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
}

/** How many words there are; a number is a word, a dash is not. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'\-–]*/gu)?.length ?? 0;
}

const opener = /^\s*(?:(#{1,6})\s|(>)\s?|(\|)|((?:[-*]|\d+\.)\s))/;

function kindOf(line: string): PassageKind | null {
  const [, heading, quotation, row, item] = opener.exec(line) ?? [];
  if (heading) return 'heading';
  if (quotation) return 'quotation';
  if (row) return 'row';
  return item ? 'item' : null;
}

function bare(line: string, begins: PassageKind | null): string {
  const text = begins === null || begins === 'row' ? line : line.replace(opener, '');
  return text.replace(/\s*\[#[a-z0-9-]+\]\s*$/, '').trim();
}

/** Lines that belong together; headings and rows of tables stand alone. */
function joinLines(lines: readonly string[], language: Language): Passage[] {
  const passages: Passage[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const begins = kindOf(line);
    const last = isOpen ? passages.pop() : undefined;
    const goesOn = begins === null || (begins === 'quotation' && last?.kind === 'quotation');
    isOpen = line.trim() !== '';
    if (last) passages.push(isOpen && goesOn ? { ...last, text: `${last.text}\n${bare(line, begins)}` } : last);
    if (!isOpen || (last && goesOn)) continue;
    passages.push({ kind: begins ?? 'paragraph', language, text: bare(line, begins), line: index + 1 });
    isOpen = begins !== 'heading' && begins !== 'row';
  }
  return passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** What stands in attributes that people read, and the phrases in the other language. */
function aside(visible: string, language: Language): Passage[] {
  const place = { text: visible, line: 1 };
  const attributes = [...visible.matchAll(/\s(?:title|alt|caption|who|label|value)="([^"]*)"/g)].map(
    (match): Passage => ({
      kind: 'attribute',
      language,
      text: match[1] ?? '',
      line: lineAt(place, match.index),
    }),
  );
  const other = otherLanguage(language);
  const tag = other === 'fi' ? 'Fi' : 'En';
  const phrases = [...visible.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((match): Passage => ({
    kind: 'phrase',
    language: other,
    text: match[1] ?? '',
    line: lineAt(place, match.index),
  }));
  return [...attributes, ...phrases];
}

/** Everything a reader sees in the body of a text, in passages of plain text; addresses and notation are left out. */
export function passagesOf(body: string, language: Language): Passage[] {
  const visible = visibleText(body);
  const plain = visible
    .replace(/<\/?[A-Z][^>]*>/g, (tag) => tag.replace(/[^\n]/g, ''))
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    // Code is typed as it is; quotes in it are not ours.
    .replace(/`[^`\n]+`/g, (code) => code.replace(/['"]/g, ''))
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '');
  return [...joinLines(plain.split('\n'), language), ...aside(visible, language)];
}

const end = /(?<=[.!?…:][”“"’)]*)\s+(?=[\p{Lu}”“"(\d])/gu;

/** The sentences of a passage, each with the line it begins on. */
export function sentencesOf(passage: { readonly text: string; readonly line: number }): Sentence[] {
  const starts = [0];
  const ends: number[] = [];
  for (const match of passage.text.matchAll(end)) {
    ends.push(match.index);
    starts.push(match.index + match[0].length);
  }
  return starts
    .map((start, index) => ({ text: passage.text.slice(start, ends[index]), line: lineAt(passage, start) }))
    .filter(({ text }) => countWords(text) > 0);
}
