/** Questions: what is asked, what counts as an answer, and what may be shown when. */
import type { AnswerKey, Verdict } from './answer-key.ts';
import type { Language, Translated } from './language.ts';
import { type Reveal, fullPoints } from './marking/marking.ts';
import { numbersIn } from './marking/written.ts';
import { seededRandom, shuffled } from './random.ts';
import { type Response, placeOf, placement, placementsOf } from './response.ts';

export const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'ordering',
  'matching',
  'fill-in',
  'numeric',
  'scenario',
] as const;
export type QuestionType = (typeof questionTypes)[number];

export type Option = { readonly id: string; readonly text: Translated };
/**
 * A right side of a matching question. Its id is that of its left side, which is the key: pages know it by its `token`,
 * which comes from its texts alone.
 */
export type Choice = Option & { readonly token: string };

export type Question = {
  readonly id: string;
  /** `check`: stands in a lesson. `quiz`: in the pool that the module quiz draws from. */
  readonly use: 'check' | 'quiz';
  readonly type: QuestionType;
  /** What happened, before it is asked what to do; scenarios only. */
  readonly situation: Translated | null;
  readonly stem: Translated;
  /** Options to choose from, steps to order, left sides to match; empty where something is typed. */
  readonly options: readonly Option[];
  /** Right sides of a matching question; else empty. */
  readonly choices: readonly Choice[];
  /** Of the number asked for; null without one. */
  readonly unit: Translated | null;
  readonly shuffle: boolean;
  /** Where to read more; `section` is null when the whole lesson is meant. */
  readonly read: { readonly lesson: string; readonly section: string | null } | null;
  readonly facts: readonly string[];
  readonly key: AnswerKey;
};

export type PublicOption = { readonly id: string; readonly text: string };
/** A question as a learner may see it: before an answer `response` and `verdict` are null. */
export type PublicQuestion = {
  readonly id: string;
  readonly type: QuestionType;
  readonly situation: string | null;
  readonly stem: string;
  readonly options: readonly PublicOption[];
  /** Ids are tokens. */
  readonly choices: readonly PublicOption[];
  readonly unit: string | null;
  readonly read: Question['read'];
  readonly response: Response | null;
  readonly verdict: Verdict | null;
};

/**
 * The public shape of a question, built field by field.
 * @param order ids in the order to show (of choices, where there are some); ones missing from it follow in the author's order.
 * @param reveal null: show the response only (a quiz that is still open), no verdict.
 */
export function publish(
  question: Question,
  language: Language,
  { order, response, reveal }: { order: readonly string[]; response: Response | null; reveal: Reveal | null },
): PublicQuestion {
  const place = ({ id }: Option) => (order.includes(id) ? order.indexOf(id) : order.length);
  const inOrder = <O extends Option>(list: readonly O[]) => [...list].sort((a, b) => place(a) - place(b));
  // Left sides stay as written: in the order of their choices they would tell the key.
  const options = question.choices.length > 0 ? question.options : inOrder(question.options);
  const verdict = response && reveal ? question.key.verdict(response, reveal, language) : null;
  return {
    id: question.id,
    type: question.type,
    situation: question.situation?.[language] ?? null,
    stem: question.stem[language],
    options: options.map(({ id, text }) => ({ id, text: text[language] })),
    choices: inOrder(question.choices).map(({ token, text }) => ({ id: token, text: text[language] })),
    unit: question.unit?.[language] ?? null,
    read: question.read,
    response: response && toTokens(question, response),
    verdict: verdict && { ...verdict, solution: verdict.solution && toTokens(question, verdict.solution) },
  };
}

function toTokens(question: Question, response: Response): Response {
  if (question.type !== 'matching') return response;
  const tokens = new Map(question.choices.map(({ id, token }) => [id, token]));
  return [...placementsOf(response)].flatMap(([item, places]) =>
    places.flatMap((place) => (tokens.has(place) ? [placement(item, tokens.get(place) ?? '')] : [])),
  );
}

/** A response from what a form sent: without empty fields, and with the choices' own ids for their tokens. */
export function readResponse(question: Question, sent: readonly string[]): Response {
  const given = sent.map((each) => each.trim()).filter((each) => each !== '');
  if (question.type !== 'matching') return given;
  const ids = new Map(question.choices.map(({ id, token }) => [token, id]));
  return [...placementsOf(given)].flatMap(([item, places]) =>
    places.flatMap((place) => (ids.has(place) ? [placement(item, ids.get(place) ?? '')] : [])),
  );
}

/** Why a response is no answer yet. */
export type Shortcoming =
  'choose' | 'match-each' | 'place-each' | 'place-once' | 'write' | 'write-shorter' | 'write-number';

const LONGEST_WRITTEN = 100;

function shortcomingOfOrder({ options }: Question, response: Response): Shortcoming | null {
  const places = placementsOf(response);
  const given = options.map(({ id }) => placeOf(places, id));
  const possible = new Set(options.map((_, index) => String(index + 1)));
  if (places.size > options.length || given.some((place) => place === null || !possible.has(place)))
    return 'place-each';
  return new Set(given).size === given.length ? null : 'place-once';
}

function shortcomingOfMatch({ options, choices }: Question, response: Response): Shortcoming | null {
  const places = placementsOf(response);
  const isMatched = ({ id }: Option) => choices.some((choice) => choice.id === placeOf(places, id));
  return places.size === options.length && options.every(isMatched) ? null : 'match-each';
}

/** What a response lacks to be an answer; null when it is one. */
export function shortcomingOf(question: Question, response: Response): Shortcoming | null {
  const written = response.length === 1 ? (response[0] ?? '').trim() : '';
  switch (question.type) {
    case 'ordering':
      return shortcomingOfOrder(question, response);
    case 'matching':
      return shortcomingOfMatch(question, response);
    case 'fill-in':
    case 'numeric':
      if (written === '') return 'write';
      if (written.length > LONGEST_WRITTEN) return 'write-shorter';
      return question.type === 'numeric' && numbersIn(written).length === 0 ? 'write-number' : null;
    default: {
      const isKnown = response.every((id) => question.options.some((option) => option.id === id));
      const isOnce = new Set(response).size === response.length;
      const isEnough = question.type === 'multiple' ? response.length > 0 : response.length === 1;
      return isKnown && isOnce && isEnough ? null : 'choose';
    }
  }
}

/** After which answer to a check everything may be shown: a right one, or when the learner asks to see it. */
export function revealOfCheck(question: Question, response: Response, askedToSee: boolean): Reveal {
  return askedToSee || question.key.points(response) === fullPoints ? 'all' : 'chosen';
}

/** Ids in an order to show: of the choices where there are some, else of the options. Kept where order carries meaning. */
export function mixedOrder(question: Question, random: () => number): string[] {
  const ids = (question.choices.length > 0 ? question.choices : question.options).map(({ id }) => id);
  // An author cannot keep steps in their written order, which is the right one.
  if (question.type === 'ordering') return otherOrder(ids, random);
  return question.shuffle && question.type !== 'true-false' ? shuffled(ids, random) : ids;
}

/** A mixed order that is not the given one. */
function otherOrder(ids: readonly string[], random: () => number): string[] {
  const mixed = shuffled(ids, random);
  return mixed.every((id, index) => id === ids[index]) ? [...mixed].reverse() : mixed;
}

/** The order in which a check shows its options: mixed, but the same for everyone and in both languages. */
export function checkOrder(question: Question): string[] {
  return mixedOrder(question, seededRandom(question.id));
}
