/** A mistake in YAML is told once, by ids, with the form that is expected; what it causes elsewhere is not told. */
import { describe, expect, it } from 'vitest';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import type { SourceFiles } from '#app/content/library/source-files.server.ts';
import type { Compilations } from '#app/content/proof/read-text.server.ts';
import { inStep } from '../support/mutant-trees.ts';
import { edited, fixtureFiles, lineOf } from './fixture.ts';

const questions = 'canary-course/first-steps/questions.yml';
const course = 'canary-course/course.yml';
const types = 'question-types/every-type/questions.yml';

/** Texts are compiled once: here it is the YAML that changes. */
const compilations: Compilations = new Map();

async function proofed(files: SourceFiles) {
  return (await proofRead(inStep(files), compilations)).problems;
}

describe('one bad question', () => {
  it.each([
    ['a wrong option', 'id: whole,', 'id: whole, right: true,', /^trial-half, options: .*exactly one right option/],
    ['a wrong type', 'type: single', 'type: singel', /^trial-half: type: “singel” will not do/],
    ['no type', '  type: single\n', '', /^trial-half: type is missing/],
    ['no id', '- id: trial-half\n  ', '- ', /^item 1: id is missing/],
    ['an id that is none', '- id: trial-half', '- id: Trial Half', /^Trial Half, id: Write an id/],
  ])('%s is all that is told', async (_, from, to, message) => {
    const problems = await proofed(edited(await fixtureFiles(), questions, from, to));
    expect(problems).toEqual([expect.objectContaining({ file: questions, message: expect.stringMatching(message) })]);
  });

  it('leaves the others to be read', async () => {
    let files = edited(await fixtureFiles(), questions, 'type: single', 'type: singel');
    files = edited(files, questions, /read: [a-z-]+#[a-z-]+(?![\s\S]*read:)/, 'read: nowhere');
    const messages = (await proofed(files)).map((problem) => problem.message);
    expect(messages).toHaveLength(2);
    expect(messages).toContainEqual(expect.stringMatching(/“nowhere” leads nowhere/));
  });

  it('does not hide a check that nobody wrote', async () => {
    let files = edited(await fixtureFiles(), questions, 'type: single', 'type: singel');
    for (const language of ['fi', 'en']) {
      const lesson = `canary-course/first-steps/trial-period/${language}.mdx`;
      files = edited(files, lesson, /$/, '\n<Check id="gone" />\n');
    }
    const messages = (await proofed(files)).map((problem) => problem.message);
    expect(messages).toContainEqual(expect.stringMatching(/”gone” ei ole osan/));
  });
});

describe('a file that is not YAML', () => {
  it.each([
    ['a colon outside quotes', /fi: "[^"]*"/, 'fi: Näin: on', /has a colon and is not in quotes/],
    ['an open quote', /fi: "[^"]*"/, 'fi: "auki', /quote, bracket or comma/],
    ['the same key twice', '\n  en:', '\n  fi:', /same key is there twice/],
  ])('is told by its first mistake only: %s', async (_, from, to, message) => {
    const problems = await proofed(edited(await fixtureFiles(), questions, from, to));
    expect(problems).toEqual([expect.objectContaining({ file: questions, message: expect.stringMatching(message) })]);
  });

  it('as course.yml says nothing of its texts and pictures', async () => {
    const problems = await proofed(edited(await fixtureFiles(), course, 'level: basic', 'level: a: b'));
    expect(problems.map(({ file }) => file)).toEqual([course]);
  });
});

describe('course.yml', () => {
  it.each([
    [
      'an outcome as a text',
      /- \{ id: [^\n]*\}(?=\nmodules)/,
      '- Osaat',
      /outcome \d is a text; it should be a mapping/,
    ],
    ['no assessment', /\n +assessment:[^\n]*/, '', /^certificate: assessment is missing/],
    ['an unknown level', 'level: basic', 'level: easy', /^level: “easy” will not do/],
    ['a level as a list', 'level: basic', 'level: [basic]', /^level is not in the right form/],
    ['minutes in words', /minutes: \d+/, 'minutes: ten', /^module [a-z-]+, lesson [a-z-]+: minutes is a text/],
    ['too many questions drawn', /draw: \d+/, 'draw: 99', /^module [a-z-]+, quiz: draw is 99; at most 50 is allowed/],
  ])('%s is named in words', async (_, from, to, message) => {
    const problems = await proofed(edited(await fixtureFiles(), course, from, to));
    expect(problems.map((problem) => problem.message)).toContainEqual(expect.stringMatching(message));
  });

  it('shows the form and the words that are expected', async () => {
    const remedyOf = async (from: RegExp | string, to: string) =>
      (await proofed(edited(await fixtureFiles(), course, from, to)))[0]?.remedy;
    expect(await remedyOf(/\n +assessment:[^\n]*/, '')).toBe(
      'Write `assessment: { fi: "…", en: "…" }`. How it was assessed.',
    );
    expect(await remedyOf('level: basic', 'level: easy')).toBe('Write one of these: basic, intermediate, master.');
    expect(await remedyOf(/outcomes:\n(?: +-[^\n]*\n)+/, '')).toContain('`- { id: …, fi: "…", en: "…" }`');
    expect(await remedyOf('level: basic', 'level: basic\nlevl: basic')).toMatch(/Known here: code, title, summary/);
  });
});

describe('a head in Finnish', () => {
  it('is told in Finnish', async () => {
    const task = 'canary-course/first-steps/task/fi.mdx';
    const problems = await proofed(edited(await fixtureFiles(), task, /criteria:\n +- [^\n]*\n/, 'criteria:\n'));
    expect(problems[0]).toMatchObject({
      file: task,
      message: 'criteria: tässä on 2, pitää olla täsmälleen 3.',
      remedy: 'Kirjoita 3, kukin omalle rivilleen: - "…"',
    });
  });
});

describe('a fill-in', () => {
  const stem = /(\n- id: [a-z-]+\n(?: {2}use[^\n]*\n)? {2}type: fill-in[\s\S]*?\n {2}fi: "[^"\n]*)___/;

  it('has its blank in both languages', async () => {
    const files = await fixtureFiles();
    const without = (files.get(types) ?? '').replace(stem, '$1…');
    const problems = await proofed(new Map(files).set(types, without));
    expect(problems).toEqual([
      expect.objectContaining({ file: types, message: expect.stringMatching(/fi: A fill-in has one blank .* here 0/) }),
    ]);
  });

  it('has it once', async () => {
    const files = await fixtureFiles();
    const twice = (files.get(types) ?? '').replace(stem, '$1___ ja ___');
    const problems = await proofed(new Map(files).set(types, twice));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/here 2/)]);
  });

  it('is asked about a foreseen mistake that typos would forgive', async () => {
    const source = await fixtureFiles();
    const path = types;
    const added = `
- id: near-miss
  type: fill-in
  fi: "___ on sana."
  en: "___ is a word."
  accept: [suosittelija]
  typos: 1
  why: { fi: "Sana.", en: "A word." }
  wrong:
    - { accept: [suosittelia], why: { fi: "Kirjain puuttuu.", en: "A letter is missing." } }
`;
    const real = await (await import('#app/content/library/source-files.server.ts')).readSourceFiles('courses');
    const files = new Map(source)
      .set(path, `${source.get(path) ?? ''}${added}`)
      .set('_data/style.yml', real.get('_data/style.yml') ?? '');
    const problems = (await proofed(files)).filter(({ message }) => message.includes('near-miss'));
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        file: path,
        line: lineOf(files, path, 'near-miss'),
        message: expect.stringMatching(/suosittelia.*mistake wins/),
      },
    ]);
  });
});
