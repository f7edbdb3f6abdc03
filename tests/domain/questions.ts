/** Generated questions of every type, and responses to them, for property tests. */
import fc from 'fast-check';
import { AnswerKey } from '#app/domain/answer-key.ts';
import type { Translated } from '#app/domain/language.ts';
import { type KeyedOption, chooseMany, chooseOne } from '#app/domain/marking/choice.ts';
import { matchPairs } from '#app/domain/marking/matching.ts';
import type { Marking } from '#app/domain/marking/marking.ts';
import { putInOrder } from '#app/domain/marking/ordering.ts';
import { writeNumber, writeWord } from '#app/domain/marking/written.ts';
import type { Question, QuestionType } from '#app/domain/question.ts';
import { type Response, placement } from '#app/domain/response.ts';

export function both(text: string): Translated {
  return { fi: `${text} (fi)`, en: `${text} (en)` };
}

/** What explains the question as a whole, in every generated question that has such a text. */
export const why = both('why of the question');

type Parts = Partial<Question> & { readonly type: QuestionType };

function made(marking: Marking, parts: Parts): Question {
  return {
    id: 'q',
    use: 'quiz',
    situation: null,
    stem: both('stem'),
    options: [],
    choices: [],
    unit: null,
    shuffle: true,
    read: null,
    facts: [],
    key: new AnswerKey(marking),
    ...parts,
  };
}

