/** Reads captions as an author wrote them (WebVTT) and says what a player would stumble over. */
import type { Language } from '#app/domain/language.ts';
import type { Problem } from '#app/content/library/content-error.server.ts';
import { captionWords } from './media-words.server.ts';

const time = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d\.\d{3})`;
const timing = new RegExp(String.raw`^${time}[ \t]+-->[ \t]+${time}(?:[ \t]+\S.*)?$`);

type Block = { readonly line: number; readonly lines: readonly string[] };

/** What stands between empty lines, each with the line it begins on. */
function blocksOf(text: string): Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') open = false;
    else if (open) blocks.at(-1)?.lines.push(line);
    else {
      blocks.push({ line: index + 1, lines: [line] });
      open = true;
    }
  }
  return blocks;
}

/** Seconds. */
function secondsOf([hours = '0', minutes = '0', seconds = '0']: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Everything wrong with the captions at `file`; none when a player will show them all. Messages are in `language`. */
export function proofCaptions(file: string, text: string, language: Language): Problem[] {
  const problems: Problem[] = [];
  const note = (line: number, what: keyof typeof captionWords) =>
    problems.push({ file, line, ...captionWords[what][language] });
  const [head, ...blocks] = blocksOf(text);
  if (head?.line !== 1 || !/^WEBVTT(?:[ \t].*)?$/.test(head.lines[0] ?? '')) note(1, 'header');
  const cues = blocks.filter(({ lines }) => !/^NOTE(?:[ \t]|$)/.test(lines[0] ?? ''));
  if (cues.length === 0) note(1, 'empty');
  let latest = 0;
  for (const { line, lines } of cues) {
    // A cue may have a name on the line before its times.
    const at = lines[0]?.includes('-->') ? 0 : 1;
    const times = timing.exec(lines[at] ?? '');
    if (!times) {
      note(line + Math.min(at, lines.length - 1), 'timing');
      continue;
    }
    const [begin, end] = [secondsOf(times.slice(1, 4)), secondsOf(times.slice(4, 7))];
    if (end <= begin) note(line + at, 'backwards');
    if (begin < latest) note(line + at, 'order');
    latest = Math.max(latest, begin);
    if (lines.length === at + 1) note(line + at, 'silent');
  }
  return problems;
}
