/** The rows that tell how the content engine does with many lessons. */
import type { ContentFindings } from './content-speed.ts';
import { median } from './statistics.ts';
import { megabytes, milliseconds, type Row, whole } from './table-row.ts';

/** Milliseconds and bytes. */
const limits = { start: 1500, edit: 300, memory: 300e6 };

export function contentRows({ copies, cold, warm, start, ownStart, edits }: ContentFindings): Row[] {
  const texts = `${whole(copies.lessons)} lessons, ${whole(copies.texts)} texts`;
  const [started, edited] = [median(start.times), median(edits.times)];
  const range = (times: readonly number[]) =>
    `${milliseconds(Math.min(...times))} to ${milliseconds(Math.max(...times))}`;
  return [
    {
      what: `cold build of ${texts}`,
      measured: `${(cold.time / 1000).toFixed(1)} s, ${milliseconds(cold.time / copies.texts)} each, at most ${megabytes(cold.memory)}`,
    },
    {
      what: 'build when nothing changed',
      measured: `${(warm.time / 1000).toFixed(1)} s, at most ${megabytes(warm.memory)}`,
    },
    {
      what: 'warm start, from process to /health',
      measured: `${milliseconds(started)} (${range(start.times)}), CPU ${milliseconds(median(start.cpu))}`,
      limit: [`< ${milliseconds(limits.start)}`, started < limits.start],
    },
    {
      what: 'the same with the courses of this installation',
      measured: `${milliseconds(median(ownStart.times))} (${range(ownStart.times)}), CPU ${milliseconds(median(ownStart.cpu))}`,
    },
    {
      what: 'resident memory after a warm start',
      measured: megabytes(start.memory),
      limit: [`< ${megabytes(limits.memory)}`, start.memory < limits.memory],
    },
    {
      what: 'one changed lesson while developing',
      measured: `${milliseconds(edited)} (${range(edits.times)}), CPU ${milliseconds(median(edits.cpu))}`,
      limit: [`< ${milliseconds(limits.edit)}`, edited < limits.edit],
    },
  ];
}
