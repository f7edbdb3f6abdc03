/** How answers to one question are judged: what every question type has to know about its own key. */
import type { Language, Translated } from '../language.ts';
import type { Response } from '../response.ts';

/** Full points of a question; a quiz result is the mean of its questions. */
export const fullPoints = 1000;

/** `acceptable`: half the points, in scenarios only. */
export type Grade = 'right' | 'acceptable' | 'wrong';

/** `chosen`: explain what the learner picked. `all`: explain everything, which shows the key. */
export type Reveal = 'chosen' | 'all';

/** What is told about one option, step or left side. `why` is null where a reason would give the key away. */
export type Remark = { readonly id: string; readonly grade: Grade; readonly why: Translated | null };

/** How likely each number of points is. The values add up to 1. */
export type Luck = ReadonlyMap<number, number>;

/** One implementation per question type. Only an `AnswerKey` holds one, so that none can leave the server. */
export type Marking = {
  /** 0 to 1000, whole, for anything that could be sent. */
  points(response: Response): number;
  /** Of complete answers picked blindly, all equally likely. Nobody types a right word or number by chance. */
  luck(): Luck;
  remarks(response: Response, reveal: Reveal): readonly Remark[];
  /** Reasons about the answer as a whole. */
  why(response: Response, reveal: Reveal): readonly Translated[];
  /** An answer with full points; null where the remarks show it option by option. */
  solution(language: Language): Response | null;
};

/** Luck of picking one of some equally likely answers, given by their points. */
export function luckOf(points: readonly number[]): Luck {
  const luck = new Map<number, number>();
  for (const each of points) luck.set(each, (luck.get(each) ?? 0) + 1 / points.length);
  return luck;
}

/** Whole points for a share, rounded down in whole numbers: the same on every machine. */
export function pointsOf(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.max(0, Math.floor((fullPoints * part) / whole));
}
