/** Marking of options to choose from: single, true-false, scenario (choose one) and multiple (tick all that fit). */
import type { Translated } from '../language.ts';
import type { Response } from '../response.ts';
import { type Grade, type Luck, type Marking, type Reveal, fullPoints, luckOf, pointsOf } from './marking.ts';

export type KeyedOption = { readonly id: string; readonly grade: Grade; readonly why: Translated };

const pointsOfGrade: Readonly<Record<Grade, number>> = { right: fullPoints, acceptable: fullPoints / 2, wrong: 0 };

/** Remarks and reasons, the same for one and for many: an option's own, and one for the question. */
function explanations(options: readonly KeyedOption[], why: Translated | null) {
  return {
    remarks: (response: Response, reveal: Reveal) =>
      options.filter((option) => reveal === 'all' || response.includes(option.id)),
    why: () => (why ? [why] : []),
    solution: () => null,
  };
}

/** Exactly one option is to be chosen: full points for the right one, half for an acceptable one. */
export function chooseOne(options: readonly KeyedOption[], why: Translated | null = null): Marking {
  const byId = new Map(options.map((option) => [option.id, option]));
  return {
    points: (response) => {
      const chosen = [...new Set(response)].flatMap((id) => byId.get(id) ?? []);
      return chosen.length === 1 && chosen[0] ? pointsOfGrade[chosen[0].grade] : 0;
    },
    luck: () => luckOf(options.map((option) => pointsOfGrade[option.grade])),
    ...explanations(options, why),
  };
}

/**
 * All that fit are to be ticked: max(0, right ticked ÷ right − wrong ticked ÷ wrong), so that ticking everything or
 * nothing gives 0, one more right one never lowers and one more wrong one never raises the points.
 */
export function chooseMany(options: readonly KeyedOption[], why: Translated | null = null): Marking {
  const right = new Set(options.filter((option) => option.grade === 'right').map((option) => option.id));
  const wrong = new Set(options.filter((option) => option.grade !== 'right').map((option) => option.id));
  const pointsFor = (rightTicked: number, wrongTicked: number) =>
    pointsOf(rightTicked * wrong.size - wrongTicked * right.size, right.size * wrong.size);
  return {
    points: (response) => {
      const ticked = [...new Set(response)];
      return pointsFor(ticked.filter((id) => right.has(id)).length, ticked.filter((id) => wrong.has(id)).length);
    },
    luck: () => luckOfTicking(right.size, wrong.size, pointsFor),
    ...explanations(options, why),
  };
}

/** Every set of ticks but the empty one is equally likely. */
function luckOfTicking(right: number, wrong: number, pointsFor: (right: number, wrong: number) => number): Luck {
  const luck = new Map<number, number>();
  const sets = 2 ** (right + wrong) - 1;
  for (let r = 0; r <= right; r += 1) {
    for (let w = 0; w <= wrong; w += 1) {
      if (r + w === 0) continue;
      const points = pointsFor(r, w);
      luck.set(points, (luck.get(points) ?? 0) + (waysToChoose(r, right) * waysToChoose(w, wrong)) / sets);
    }
  }
  return luck;
}

/** Binomial coefficient. */
export function waysToChoose(some: number, all: number): number {
  let ways = 1;
  for (let step = 1; step <= some; step += 1) ways = (ways * (all - some + step)) / step;
  return Math.round(ways);
}
