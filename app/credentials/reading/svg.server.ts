/** The credential baked into an SVG picture. Its one element is looked for as text: nothing in the picture is run or shown. */
import { mostText } from './bounds.ts';

const namespace = /xmlns:([A-Za-z_][\w-]{0,40})\s*=\s*["']https:\/\/purl\.imsglobal\.org\/ob\/v3p0["']/;
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

export function isSvg(text: string): boolean {
  return /<svg[\s>]/.test(text.slice(0, 4096));
}

/** JSON or a JWT; null when the picture has none. */
export function textInSvg(svg: string): string | 'too-large' | null {
  const [, prefix] = namespace.exec(svg) ?? [];
  if (prefix === undefined) return null;
  const start = svg.indexOf(`<${prefix}:credential`);
  const open = start < 0 ? -1 : svg.indexOf('>', start);
  if (open < 0) return null;
  const verify = /\sverify\s*=\s*["']([\w.-]{1,262144})["']/.exec(svg.slice(start, Math.min(open, start + mostText)));
  if (verify?.[1] !== undefined) return verify[1];
  const end = svg.indexOf(`</${prefix}:credential`, open);
  if (end < 0) return null;
  const inner = svg.slice(open + 1, end);
  return inner.length > mostText ? 'too-large' : contentOf(inner);
}

const [section, sectionEnd] = ['<![CDATA[', ']]>'];

/** Sections of plain characters as they stand; around them, text in which five characters may be written as entities. */
function contentOf(inner: string): string {
  const parts: string[] = [];
  let position = 0;
  for (;;) {
    const start = inner.indexOf(section, position);
    const end = start < 0 ? -1 : inner.indexOf(sectionEnd, start);
    parts.push(unescaped(inner.slice(position, end < 0 ? undefined : start)));
    if (end < 0) return parts.join('').trim();
    parts.push(inner.slice(start + section.length, end));
    position = end + sectionEnd.length;
  }
}

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '');
}
