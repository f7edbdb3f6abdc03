/** The JSON Schemas for editors: committed as made, true for what is written, and clear about every key. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { editorSchemas, editorSchemaTexts } from '#app/content/library/editor-schemas.server.ts';
import { readSourceFiles } from '#app/content/library/source-files.server.ts';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import { edited, fixtureFiles, fixtureFolder } from './fixture.ts';

const folder = 'courses/_data/schema';
const names = Object.keys(editorSchemas);

/** As an editor reads it: from the file, without our code. */
function editorOf(name: string) {
  return z.fromJSONSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

const written = new Map([...(await readSourceFiles('courses')), ...(await readSourceFiles(fixtureFolder))]);
const yamlFiles = [...written.keys()].filter((path) => /\.ya?ml$/.test(path));
const filesOf = (name: string) => {
  const { files } = Object.entries(editorSchemas).find(([each]) => each === name)?.[1] ?? { files: '' };
  const pattern = new RegExp(`^${files.replaceAll('*', '[^/]+')}$`);
  return yamlFiles.filter((path) => pattern.test(path));
};

describe('the schemas for editors', () => {
  it('are committed as they are made; else run npm run courses:schema', () => {
    const made = editorSchemaTexts();
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort());
    for (const [name, text] of made) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
  });

  it('cover every YAML file of the courses; else add a line to editorSchemas', () => {
    expect(yamlFiles.filter((path) => !names.some((name) => filesOf(name).includes(path)))).toEqual([]);
  });

  it.each(names)('%s accepts what is written by now', (name) => {
    expect(filesOf(name).length).toBeGreaterThan(0);
    for (const path of filesOf(name)) {
      expect(editorOf(name).safeParse(parse(written.get(path) ?? '')).error?.issues, path).toBeUndefined();
    }
  });

  it.each([
    ['course.json', 'an unknown key', 'canary-course/course.yml', /^level:/m, 'levl:'],
    ['course.json', 'an unknown level', 'canary-course/course.yml', /level: \w+/, 'level: expert'],
    ['course.json', 'a missing language', 'canary-course/course.yml', /en: "[^"]+" }/, '}'],
    ['questions.json', 'an unknown type', 'canary-course/first-steps/questions.yml', 'type: single', 'type: essay'],
    [
      'questions.json',
      'an id with a capital',
      'canary-course/first-steps/questions.yml',
      'id: trial-half',
      'id: Trial',
    ],
  ] as const)('%s refuses %s', async (name, _, path, from, to) => {
    const files = edited(await fixtureFiles(), path, from, to);
    expect(editorOf(name).safeParse(parse(files.get(path) ?? '')).success).toBe(false);
  });

  it.each(names.filter((name) => name !== 'style.json'))('%s explains every key in both languages', (name) => {
    const unexplained: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties') {
          const fields = z.record(z.string(), z.looseObject({ description: z.string().optional() })).parse(value);
          for (const [field, { description = '' }] of Object.entries(fields))
            if (!/ · /.test(description)) unexplained.push(field);
        }
        visit(value);
      }
    };
    visit(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect(unexplained).toEqual([]);
  });

  it('leave to the proof-reader what only it can know', async () => {
    const path = 'canary-course/first-steps/questions.yml';
    const files = edited(await fixtureFiles(), path, 'id: whole,', 'id: whole, right: true,');
    expect(editorOf('questions.json').safeParse(parse(files.get(path) ?? '')).success).toBe(true);
    const { problems } = await proofRead(files);
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/exactly one right option/));
  });
});

describe('.vscode/settings.json', () => {
  it('names each schema and the files it is for', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
    const expected = Object.entries(editorSchemas).map(([name, { files }]) => [
      `./${folder}/${name}`,
      `courses/${files}`,
    ]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(expected));
  });
});
