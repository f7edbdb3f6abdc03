/** Sound trees of courses in memory, and the ways in which a mutant spoils one place of a tree. */
import { type Document, LineCounter, type Node, isMap, isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Language } from '#app/domain/language.ts';
import { declareInStep } from '#app/content/proof/declare-in-step.server.ts';
import { type SourceFiles, readSourceFiles } from '#app/content/library/source-files.server.ts';

/** `course` is the id of the only course. */
export type Tree = { readonly name: string; readonly course: string; readonly files: SourceFiles };

/** The tree after the change, and the place where it must be noticed; `line` only when it is one line. */
export type Spoiled = { readonly files: SourceFiles; readonly file: string; readonly line?: number };
export type Spoil = (tree: Tree) => Spoiled;

/** Facts that no course uses: unverified, uncertain, and one whose figure changes every year. */
const spareFacts = `
  - { id: Z1, fact: "Nobody has seen this.", as_of: null, confidence: U, sources: [] }
  - { id: Z2, fact: "About half of them.", as_of: null, confidence: C, sources: [] }
  - { id: Z3, fact: "The limit is 1,234.50 €/month in 2026.", as_of: null, confidence: A, yearly: true, sources: [] }
`;

/** Declares every text in step, as an author does after reading both. */
export function inStep(files: SourceFiles): SourceFiles {
  return new Map([...files, ...declareInStep(files, { paths: [''], date: '2026-11-22' })]);
}

