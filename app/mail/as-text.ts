/** A letter as plain text, for those who read it so. */
import type { LetterParts, Part } from './parts.ts';

function lineOf(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return part.text;
    case 'quote':
      return part.text
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'list':
      return part.items.map(({ text, href }) => (href === null ? `- ${text}` : `- ${text}\n  ${href}`)).join('\n');
    case 'button':
      return `${part.text}:\n${part.href}`;
  }
}

export function asText({ parts, foot, stop }: LetterParts): string {
  const end = [...foot, ...(stop ? [`${stop.text}\n${stop.href}`] : [])];
  // "-- " is where mail programs know that the signature begins.
  return `${[...parts.map(lineOf), `-- \n${end.join('\n')}`].join('\n\n')}\n`;
}
