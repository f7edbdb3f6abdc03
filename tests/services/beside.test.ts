/** `?with=` opens one section in the other language beneath it, and nothing else changes; a module prints without answers. */
import { describe, expect, it } from 'vitest';
import type { Block } from '#app/domain/lesson.ts';
import { lessonBeside, pageBeside, taskBeside } from '#app/services/beside.server.ts';
import { openLesson } from '#app/services/lessons.server.ts';
import { printModule } from '#app/services/module-print.server.ts';
import { openTask } from '#app/services/portfolio.server.ts';
import { openTextPage } from '#app/services/text-pages.server.ts';
import { aMember, aVisitor } from '../support/people.ts';
import { get } from '../support/requests.ts';
import { doLesson, first, trialPeriod } from '../support/study.ts';

const { actor: visitor } = aVisitor();
const kinds = (blocks: readonly Block[]) => blocks.map((block) => (block.kind === 'check' ? block.id : block.kind));
const htmlOf = (blocks: readonly Block[]) =>
  blocks
    .map((block) => (block.kind === 'prose' ? block.html : block.kind === 'beside' ? block.prose.html : ''))
    .join('');
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

async function lessonWith(section: string | null) {
  const { text } = await openLesson(visitor, trialPeriod, 'fi');
  return { plain: text, open: await lessonBeside(text, trialPeriod, section) };
}

describe('a section in both languages', () => {
  it('has the other language beneath it, after its own prose and before the check that ends it', async () => {
    const { open } = await lessonWith('shorter');
    expect(kinds(open.blocks)).toEqual(['prose', 'trial-half', 'prose', 'beside', 'written-terms', 'prose']);
    const [beside] = open.blocks.filter((block) => block.kind === 'beside');
    expect(beside).toMatchObject({ language: 'en', section: { id: 'shorter' } });
    expect(beside?.prose.html).toContain('three at most');
    expect(htmlOf(open.blocks)).toContain('<a class="section-both" href="#beside-shorter">Englanniksi alla</a>');
    expect(beside?.prose.html).not.toMatch(/Find the contract|trial-half|<h2/);
  });

  it.each(['agreed', 'shorter', 'try-it', 'recap'])('#%s: no id is on the page twice', async (section) => {
    const { plain, open } = await lessonWith(section);
    const ids = idsIn(htmlOf(open.blocks));
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsIn(htmlOf(plain.blocks)).every((id) => ids.includes(id))).toBe(true);
    for (const [, target] of htmlOf(open.blocks).matchAll(/popovertarget="([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('holds no key', async () => {
    for (const section of ['agreed', 'shorter', 'try-it', 'recap']) {
      const { data } = await get(`/fi/courses/canary-course/first-steps/trial-period?with=${section}`);
      expect(JSON.stringify(data)).not.toContain('KANARIA');
      expect(JSON.stringify(data)).toContain('"beside"');
    }
  });

  it.each([null, '', 'nothing', '<script>', '__proto__', 'trial-half'])('%s opens nothing', async (section) => {
    const { plain, open } = await lessonWith(section);
    expect(open).toBe(plain);
  });

  it('opens in tasks and plain pages too', async () => {
    const task = await openTask(visitor, first, 'en');
    const [section] = task.text.sections;
    expect(kinds((await taskBeside(task.text, first, section?.id ?? '')).blocks)).toContain('beside');
    const page = await openTextPage('help', 'en');
    expect(kinds((await pageBeside(page, 'help', 'start')).blocks)).toContain('beside');
  });
});

describe('a module for paper', () => {
  it('has its lessons and its task in order, and each id once', async () => {
    const module = await printModule(first, 'fi');
    expect(module.parts.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['lesson trial-period', 'task my-contract']);
    const ids = module.parts.flatMap(({ id, text }) => [id, ...idsIn(htmlOf(text.blocks))]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(module.parts[0]?.checks ?? {})).toEqual(['trial-half', 'written-terms']);
  });

  it('shows no answer, no verdict and no key, not even to whoever has answered', async () => {
    const { actor, secret } = await aMember();
    await doLesson(actor, trialPeriod);
    const { data } = await get('/en/courses/canary-course/first-steps/print', { secret });
    expect(JSON.stringify(data)).not.toContain('KANARIA');
    const { parts } = await printModule(first, 'en');
    const checks = parts.flatMap((part) => Object.values(part.checks));
    expect(checks.map(({ response, verdict }) => [response, verdict])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('does not exist for an unknown module', async () => {
    expect((await get('/fi/courses/canary-course/no-such/print')).status).toBe(404);
  });
});
