/** Finds what a scaffold left for the author: the word TODO and ids such as todo-1. Nothing with them may be published. */
import type { Problem } from './content-error.server.ts';
import type { SourceFiles } from './source-files.server.ts';

/** What scaffolds write where an author has to write. */
const placeholder = /\bTODO\b|\btodo-\d+\b/;

const words = {
  fi: {
    text: { message: 'Rivillä on vielä TODO.', remedy: 'Kirjoita teksti sen tilalle ja poista sana TODO.' },
    id: (id: string) => ({
      message: `Tunniste ${id} on vielä antamatta.`,
      remedy: 'Nimeä se asian mukaan, samoin molemmissa kielissä, esimerkiksi what-is-agreed.',
    }),
  },
  en: {
    text: { message: 'The line still says TODO.', remedy: 'Write the text in its place and remove the word TODO.' },
    id: (id: string) => ({
      message: `The id ${id} is still to be given.`,
      remedy: 'Name it after what it is, for example half. Readers can see ids: it must not tell what is right.',
    }),
  },
} as const;

/** Two words are found much faster than a pattern, and nearly no file has them. */
function mayHave(text: string): boolean {
  return (text.includes('TODO') || text.includes('todo-')) && placeholder.test(text);
}

/** Every line that waits for its author, comments included: one rule that needs no parser and has no exceptions. */
export function placeholdersIn(files: SourceFiles): Problem[] {
  return [...files].flatMap(([file, text]) => {
    if (!/\.(?:ya?ml|mdx|tsv)$/.test(file) || !mayHave(text)) return [];
    const inLanguage = words[file.endsWith('fi.mdx') ? 'fi' : 'en'];
    return text.split('\n').flatMap((line, index) => {
      const found = placeholder.exec(line)?.[0];
      if (found === undefined) return [];
      return [{ file, line: index + 1, ...(/\bTODO\b/.test(line) ? inLanguage.text : inLanguage.id(found)) }];
    });
  });
}
