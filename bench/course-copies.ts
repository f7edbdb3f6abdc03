/** A courses folder as large as wanted: the real courses under new names, no two files alike. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A comment on a line of its own in YAML, so that nothing learnt from one copy helps with another. */
function marked(path: string, text: string, mark: string): string {
  if (path.endsWith('.yml')) return `# ${mark}\n${text}`;
  return path.endsWith('.mdx') ? text.replace(/^---\n/, `---\n# ${mark}\n`) : text;
}

function copyCourse(from: string, to: string, mark: string): number {
  cpSync(from, to, { recursive: true });
  const entries = readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of entries.filter((entry) => /\.(?:yml|mdx)$/.test(entry.name))) {
    const file = join(parentPath, name);
    writeFileSync(file, marked(name, readFileSync(file, 'utf8'), mark));
  }
  return entries.filter(({ parentPath, name }) => name === 'fi.mdx' && !parentPath.endsWith('task')).length;
}

export type CourseCopies = {
  readonly courses: number;
  readonly lessons: number;
  /** Lessons, tasks and pages, in both languages. */
  readonly texts: number;
};

/** Fills `folder` with copies of the courses until there are so many lessons. */
export function writeCourses(folder: string, lessons: number): CourseCopies {
  mkdirSync(folder, { recursive: true });
  // The order of the catalogue names the originals.
  cpSync('courses/_data', join(folder, '_data'), {
    recursive: true,
    filter: (path) => !/catalogue\.yml$|published/.test(path),
  });
  cpSync('courses/_pages', join(folder, '_pages'), { recursive: true });
  const originals = readdirSync('courses').filter((name) => !/^[_.]/.test(name) && !name.includes('.'));
  let [count, written] = [0, 0];
  while (written < lessons) {
    const name = originals[count % originals.length] ?? '';
    count += 1;
    written += copyCourse(join('courses', name), join(folder, `${name}-${String(count)}`), `copy ${String(count)}`);
  }
  const texts = readdirSync(folder, { recursive: true }).filter((path) => String(path).endsWith('.mdx')).length;
  return { courses: count, lessons: written, texts };
}
