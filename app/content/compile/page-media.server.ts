/** Gathers the drawings, pictures and recordings that a text shows, in its language, and what is wrong with them. */
import type { Problem } from '#app/content/library/content-error.server.ts';
import { proofCaptions } from '#app/content/media/captions.server.ts';
import { type Picture, readStamp } from '#app/content/media/media-stamp.server.ts';
import { companionsOf, mediaTypeOf } from '#app/content/media/media-types.server.ts';
import { mediaWords } from '#app/content/media/media-words.server.ts';
import { type Drawing, readDrawing } from './drawing.server.ts';
import type { Findings } from './findings.server.ts';
import type { TextSource } from './mdx.server.ts';

/** A recording as a page shows it: paragraphs of its transcript, and the captions' file of a video. */
export type Recording = { readonly transcript: readonly string[]; readonly captions: string | null };

/** Each by file name. `address` is what stands before a file's name in its address. */
export type PageMedia = {
  readonly address: string;
  readonly drawings: ReadonlyMap<string, Drawing>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly recordings: ReadonlyMap<string, Recording>;
};

type Gathering = {
  readonly source: TextSource;
  readonly drawings: Map<string, Drawing>;
  readonly pictures: Map<string, Picture>;
  readonly recordings: Map<string, Recording>;
  readonly problems: Problem[];
};
type Words = (typeof mediaWords)[keyof typeof mediaWords];

/** The text or stamp of a file; null and a problem at the line of the text when it is not there. */
function demand({ source, problems }: Gathering, name: string, line: number, words: Words): string | null {
  const text = source.media.read(name);
  const path = `${source.media.folder}/${name}`;
  if (text === null) problems.push({ file: source.file, line, ...words(path)[source.language] });
  return text;
}

function gatherPicture(gathering: Gathering, src: string, line: number): void {
  const stamp = demand(gathering, src, line, mediaWords.missing);
  if (stamp === null) return;
  const { source, pictures, problems } = gathering;
  const picture = readStamp(stamp)?.picture;
  if (picture) pictures.set(src, picture);
  else
    problems.push({ file: source.file, line, ...mediaWords.broken(`${source.media.folder}/${src}`)[source.language] });
}

function gatherFigure(gathering: Gathering, src: string, line: number): void {
  if (mediaTypeOf(src)?.kind === 'picture') return gatherPicture(gathering, src, line);
  const { source, drawings, problems } = gathering;
  const svg = demand(gathering, src, line, mediaWords.missing);
  if (svg === null) return;
  const read = readDrawing(`${source.media.folder}/${src}`, svg, source.language);
  problems.push(...read.problems);
  if (read.drawing) drawings.set(src, read.drawing);
}

function gatherRecording(gathering: Gathering, src: string, line: number): void {
  const { source, recordings, problems } = gathering;
  if (demand(gathering, src, line, mediaWords.missing) === null) return;
  const names = companionsOf(src, source.language);
  const isVideo = mediaTypeOf(src)?.kind === 'video';
  const captions = isVideo ? demand(gathering, names.captions, line, mediaWords.noCaptions) : null;
  if (captions !== null) {
    problems.push(...proofCaptions(`${source.media.folder}/${names.captions}`, captions, source.language));
  }
  const text = demand(gathering, names.transcript, line, mediaWords.noTranscript);
  const transcript = (text ?? '').split(/\n\s*\n/).flatMap((part) => part.replace(/\s+/g, ' ').trim() || []);
  if (text !== null && transcript.length === 0) {
    const path = `${source.media.folder}/${names.transcript}`;
    problems.push({ file: path, line: 1, ...mediaWords.noTranscript(path)[source.language] });
  }
  recordings.set(src, { transcript, captions: isVideo ? names.captions : null });
}

/** What the text shows; a file that is missing or has a mistake is a problem and is left out. */
export function gatherMedia(source: TextSource, findings: Findings): { media: PageMedia; problems: Problem[] } {
  const gathering: Gathering = {
    source,
    drawings: new Map(),
    pictures: new Map(),
    recordings: new Map(),
    problems: [],
  };
  for (const { src, line } of findings.figures) gatherFigure(gathering, src, line);
  for (const { src, poster, line } of findings.recordings) {
    gatherRecording(gathering, src, line);
    if (poster !== null) gatherPicture(gathering, poster, line);
  }
  const { drawings, pictures, recordings, problems } = gathering;
  const address = `/media/${source.media.folder.replace(/\/media$/, '')}/`;
  return { media: { address, drawings, pictures, recordings }, problems };
}
