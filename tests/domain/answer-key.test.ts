/** A key cannot leave the server by mistake: whatever serialises a question, the answers are not in it. */
import { inspect } from 'node:util';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { AnswerKey } from '#app/domain/answer-key.ts';
import { chooseMany } from '#app/domain/marking/choice.ts';
import type { Question } from '#app/domain/question.ts';
import { questionOf } from './questions.ts';

const canary = 'CANARY-4711';
const why = { fi: canary, en: canary };
const question: Question = {
  ...questionOf('multiple', { right: 1, wrong: 1 }),
  key: new AnswerKey(
    chooseMany(
      [
        { id: 'r0', grade: 'right', why },
        { id: 'w0', grade: 'wrong', why },
      ],
      why,
    ),
  ),
};

describe('an answer key', () => {
  it('is really there', () => {
    expect(JSON.stringify(question.key.verdict(['r0'], 'all', 'fi'))).toContain(canary);
  });

  it.each<[string, () => string]>([
    ['JSON', () => JSON.stringify(question)],
    ['JSON of the key alone', () => JSON.stringify(question.key)],
    ['a spread copy', () => JSON.stringify({ ...question, key: { ...question.key } })],
    ['Object.assign', () => JSON.stringify(Object.assign({}, question.key))],
    ['entries', () => JSON.stringify(Object.entries(question.key))],
    ['every own name', () => JSON.stringify(Reflect.ownKeys(question.key))],
    ['a string', () => `${String(question.key)}`],
    ['the log of Node', () => inspect(question, { depth: 20, showHidden: true })],
    ['a structured clone', () => inspect(structuredClone({ ...question }), { depth: 20, showHidden: true })],
    ["V8's serialiser", () => serialize({ ...question }).toString('latin1')],
  ])('is not in %s', (_, write) => {
    expect(write()).not.toContain(canary);
  });

  it('has nothing but methods to look at', () => {
    expect(Reflect.ownKeys(question.key)).toEqual([]);
    expect(JSON.stringify(question.key)).toBe('{}');
  });
});
