/** What the measurements need to know about the people in the benchmark's database. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Population = z.object({
  learners: z.number(),
  facts: z.number(),
  certificates: z.number(),
  /** Paths of every lesson after `/:lang`, the measured one first. */
  lessons: z.array(z.string()),
  /** The measured quiz: its path after `/:lang`, and a right response to each question it may draw. */
  quiz: z.object({ path: z.string(), right: z.record(z.string(), z.array(z.string())) }),
  /** Cookie headers of signed-in learners in all states. */
  readers: z.array(z.string()),
  /** Cookie headers of other learners, who take the quiz. */
  quizTakers: z.array(z.string()),
});

export type Population = z.infer<typeof Population>;

/** Reads what populate.ts wrote. Throws when the file is not whole. */
export function readPopulation(file: string): Population {
  return Population.parse(JSON.parse(readFileSync(file, 'utf8')));
}
