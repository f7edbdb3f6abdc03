/** The page that shows the pictures to people: grouped by page, side by side, narrowed by style sheet alone. */
import type { Picture } from './photographs.ts';

/** Names of the switches: every width, condition, theme and language there are pictures of. */
function switchesOf(pictures: readonly Picture[]): { kind: string; value: string }[] {
  const values = (kind: 'look' | 'theme' | 'language', isWanted = (_: string) => true) =>
    [...new Set(pictures.map((each) => each[kind]).filter(isWanted))].map((value) => ({ kind, value }));
  // The states of controls are many and stand in one group of their own: they need no switch each.
  return [...values('look', (look) => !look.includes(':')), ...values('theme'), ...values('language')];
}

/** The whole document. Files are relative to its folder. */
export function galleryOf(pictures: readonly Picture[]): string {
  const switches = switchesOf(pictures);
  const groups = new Map<string, Picture[]>();
  for (const picture of pictures) groups.set(picture.page, [...(groups.get(picture.page) ?? []), picture]);
  const rules = switches.map(
    ({ kind, value }) => `body:has(#${idOf(kind, value)}:not(:checked)) figure[data-${kind}="${value}"]{display:none}`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Polku: ${String(pictures.length)} pictures</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;margin:0;padding:0 1.5rem 4rem}
form{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:.75rem 0;background:Canvas;border-bottom:1px solid}
h2{margin:2.5rem 0 .75rem;font-size:1.25rem}
section>div{display:flex;align-items:start;gap:1rem;overflow-x:auto;padding-bottom:1rem}
figure{flex:none;margin:0}
img{display:block;max-height:38rem;max-width:36rem;width:auto;border:1px solid #8888}
figcaption{font-size:.875rem}
${rules.join('\n')}
</style>
<form autocomplete="off">${switches.map(switchOf).join('')}</form>
<nav><ul>${[...groups.keys()].map((name) => `<li><a href="#${name}">${name}</a></li>`).join('')}</ul></nav>
${[...groups].map(groupOf).join('\n')}
</html>
`;
}

function idOf(kind: string, value: string): string {
  return `${kind}-${value}`;
}

function switchOf({ kind, value }: { kind: string; value: string }): string {
  const id = idOf(kind, value);
  return `<label><input type="checkbox" id="${id}" checked> ${value}</label>`;
}

function groupOf([name, pictures]: readonly [string, readonly Picture[]]): string {
  const figures = pictures.map(({ look, theme, language, file }) => {
    const told = `${look}, ${theme}, ${language}`;
    return `<figure data-look="${look}" data-theme="${theme}" data-language="${language}"><a href="${file}"><img src="${file}" alt="${name}: ${told}" loading="lazy"></a><figcaption>${told}</figcaption></figure>`;
  });
  return `<section id="${name}"><h2>${name}</h2><div>${figures.join('')}</div></section>`;
}