/** Only the yearly figures that the course shows; a mutant needs no others. */
function neededRates(files: SourceFiles): string {
  const shown = new Set(
    [...files.values()].flatMap((text) => [...text.matchAll(/<Rate id="([^"]+)"/g)].map(([, id]) => id)),
  );
  const rows = textOf(files, '_data/rates/2026.yml').split('\n');
  return rows.filter((row) => shown.has(/^- \{ id: ([a-z0-9-]+)/.exec(row)?.[1])).join('\n') + '\n';
}

/** Only the facts that the course names, because reading the rest again for every mutant takes longer than the mutant. */
function neededFacts(files: SourceFiles): string {
  const own = [...files]
    .flatMap(([path, text]) => (path.startsWith('_data/') && path !== '_data/rates/2026.yml' ? [] : [text]))
    .join('\n');
  const named = new Set([...own.matchAll(/\bfacts: \[([^\]]*)\]/g)].flatMap((match) => match[1]?.split(/, */) ?? []));
  const [head = '', ...facts] = textOf(files, '_data/facts.yml').split(/^(?= {2}- id: )/m);
  return head + facts.filter((fact) => named.has(/id: (\w+)/.exec(fact)?.[1] ?? '')).join('');
}

/** The course with its first module alone, and the media that shows: the others would be read again for every mutant. */
function firstModuleOf(course: string, all: SourceFiles): Map<string, string> {
  const outline = parseDocument(textOf(all, `${course}/course.yml`));
  const modules = z.object({ modules: z.array(z.object({ id: z.string() })) }).parse(outline.toJS()).modules;
  for (let index = modules.length - 1; index > 0; index -= 1) outline.deleteIn(['modules', index]);
  const [first, ...others] = modules;
  const own = [...all].filter(
    ([path]) => path.startsWith(`${course}/`) && !others.some(({ id }) => path.startsWith(`${course}/${id}/`)),
  );
  const shown = own.flatMap(([path, text]) => (path.startsWith(`${course}/${first?.id ?? ''}/`) ? [text] : [])).join();
  const isShown = (path: string) => !path.includes('/media/') || shown.includes(path.split('/').at(-1) ?? '');
  return new Map([...own.filter(([path]) => isShown(path)), [`${course}/course.yml`, String(outline)]]);
}

/** The first module of one course of a folder, or all of the fixture, with the data it needs. */
async function loadTree(folder: string, course: string, style: string): Promise<Tree> {
  const all = await readSourceFiles(folder);
  const own = folder === 'courses' ? firstModuleOf(course, all) : all;
  const files = new Map([
    ...[...own].filter(([path]) => path.startsWith(`${course}/`)),
    ...[...all].filter(([path]) => /^_data\/(?:[fg]|rates)/.test(path)),
  ]);
  if (files.has('_data/rates/2026.yml')) files.set('_data/rates/2026.yml', neededRates(files));
  files.set('_data/facts.yml', neededFacts(files) + spareFacts);
  files.set('_data/style.yml', style);
  return { name: course, course, files: inStep(files) };
}

/** The small fixture, whose lessons are as short as they are, and a real course with the real limits. */
export async function loadTrees(): Promise<readonly Tree[]> {
  const style = (await readSourceFiles('courses')).get('_data/style.yml') ?? '';
  const loose = style
    .replace(/words: \{ fi: .*/, 'words: { fi: [1, 1000], en: [1, 1000] }')
    .replace(/pace: \{ fi: .*/, 'pace: { fi: [0.1, 50], en: [0.1, 50] }');
  return [
    await loadTree('tests/support/courses', 'canary-course', loose),
    await loadTree('courses', 'finnish-working-life', style),
  ];
}

function textOf(files: SourceFiles, file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`No file ${file}`);
  return text;
}

/** The first text of the course in that language that holds the pattern; lessons come before tasks. */
export function findText({ files, course }: Tree, language: Language, pattern: RegExp): string {
  const texts = [...files.keys()].filter((path) => path.startsWith(`${course}/`) && path.endsWith(`/${language}.mdx`));
  const ordered = [
    ...texts.filter((path) => !path.includes('/task/')),
    ...texts.filter((path) => path.includes('/task/')),
  ];
  const found = ordered.find((path) => pattern.test(textOf(files, path)));
  if (found === undefined) throw new Error(`No text of ${course} has ${String(pattern)}`);
  return found;
}

/** Writes a file anew. Throws when nothing changed, so that no mutant is sound by accident. */
export function rewrite(files: SourceFiles, file: string, change: (text: string) => string): SourceFiles {
  const text = textOf(files, file);
  const changed = change(text);
  if (changed === text) throw new Error(`Nothing to change in ${file}`);
  return new Map(files).set(file, changed);
}

function lineWith(files: SourceFiles, file: string, at: string | undefined): { line?: number } {
  if (at === undefined) return {};
  const line =
    textOf(files, file)
      .split('\n')
      .findIndex((each) => each.includes(at)) + 1;
  if (line === 0) throw new Error(`${file} has no ${at}`);
  return { line };
}

/** Replaces the first match in the first text that has one. `at`: words on the line that must be named. */
export function change(language: Language, from: RegExp, to: string | ((match: string) => string), at?: string): Spoil {
  return (tree) => {
    const file = findText(tree, language, from);
    const files = rewrite(tree.files, file, (text) => text.replace(from, typeof to === 'string' ? () => to : to));
    return { files, file, ...lineWith(files, file, at) };
  };
}

/** Puts a block under the first heading of the first lesson, in one language. */
export function insert(language: Language, block: string, at?: string): Spoil {
  return change(language, /^## .*$/m, (heading) => `${heading}\n\n${block}`, at);
}

/** The same in both languages, noticed in the one that is named last. */
export function both(first: Spoil, second: Spoil): Spoil {
  return (tree) => second({ ...tree, files: first(tree).files });
}

type Path = readonly (string | number)[];

/** The key at the path, or the item of a list. */
function namedNode(document: Document, path: Path): Node | null {
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === path.at(-1)) : undefined;
  const node: unknown = pair?.key ?? document.getIn(path, true);
  return isNode(node) ? node : null;
}

/** Changes a YAML document by its structure. `edit` gives the path of what must be named, and null when only the file matters. */
export function inYaml(name: (tree: Tree) => string, edit: (document: Document, tree: Tree) => Path | null): Spoil {
  return (tree) => {
    const file = name(tree);
    const document = parseDocument(textOf(tree.files, file));
    const path = edit(document, tree);
    const files = rewrite(tree.files, file, () => document.toString({ lineWidth: 0 }));
    if (path === null) return { files, file };
    const lines = new LineCounter();
    const node = namedNode(parseDocument(textOf(files, file), { lineCounter: lines }), path);
    return { files, file, line: lines.linePos(node?.range?.[0] ?? 0).line };
  };
}

/** The questions of the course's first module, and its course.yml. */
export const questionsOf = ({ files, course }: Tree) =>
  [...files.keys()].find((path) => path.startsWith(`${course}/`) && path.endsWith('/questions.yml')) ?? '';
export const courseOf = ({ course }: Tree) => `${course}/course.yml`;

/** The index of the first question with these values. Throws when there is none. */
export function indexOf(document: Document, wanted: Readonly<Record<string, string | undefined>>): number {
  const questions: unknown = document.toJS();
  const index = Array.isArray(questions)
    ? questions.findIndex((question: Record<string, unknown>) =>
        Object.entries(wanted).every(([key, value]) => question[key] === value),
      )
    : -1;
  if (index < 0) throw new Error(`No question with ${JSON.stringify(wanted)}`);
  return index;
}

/** The index of the first option of a question that is right, or wrong. */
export function optionOf(document: Document, question: number, right: boolean): number {
  for (let index = 0; index < 8; index += 1) {
    if (document.hasIn([question, 'options', index]) && document.hasIn([question, 'options', index, 'right']) === right)
      return index;
  }
  throw new Error('No such option');
}
