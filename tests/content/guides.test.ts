/** The examples of the guides are what the check accepts, and both guides show the same ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { languages } from '#app/domain/language.ts';
import { readDrawing } from '#app/content/compile/drawing.server.ts';
import { checksIn, readAuthored } from '#app/content/library/front-matter.server.ts';
import { questionsSchema } from '#app/content/library/question-schema.server.ts';
import { courseSchema, lessonHeadSchema, taskHeadSchema } from '#app/content/library/schema.server.ts';
import { compileLesson } from './fixture.ts';

const guides = { fi: 'docs/kirjoittajalle.md', en: 'docs/authoring.md' } as const;

/** The texts of the blocks of one kind, in the order of the guide. */
function blocks(language: 'fi' | 'en', kind: string): string[] {
  const guide = readFileSync(guides[language], 'utf8');
  return [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text ?? '');
}

const yaml = (language: 'fi' | 'en') => blocks(language, 'yaml').map((text): unknown => parse(text));
const fits = (schema: z.ZodType, values: readonly unknown[]) =>
  values.filter((value) => schema.safeParse(value).success).length;

describe.each(languages)('the guide in %s', (language) => {
  it('has a whole course.yml and questions of all types', () => {
    expect(fits(courseSchema, yaml(language))).toBe(1);
    const questions = yaml(language).flatMap((value) => questionsSchema.safeParse(value).data ?? []);
    expect(new Set(questions.map(({ type }) => type)).size).toBe(8);
  });

  it('has a head for a lesson and one for a task', () => {
    const [lesson = '', task = ''] = blocks(language, 'mdx');
    expect(readAuthored(`${language}.mdx`, lesson, lessonHeadSchema).problems).toEqual([]);
    expect(readAuthored(`${language}.mdx`, task, taskHeadSchema).problems).toEqual([]);
  });

  it('has a lesson that compiles, but for the places to which it leads', async () => {
    const [lesson = ''] = blocks(language, 'mdx');
    const { body } = readAuthored(`${language}.mdx`, lesson, lessonHeadSchema);
    expect(checksIn(lesson)).toEqual(['trial-half']);
    const { problems } = await compileLesson(language, body.replace(/\(lesson:[^)]*\)/, '(#agreed)'));
    expect(problems).toEqual([]);
  });

  it('has a conversation and a document that compile', async () => {
    const [, , worked = ''] = blocks(language, 'mdx');
    const { problems, findings } = await compileLesson(language, worked);
    expect(problems).toEqual([]);
    expect(findings.outline.blocks.filter(({ detail }) => /^<(?:Turn|Line)\b/.test(detail))).toHaveLength(4);
  });

  it('has a drawing that is let through', () => {
    const [svg = ''] = blocks(language, 'svg');
    expect(readDrawing('a.svg', svg.trim(), language).problems).toEqual([]);
  });
});

it('both guides show the same data and drawings', () => {
  expect(yaml('fi').map((value) => JSON.stringify(value).replace(/"reason":"[^"]*"/, ''))).toEqual(
    yaml('en').map((value) => JSON.stringify(value).replace(/"reason":"[^"]*"/, '')),
  );
  expect(blocks('fi', 'svg')).toEqual(blocks('en', 'svg'));
});