function names(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index)}`);
}

const toOption = (id: string) => ({ id, text: both(id) });

/** A question with as many right and wrong options as told; right ones are r0, r1 …, wrong ones w0, w1 …. */
export function questionOf(
  type: 'single' | 'multiple' | 'true-false',
  { right, wrong, id = 'q', shuffle = true }: { right: number; wrong: number; id?: string; shuffle?: boolean },
): Question {
  const keyed = [...names('r', right), ...names('w', wrong)].map((each): KeyedOption => ({
    id: each,
    grade: each.startsWith('r') ? 'right' : 'wrong',
    why: both(`why ${each}`),
  }));
  const marking = type === 'multiple' ? chooseMany(keyed, why) : chooseOne(keyed, why);
  return made(marking, { id, type, options: keyed.map((each) => toOption(each.id)), shuffle });
}

/** Options b0 (best), a0 … (acceptable), w0 … (risky). */
export function scenarioOf(acceptable: number, risky: number, id = 'q'): Question {
  const keyed: KeyedOption[] = [
    { id: 'b0', grade: 'right', why: both('why b0') },
    ...names('a', acceptable).map((each) => ({ id: each, grade: 'acceptable' as const, why: both(`why ${each}`) })),
    ...names('w', risky).map((each) => ({ id: each, grade: 'wrong' as const, why: both(`why ${each}`) })),
  ];
  const options = keyed.map((each) => toOption(each.id));
  return made(chooseOne(keyed), { id, type: 'scenario', situation: both('situation'), options });
}

/** Steps s0, s1 … in the right order. */
export function orderingOf(steps: number, id = 'q'): Question {
  const ids = names('s', steps);
  return made(putInOrder(ids, why), { id, type: 'ordering', options: ids.map(toOption) });
}

/** Left sides p0, p1 …, whose choices have tokens t-p0, t-p1 …; choices x0 … fit none. */
export function matchingOf(pairs: number, spare: number, id = 'q'): Question {
  const ids = names('p', pairs);
  const marking = matchPairs(
    ids.map((each) => ({ id: each, why: both(`why ${each}`) })),
    spare,
  );
  const choices = [...ids, ...names('x', spare)].map((each) => ({
    id: each,
    text: both(`choice ${each}`),
    token: `t-${each}`,
  }));
  return made(marking, { id, type: 'matching', options: ids.map(toOption), choices });
}

export function fillInOf(accept: readonly string[], typos = 0, wrong: readonly string[] = [], id = 'q'): Question {
  const foreseen = wrong.length > 0 ? [{ accept: wrong, why: both('foreseen') }] : [];
  return made(writeWord({ accept: { fi: accept, en: accept }, typos, wrong: foreseen }, why), { id, type: 'fill-in' });
}

export function numericOf(answer: number, tolerance = 0, wrong: readonly number[] = [], id = 'q'): Question {
  const foreseen = wrong.map((each) => ({ answer: each, why: both('foreseen') }));
  return made(writeNumber({ answer, tolerance, wrong: foreseen }, why), { id, type: 'numeric', unit: both('unit') });
}

const upTo = (min: number, max: number) => fc.integer({ min, max });
const word = fc.stringMatching(/^[a-zäö]{1,12}$/);

export const multiple: fc.Arbitrary<Question> = fc
  .record({ right: upTo(1, 6), wrong: upTo(1, 6) })
  .map((counts) => questionOf('multiple', counts));
export const ordering: fc.Arbitrary<Question> = upTo(3, 7).map((steps) => orderingOf(steps));
export const matching: fc.Arbitrary<Question> = fc
  .tuple(upTo(2, 6), upTo(0, 3))
  .map(([pairs, spare]) => matchingOf(pairs, spare));
/** Questions with options of which one is to be chosen. */
export const chosen: fc.Arbitrary<Question> = fc.oneof(
  upTo(1, 5).map((wrong) => questionOf('single', { right: 1, wrong })),
  fc.constant(questionOf('true-false', { right: 1, wrong: 1 })),
  fc.tuple(upTo(0, 3), upTo(1, 3)).map(([acceptable, risky]) => scenarioOf(acceptable, risky)),
);
export const written: fc.Arbitrary<Question> = fc.oneof(
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), upTo(0, 2))
    .map(([accept, typos]) => fillInOf(accept, typos)),
  fc.tuple(fc.integer({ min: -1000, max: 1000 }), upTo(0, 5)).map(([answer, near]) => numericOf(answer, near)),
);

/** A question of any type. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(multiple, ordering, matching, chosen, written);

/** Everything that a form can send for the question, apart from typed texts. */
export function possibleParts({ type, options, choices }: Question): string[] {
  if (type === 'ordering')
    return options.flatMap(({ id }) => options.map((_, index) => placement(id, String(index + 1))));
  if (type === 'matching') return options.flatMap(({ id }) => choices.map((choice) => placement(id, choice.id)));
  return options.map(({ id }) => id);
}

/** Every complete answer that can be picked without typing, each once. */
export function completeAnswers({ type, options, choices }: Question): Response[] {
  const ids = options.map(({ id }) => id);
  if (type === 'multiple')
    return Array.from({ length: 2 ** ids.length - 1 }, (_, mask) => ids.filter((_id, bit) => (mask + 1) & (1 << bit)));
  if (type === 'ordering')
    return permutations(ids).map((order) => order.map((id, index) => placement(id, String(index + 1))));
  if (type === 'matching')
    return ids.reduce<string[][]>(
      (lists, id) => lists.flatMap((list) => choices.map((choice) => [...list, placement(id, choice.id)])),
      [[]],
    );
  return ids.map((id) => [id]);
}

function permutations(list: readonly string[]): string[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => permutations(list.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

/** An answer with full points. */
export function rightAnswerTo(question: Question): Response {
  const { solution, options } = question.key.verdict([], 'all', 'fi');
  return solution ?? Object.keys(options).filter((id) => options[id]?.grade === 'right');
}

/** Something sent as an answer: often complete, sometimes right, sometimes nothing or nonsense. */
export function responseTo(question: Question): fc.Arbitrary<Response> {
  const parts = possibleParts(question);
  const picked = parts.length > 0 ? fc.shuffledSubarray(parts) : word.map((each) => [each]);
  const nonsense = fc.array(fc.oneof(fc.string(), fc.constantFrom('__proto__', '@', 'a@b@c', 's0@', '@1')), {
    maxLength: 4,
  });
  const right = fc.constant(rightAnswerTo(question));
  return fc.oneof({ weight: 3, arbitrary: picked }, right, nonsense, fc.constant([]));
}

/** A question of any type with something sent as an answer. */
export const answered = anyQuestion.chain((question) =>
  fc.record({ question: fc.constant(question), response: responseTo(question) }),
);
