/** While developing: the page an author gets in place of one whose content has a mistake. It reloads itself when a file is saved. */
import type { Language } from '#app/domain/language.ts';
import type { Mistake } from '#app/services/content-mistakes.server.ts';

const words = {
  fi: {
    title: 'Sisällössä on korjattavaa',
    lead: 'Sivu näkyy taas, kun korjaat nämä ja tallennat.',
  },
  en: { title: 'The content needs correcting', lead: 'The page comes back when you correct these and save.' },
} as const;

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function item({ file, line, message, remedy }: Mistake): string {
  const place = `<code>${escape(file)}:${String(line)}</code>`;
  return `<li><p>${place}</p><p><strong>${escape(message)}</strong></p><p>→ ${escape(remedy)}</p></li>`;
}

/** The whole document. The script is Vite's own, which hears when the courses change; `nonce` lets it run. */
export function mistakesPage(mistakes: readonly Mistake[], language: Language, nonce: string): string {
  const { title, lead } = words[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script type="module" src="/@vite/client" nonce="${nonce}"></script>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead}</p>
<ol>${mistakes.map(item).join('\n')}</ol>
</main>
</body>
</html>
`;
}
