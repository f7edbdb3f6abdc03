/** Gathers what is spelled: texts, their heads, YAML, glossary, drawings, captions and transcripts, each in its language. */
import { type Language, isLanguage } from '#app/domain/language.ts';
import { cutHead, languageOf } from '#app/content/library/front-matter.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import { type Passage, passagesOf } from './passages.server.ts';
import { stringsIn } from './translated-strings.server.ts';

/**
 * `speaks`: the language in which the author is told. `isMixed`: words of the other language cannot be marked in it, so
 * they may stand there. `hasSentences`: false for headings, rows and names.
 */
export type SpelledText = {
  readonly file: string;
  readonly line: number;
  readonly language: Language;
  readonly speaks: Language;
  readonly text: string;
  readonly isMixed: boolean;
  readonly hasSentences: boolean;
};

const withSentences = new Set<Passage['kind']>(['paragraph', 'item', 'quotation']);
const blank = (part: string) => part.replace(/[^\n]/g, '');

/** The body with a figure in the place of every <Rate> and blank, so that its sentences are whole. */
const withFigures = (body: string) => body.replace(/<Rate\s[^>]*\/>|_{3,}/g, '5');

/** A body without code and without words marked as the other language's, which are passages of their own. */
function ownWords(body: string, language: Language): string {
  const tag = language === 'fi' ? 'En' : 'Fi';
  return body.replace(/`[^`\n]+`/g, blank).replace(new RegExp(`<${tag}>[\\s\\S]*?</${tag}>`, 'g'), blank);
}

function ofMdx(file: string, source: string): SpelledText[] {
  const language = languageOf(file);
  const { head, body } = cutHead(source);
  const strings = stringsIn(head, language, 2).map((string) => ({ ...string, kind: 'attribute' as const }));
  const phrases = passagesOf(body, language).filter(({ kind }) => kind === 'phrase');
  return [...strings, ...phrases, ...passagesOf(ownWords(body, language), language)].map((each) => ({
    file,
    line: each.line,
    language: each.language,
    speaks: language,
    text: each.text,
    isMixed: each.kind === 'attribute',
    hasSentences: false,
  }));
}

function ofYaml(file: string, source: string): SpelledText[] {
  return stringsIn(source).map(({ line, language, text }) => ({
    file,
    line,
    language,
    speaks: 'en',
    text,
    isMixed: true,
    hasSentences: true,
  }));
}

/** Columns after the id: the word in Finnish and in English, then what it means in Finnish and in English. */
function ofGlossary(file: string, source: string): SpelledText[] {
  const rows = source.split('\n').slice(1);
  return rows.flatMap((row, index) =>
    row.split('\t').flatMap((text, column): SpelledText[] => {
      if (column === 0 || text.trim() === '') return [];
      const language = column % 2 === 1 ? 'fi' : 'en';
      const hasSentences = column > 2;
      return [{ file, line: index + 2, language, speaks: 'en', text, isMixed: false, hasSentences }];
    }),
  );
}

/** Texts of a drawing with the language of the element they are in; a text of no language is read in both. */
function ofDrawing(file: string, source: string): SpelledText[] {
  const open: (Language | null)[] = [];
  const elements = source.replace(/<!--[\s\S]*?-->/g, blank).matchAll(/<(\/?)[a-z]+([^>]*?)(\/?)>([^<]*)/gi);
  return [...elements].flatMap((match) => {
    const [whole, closing, attributes = '', selfClosing, text = ''] = match;
    const own = /systemLanguage="(\w+)"/.exec(attributes)?.[1];
    if (closing !== '') open.pop();
    else if (selfClosing === '') open.push(isLanguage(own) ? own : (open.at(-1) ?? null));
    const language = open.at(-1) ?? null;
    const line = source.slice(0, match.index + whole.length - text.length).split('\n').length;
    const common = { file, line, text, isMixed: language === null, hasSentences: false };
    return [{ ...common, speaks: 'en' as const, language: language ?? ('fi' as const) }];
  });
}

/** Captions and transcripts, whose names end with their language. */
function ofSpeech(file: string, source: string): SpelledText[] {
  const language: Language = /\.fi\.\w+$/.test(file) ? 'fi' : 'en';
  const shown = source.replace(/^WEBVTT.*$|^.*-->.*$/gm, '');
  return [{ file, line: 1, language, speaks: language, text: shown, isMixed: false, hasSentences: false }];
}

const readers: readonly (readonly [pattern: RegExp, read: (file: string, source: string) => SpelledText[]])[] = [
  [/\.mdx$/, ofMdx],
  [/^[^_][^/]*\/(?:course\.yml|[^/]+\/questions\.yml)$/, ofYaml],
  [/^_data\/glossary\.tsv$/, ofGlossary],
  [/\/media\/[^/]+\.svg$/, ofDrawing],
  [/\/media\/[^/]+\.(?:fi|en)\.(?:txt|vtt)$/, ofSpeech],
];

/** Everything in the folder that is spelled, in the order of files. */
export function everythingSpelled(files: SourceFiles): SpelledText[] {
  return [...files].flatMap(([file, source]) => {
    const read = readers.find(([pattern]) => pattern.test(file))?.[1];
    return read ? read(file, source) : [];
  });
}

/** Finnish sentences as they are read, with words of the other language in them. */
export function finnishSentences(files: SourceFiles): SpelledText[] {
  const ofTexts = [...files].flatMap(([file, source]) => {
    if (!file.endsWith('/fi.mdx')) return [];
    const passages = passagesOf(withFigures(cutHead(source).body), 'fi').filter(({ kind }) => withSentences.has(kind));
    return passages.map(({ line, text, language }): SpelledText => ({
      file,
      line,
      language,
      speaks: 'fi',
      text,
      isMixed: true,
      hasSentences: true,
    }));
  });
  return [...ofTexts, ...everythingSpelled(files).filter((each) => each.hasSentences && each.language === 'fi')];
}
