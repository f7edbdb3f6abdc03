/** Asks Voikko about Finnish and hunspell about English. Both are programs of the system; the project carries no dictionary. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import type { Language } from '#app/domain/language.ts';
import type { GrammarFinding, Speller } from '#app/content/proof/proof-spelling.server.ts';

/** How to get the programs, for those who lack them. */
export const howToInstall = 'Install them: apt install libvoikko-dev voikko-fi hunspell hunspell-en-gb';

/** Everything the program answers to `input`; empty when it is not there. */
function answer(program: string, args: readonly string[], input: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // The programs read and write the letters of the locale.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', () => resolve(''));
    child.once('close', () => resolve(Buffer.concat(chunks).toString('utf8')));
    // A program that ended early reads no more, which its answer shows.
    child.stdin.once('error', () => undefined);
    child.stdin.end(input);
  });
}

const linesOf = (words: readonly string[]) => words.map((word) => `${word}\n`).join('');

/** The programs that print the wrong words of a list, one on a line. */
const dictionaries = {
  fi: ['voikkospell', '-tt'],
  en: ['hunspell', '-d', 'en_GB', '-i', 'utf-8', '-L'],
} as const;

async function unknownIn(language: Language, words: readonly string[]): Promise<Set<string>> {
  const [program, ...options] = dictionaries[language];
  return new Set((await answer(program, options, linesOf(words))).split('\n'));
}

/** One finding of voikkogc: `12 [code=8, level=0, descr="", stpos=47, len=5, suggs={"on"}] (What is wrong.)` */
const finding = /^(\d+) \[code=(\d+), .*?stpos=(\d+), len=(\d+), suggs=\{(.*?)\}\] \((.*)\)$/;

async function grammarOf(paragraphs: readonly string[]): Promise<GrammarFinding[]> {
  const lenient = ['titles', 'unfinished_paragraphs', 'bulleted_lists'].map((what) => `accept_${what}=1`);
  const answers = await answer('voikkogc', ['-n', ...lenient, 'explanation_language=fi'], linesOf(paragraphs));
  return answers.split('\n').flatMap((line) => {
    const [, paragraph, code, offset, length, instead = '', says = ''] = finding.exec(line) ?? [];
    if (paragraph === undefined) return [];
    return [
      {
        paragraph: Number(paragraph) - 1,
        code: Number(code),
        offset: Number(offset),
        length: Number(length),
        says,
        instead: [...instead.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text),
      },
    ];
  });
}

/** Asks the system's programs; where they are not there, nothing is wrong: see missingSpellers. */
export const speller: Speller = {
  unknown: unknownIn,
  grammar: grammarOf,
};

/** Names of the programs that are not there or lack their dictionary. */
export async function missingSpellers(): Promise<string[]> {
  const [fi, en, mistakes] = await Promise.all([
    unknownIn('fi', ['sana', 'qwertyzxcv']),
    unknownIn('en', ['word', 'qwertyzxcv']),
    grammarOf(['Tämä on on virhe.']),
  ]);
  const knows = (unknown: ReadonlySet<string>, word: string) => unknown.has('qwertyzxcv') && !unknown.has(word);
  return [
    ...(knows(fi, 'sana') ? [] : ['voikkospell with Finnish']),
    ...(mistakes.length > 0 ? [] : ['voikkogc with Finnish']),
    ...(knows(en, 'word') ? [] : ['hunspell with en_GB']),
  ];
}
