/** The key of a question: a private field that cannot be serialised, spread or logged, with few methods to ask. */
import type { Language } from './language.ts';
import { type Grade, type Luck, type Marking, type Reveal, fullPoints } from './marking/marking.ts';
import type { Response } from './response.ts';

export type OptionVerdict = { readonly grade: Grade; readonly why: string | null };

/** What is told after an answer. `options` holds only what may be explained by now; `solution` is null until all may be. */
export type Verdict = {
  readonly points: number;
  readonly right: boolean;
  readonly reveal: Reveal;
  readonly why: readonly string[];
  readonly options: Readonly<Record<string, OptionVerdict>>;
  readonly solution: Response | null;
};

export class AnswerKey {
  readonly #marking: Marking;

  constructor(marking: Marking) {
    this.#marking = marking;
  }

  /** Points for a response, 0 to 1000, whole. What cannot be an answer has none. */
  points(response: Response): number {
    return this.#marking.points(response);
  }

  /** How likely each number of points is for somebody who answers blindly. */
  luck(): Luck {
    return this.#marking.luck();
  }

  verdict(response: Response, reveal: Reveal, language: Language): Verdict {
    const points = this.points(response);
    const remarks = this.#marking.remarks(response, reveal);
    return {
      points,
      right: points === fullPoints,
      reveal,
      why: this.#marking.why(response, reveal).map((each) => each[language]),
      options: Object.fromEntries(remarks.map(({ id, grade, why }) => [id, { grade, why: why?.[language] ?? null }])),
      solution: reveal === 'all' ? this.#marking.solution(language) : null,
    };
  }

  toJSON(): Record<string, never> {
    return {};
  }
}
