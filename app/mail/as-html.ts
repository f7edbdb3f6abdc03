/** A letter as HTML: one column, real headings and links, nothing fetched from anywhere. */
import type { LetterParts, Part } from './parts.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function withBreaks(text: string): string {
  return escaped(text).replaceAll('\n', '<br>\n');
}

function link(href: string, text: string, style: string): string {
  return `<a href="${escaped(href)}" style="${style}">${escaped(text)}</a>`;
}

// Mail programs drop style sheets, so each element carries its own; the colours are those of the site's tokens.
const plainLink = 'color:#0f4a74';
const button =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#0e4030;color:#fffefb;font-weight:600;text-decoration:none';
const quote = 'margin:16px 0;padding:4px 16px;border-left:4px solid #ffb454';
const small = 'margin:8px 0;font-size:14px;color:#3f4c46';

function htmlOf(part: Part): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p style="margin:16px 0">${withBreaks(part.text)}</p>`;
    case 'quote':
      return `<blockquote style="${quote}">${withBreaks(part.text)}</blockquote>`;
    case 'list':
      return `<ul style="margin:16px 0;padding-left:24px">\n${part.items
        .map(({ text, href }) => `<li>${href === null ? escaped(text) : link(href, text, plainLink)}</li>`)
        .join('\n')}\n</ul>`;
    case 'button':
      return (
        `<p style="margin:24px 0">${link(part.href, part.text, button)}</p>\n` +
        `<p style="${small}">${escaped(part.copy)}<br>\n<span style="word-break:break-all">${escaped(part.href)}</span></p>`
      );
  }
}

export function asHtml({ language, subject, parts, foot, stop }: LetterParts): string {
  const feet = [...foot.map(escaped), ...(stop ? [link(stop.href, stop.label, plainLink)] : [])];
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#faf8f2;color:#18221e;font:16px/1.5 system-ui,'Segoe UI',Helvetica,Arial,sans-serif">
<div style="max-width:560px;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">${escaped(subject)}</h1>
${parts.map(htmlOf).join('\n')}
<hr style="margin:32px 0 16px;border:0;border-top:1px solid #ded9cb">
${feet.map((line) => `<p style="${small}">${line}</p>`).join('\n')}
</div>
</body>
</html>
`;
}
