/** The table that a run prints: what was measured, beside what, the ratio, the limit, and whether it holds. */
import { countRequests, type Findings } from './findings.ts';
import type { PageLoad } from './page-load.ts';
import type { QuizLoad } from './quiz-load.ts';
import { phoneRows } from './phone-rows.ts';
import { searchRows } from './search-rows.ts';
import { megabytes, milliseconds, type Row, whole } from './table-row.ts';
import { weightRows } from './weight-rows.ts';

/** The ratios have limits at this many connections. */
const judgedAt = 8;
const limits = { signedIn: 0.012, guest: 0.025, memory: 300e6 };

const ratioOf = (value: number) => value.toFixed(4);
const cpuOf = (time: number) => `CPU ${milliseconds(time)}`;
const timesOf = (p50: number, p99: number) => `p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`;

function pageRow(page: string, least: number, load: PageLoad): Row {
  const { connections, ratios, pageCpu, bareCpu } = load;
  const cpuRatio = bareCpu / pageCpu;
  // The program that asks may hold the bare server back, never the page: the lower ratio is the true one.
  const lower = Number.isNaN(cpuRatio) ? load.ratio : Math.min(load.ratio, cpuRatio);
  return {
    what: `${page}, ${String(connections)} ${connections === 1 ? 'connection' : 'connections'}`,
    measured: `${whole(load.page)}/s, ${timesOf(load.p50, load.p99)}, ${cpuOf(pageCpu)}`,
    bare: `${whole(load.bare)}/s, ${cpuOf(bareCpu)}`,
    ratio: `${ratioOf(load.ratio)} (${ratioOf(Math.min(...ratios))}–${ratioOf(Math.max(...ratios))})`,
    cpuRatio: Number.isNaN(cpuRatio) ? '' : ratioOf(cpuRatio),
    ...(connections === judgedAt ? { limit: [`≥ ${String(least)}`, lower >= least] as const } : {}),
  };
}

/** A submission is told in signed-in lesson pages at as many connections, because the bare server has no quiz. */
function quizRow(load: QuizLoad, pages: readonly PageLoad[]): Row {
  const { learners, requestsEach, perSecond, cpuEach } = load;
  const page = pages.find(({ connections }) => connections === learners);
  const rate = `${perSecond.toFixed(1)}/s, ${timesOf(load.p50, load.p99)}`;
  return {
    what: `quiz, start to result, ${String(learners)} ${learners === 1 ? 'learner' : 'learners at once'}`,
    measured: `${rate}, ${whole(requestsEach)} requests, ${cpuOf(cpuEach)}`,
    ...(page ? { ratio: `as ${(page.page / perSecond).toFixed(1)} signed-in pages` } : {}),
    ...(page ? { cpuRatio: `as ${(cpuEach / page.pageCpu).toFixed(1)}` } : {}),
  };
}

function memoryRow({ before, most, after }: Findings['memory']): Row {
  return {
    what: 'resident memory before, most, after the load',
    measured: [before, most, after].map(megabytes).join(', '),
    limit: [`after < ${megabytes(limits.memory)}`, after < limits.memory],
  };
}

function rowsOf(findings: Findings): Row[] {
  const { requests, failed } = countRequests(findings);
  return [
    ...findings.signedIn.map((load) => pageRow('signed-in lesson', limits.signedIn, load)),
    ...findings.guest.map((load) => pageRow('guest lesson', limits.guest, load)),
    ...findings.quiz.map((load) => quizRow(load, findings.signedIn)),
    { what: 'failed requests', measured: `${whole(failed)} of ${whole(requests)}`, limit: ['0', failed === 0] },
    memoryRow(findings.memory),
    ...searchRows(findings.search),
    ...weightRows(findings.weights),
    ...phoneRows(findings.phone),
  ];
}

/** The findings as a Markdown table. */
export function tableOf(findings: Findings): string {
  return tableOfRows(rowsOf(findings));
}

/** Rows as a Markdown table whose columns line up. */
export function tableOfRows(rows: readonly Row[]): string {
  const cells = rows.map(({ what, measured, bare = '', ratio = '', cpuRatio = '', limit }) => {
    return [what, measured, bare, ratio, cpuRatio, limit?.[0] ?? '', limit ? (limit[1] ? 'pass' : 'MISS') : ''];
  });
  const head = ['What', 'Measured', 'Bare server', 'Ratio (range)', 'CPU ratio', 'Limit', 'Verdict'];
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
