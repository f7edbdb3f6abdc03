/** A course tells a thing once: paragraphs that two of its lessons share are found, and nothing else is. */
import { describe, expect, it } from 'vitest';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import type { Compilations } from '#app/content/proof/read-text.server.ts';
import { inStep, loadTrees } from '../support/mutant-trees.ts';

const [tree] = await loadTrees();
if (!tree) throw new Error('There is a tree');
const compilations: Compilations = new Map();
const lessons = { first: 'canary-course/first-steps/trial-period', second: 'canary-course/second-steps/tax-card' };

/** Where repeats are found when these paragraphs stand in the first and in the second lesson. */
async function repeats(first: readonly string[], second: readonly string[], language = 'fi'): Promise<string[]> {
  const files = new Map(tree?.files);
  for (const [folder, paragraphs] of [[lessons.first, first] as const, [lessons.second, second] as const]) {
    const file = `${folder}/${language}.mdx`;
    const text = files.get(file) ?? '';
    files.set(
      file,
      text.replace(/^## .*$/m, (heading) => [heading, ...paragraphs].join('\n\n')),
    );
  }
  const { problems } = await proofRead(inStep(files), compilations);
  return problems
    .filter(({ message }) => /^Sama kappale|same paragraph/.test(message))
    .map(({ file, line, message, remedy, severity }) => `${severity} ${file}:${String(line)} ${message} ${remedy}`);
}

const told =
  'Pyydä työnantajalta kirjallinen selvitys palkasta, työajasta ja tehtävistä, niin näet mitä niistä on oikeasti sovittu.';

describe('a paragraph', () => {
  it('that two lessons have is named in the later one, with the place of the earlier', async () => {
    expect(await repeats([told], ['Sana.', `- ${told.toUpperCase()}`])).toEqual([
      `warning ${lessons.second}/fi.mdx:12 Sama kappale on jo toisessa luvussa (${lessons.first}/fi.mdx:13). Kerro asia kerran ja linkitä siihen: [teksti](lesson:trial-period#otsikko).`,
    ]);
  });

  it('that is nearly the same is one too', async () => {
    expect(await repeats([told], [told.replace('oikeasti', 'nyt todella')])).toHaveLength(1);
    expect(await repeats([told], [`Muista tämä. ${told} Sitten voit allekirjoittaa.`])).toHaveLength(1);
    expect(await repeats([told], [told.replace('palkasta, työajasta', 'lomista, eduista')])).toEqual([]);
  });

  it('may stand twice in one lesson, be short, or be a heading or a row', async () => {
    expect(await repeats([told, told], [])).toEqual([]);
    const short = told.split(' ').slice(0, 11).join(' ');
    expect(await repeats([short], [short])).toEqual([]);
    expect(await repeats([`### ${told}`], [`### ${told}`])).toEqual([]);
  });
});
