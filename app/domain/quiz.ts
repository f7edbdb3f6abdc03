/**
 * Questions, their keys, and what may be shown when. The key is a `#private` field: it cannot be serialised,
 * spread or logged, so a loader that returns a whole question by mistake sends no answer.
 */
import type { Language, Translated } from './language.ts';
import { seededRandom, shuffled } from './random.ts';

export type QuestionType = 'single' | 'multiple' | 'true-false';
export type Option = { readonly id: string; readonly text: Translated };

/** What a learner gave: option ids. Order carries no meaning in the types known so far. */
export type Response = readonly string[];

export type Question = {
  readonly id: string;
  /** `check`: stands in a lesson. `quiz`: in the pool that the module quiz draws from. */
  readonly use: 'check' | 'quiz';
  readonly type: QuestionType;
  readonly stem: Translated;
  readonly options: readonly Option[];
  readonly shuffle: boolean;
  /** Where to read more; `section` is null when the whole lesson is meant. */
  readonly read: { readonly lesson: string; readonly section: string | null } | null;
  readonly facts: readonly string[];
  readonly key: AnswerKey;
};

/** Full points of a question; a quiz result is the mean of its questions. */
export const fullPoints = 1000;

type KeyedOption = { readonly id: string; readonly right: boolean; readonly why: Translated };

export type OptionVerdict = { readonly right: boolean; readonly why: string };
/** What is told after an answer. `options` holds only the options that may be explained by now. */
export type Verdict = {
  readonly points: number;
  readonly right: boolean;
  readonly why: string | null;
  readonly options: Readonly<Record<string, OptionVerdict>>;
};

/** `chosen`: explain what the learner picked. `all`: explain every option, which shows the key. */
export type Reveal = 'chosen' | 'all';

export class AnswerKey {
  readonly #options: ReadonlyMap<string, KeyedOption>;
  readonly #why: Translated | null;
  readonly #type: QuestionType;

  constructor(type: QuestionType, options: readonly KeyedOption[], why: Translated | null = null) {
    this.#type = type;
    this.#options = new Map(options.map((option) => [option.id, option]));
    this.#why = why;
  }

  /**
   * Points for a response, 0 to 1000, whole. One answer: all or nothing.
   * Many: max(0, right ticked ÷ right − wrong ticked ÷ wrong), so ticking everything or nothing gives 0.
   * Unknown ids and repetitions count for nothing.
   */
  points(response: Response): number {
    const ticked = [...new Set(response)].flatMap((id) => this.#options.get(id) ?? []);
    const rightTicked = ticked.filter((option) => option.right).length;
    const wrongTicked = ticked.length - rightTicked;
    if (this.#type !== 'multiple') return rightTicked === 1 && wrongTicked === 0 ? fullPoints : 0;
    const right = [...this.#options.values()].filter((option) => option.right).length;
    const wrong = this.#options.size - right;
    if (right === 0 || wrong === 0) return 0;
    // Whole-number arithmetic: the same input gives the same points on every machine.
    return Math.max(0, Math.floor((fullPoints * (rightTicked * wrong - wrongTicked * right)) / (right * wrong)));
  }

  verdict(response: Response, reveal: Reveal, language: Language): Verdict {
    const points = this.points(response);
    const shown = [...this.#options.values()].filter((option) => reveal === 'all' || response.includes(option.id));
    return {
      points,
      right: points === fullPoints,
      why: this.#why?.[language] ?? null,
      options: Object.fromEntries(shown.map((o) => [o.id, { right: o.right, why: o.why[language] }])),
    };
  }

  toJSON(): Record<string, never> {
    return {};
  }
}

export type PublicOption = { readonly id: string; readonly text: string };
/** A question as a learner may see it: before an answer `response` and `verdict` are null. */
export type PublicQuestion = {
  readonly id: string;
  readonly type: QuestionType;
  readonly stem: string;
  readonly options: readonly PublicOption[];
  readonly read: Question['read'];
  readonly response: Response | null;
  readonly verdict: Verdict | null;
};

/**
 * The public shape of a question, built field by field.
 * @param order option ids in the order to show; options missing from it follow in the author's order.
 * @param reveal null: show the response only (a quiz that is still open), no verdict.
 */
export function publish(
  question: Question,
  language: Language,
  { order, response, reveal }: { order: readonly string[]; response: Response | null; reveal: Reveal | null },
): PublicQuestion {
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return {
    id: question.id,
    type: question.type,
    stem: question.stem[language],
    options: [...question.options]
      .sort((a, b) => place(a.id) - place(b.id))
      .map((option) => ({ id: option.id, text: option.text[language] })),
    read: question.read,
    response,
    verdict: response && reveal ? question.key.verdict(response, reveal, language) : null,
  };
}

/** True when the response could have been given: known ids, none twice, exactly one where one is asked, at least one where many. */
export function isComplete(question: Question, response: Response): boolean {
  const known = new Set(question.options.map((option) => option.id));
  if (response.length === 0 || new Set(response).size !== response.length) return false;
  if (!response.every((id) => known.has(id))) return false;
  return question.type === 'multiple' || response.length === 1;
}

/** After which answer to a check everything may be shown: a right one, or when the learner asks to see it. */
export function revealOfCheck(question: Question, response: Response, askedToSee: boolean): Reveal {
  return askedToSee || question.key.points(response) === fullPoints ? 'all' : 'chosen';
}

/** One question as drawn for an attempt: its id and the order of its options, the same in both languages. */
export type Drawn = { readonly id: string; readonly options: readonly string[] };

/**
 * Draws `count` questions from the pool and an order for their options.
 * @param random numbers in [0, 1), e.g. Math.random or `seededRandom`.
 */
export function draw(pool: readonly Question[], count: number, random: () => number): Drawn[] {
  return shuffled(pool, random)
    .slice(0, count)
    .map((question) => ({ id: question.id, options: optionOrder(question, random) }));
}

function optionOrder(question: Question, random: () => number): string[] {
  const ids = question.options.map((option) => option.id);
  return question.shuffle && question.type !== 'true-false' ? shuffled(ids, random) : ids;
}

/** The order in which a check shows its options: mixed, but the same for everyone and in both languages. */
export function checkOrder(question: Question): string[] {
  return optionOrder(question, seededRandom(question.id));
}

/** The result of a quiz: points of each question in, whether the mean reaches the pass mark (per cent) out, in whole numbers. */
export function resultOf(points: readonly number[], pass: number): { percent: number; passed: boolean } {
  if (points.length === 0) return { percent: 0, passed: false };
  const sum = points.reduce((total, each) => total + each, 0);
  return {
    percent: Math.floor((sum * 100) / (points.length * fullPoints)),
    passed: sum * 100 >= pass * points.length * fullPoints,
  };
}
