/** Every mutant of a sound tree is noticed, in its file and on its line; the sound trees are met with silence. */
import { describe, expect, it } from 'vitest';
import { type ProofProblem, proofRead } from '#app/content/proof/proof-read.server.ts';
import type { Compilations } from '#app/content/proof/read-text.server.ts';
import { inStep, loadTrees } from '../support/mutant-trees.ts';
import { type Mutant, mutants } from '../support/mutants.ts';
import { isLong } from '../support/runs.ts';

const trees = await loadTrees();
/** Only the text that a mutant spoils is compiled again. */
const compilations: Compilations = new Map();

function matches(problem: ProofProblem, { says }: Mutant, file: string, line: number | undefined): boolean {
  return problem.file === file && says.test(problem.message) && (line === undefined || problem.line === line);
}

/** Reading a real course takes long, so every day the small tree meets every mutant and the real one each third of them. */
function mutantsFor(tree: (typeof trees)[number]): readonly Mutant[] {
  return isLong || tree === trees[0] ? mutants : mutants.filter((_, index) => index % 3 === 0);
}

describe.each(trees)('mutants of $name', (tree) => {
  it('a sound tree is met with silence', async () => {
    const { problems, pairs } = await proofRead(tree.files, compilations);
    expect(problems).toEqual([]);
    expect(pairs.length).toBeGreaterThan(3);
  });

  it.each(mutantsFor(tree))('$kind', async (mutant) => {
    const { files, file, line } = mutant.spoil(tree);
    // Otherwise every change of a text would be noticed, for being a change.
    const read = mutant.left ? files : inStep(files);
    const { problems } = await proofRead(read, compilations);
    const found = problems.filter((problem) => matches(problem, mutant, file, line));
    expect(found.length, `${file}:${String(line)}\n${JSON.stringify(problems, null, 1)}`).toBeGreaterThan(0);
    expect(problems.every(({ remedy, line: at }) => remedy !== '' && at >= 1)).toBe(true);
  });
});

describe('the suite', () => {
  it('has many kinds of mutants, each once', () => {
    expect(new Set(mutants.map(({ kind }) => kind)).size).toBe(mutants.length);
    for (const tree of trees) expect(mutantsFor(tree).length).toBeGreaterThanOrEqual(30);
  });
});
