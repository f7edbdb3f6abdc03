/** How many times a second a page is sent, in turns with the bare server that sends the same bytes. */
import autocannon from 'autocannon';
import { requestHeaders } from './captured-page.ts';
import { processorTime } from './process-figures.ts';
import { median, percentile } from './statistics.ts';

/** Where to ask, and as whom: the requests rotate over the cookies; null is a guest. */
export type Target = {
  readonly url: string;
  readonly cookies: readonly (string | null)[];
  /** The process that answers. */
  readonly pid: number;
};

type Load = {
  readonly perSecond: number;
  readonly milliseconds: readonly number[];
  /** Processor time of the server (milliseconds). */
  readonly cpu: number;
  readonly requests: number;
  readonly failed: number;
};

export type PageLoad = {
  readonly connections: number;
  /** Medians over the rounds, requests a second. */
  readonly page: number;
  readonly bare: number;
  /** Page ÷ bare, one of each round, so that a slow moment of the machine meets both. */
  readonly ratios: readonly number[];
  readonly ratio: number;
  /** Processor time of the server for one answer (milliseconds); what else the machine does hardly shows in it. */
  readonly pageCpu: number;
  readonly bareCpu: number;
  /** Milliseconds, over all answers of all rounds. */
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  readonly failed: number;
};

/** Every answer that is not a whole 2xx counts as failed. */
export async function applyLoad(target: Target, connections: number, seconds: number): Promise<Load> {
  const requests = target.cookies.map((cookie) => ({ headers: requestHeaders(cookie) }));
  const milliseconds: number[] = [];
  let client = 0;
  const cpuBefore = processorTime(target.pid);
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options: autocannon.Options = {
      url: target.url,
      connections,
      duration: seconds,
      setupClient(each) {
        // Every connection begins at a place of its own, or all would ask as the same learner at the same time.
        const start = Math.floor((client * requests.length) / connections);
        client += 1;
        each.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
      },
    };
    const run = autocannon(options, (error: unknown, done) => {
      if (error) reject(error instanceof Error ? error : new Error(String(error)));
      else resolve(done);
    });
    run.on('response', (_client, _status, _bytes, time) => milliseconds.push(time));
  });
  const failed = result.errors + result.non2xx + result.mismatches;
  const cpu = processorTime(target.pid) - cpuBefore;
  return { perSecond: milliseconds.length / result.duration, milliseconds, cpu, requests: milliseconds.length, failed };
}

/** Measures both in turns; who goes first changes from round to round. */
export async function measurePage(
  page: Target,
  bare: Target,
  { connections, rounds, seconds }: { connections: number; rounds: number; seconds: number },
): Promise<PageLoad> {
  const pages: Load[] = [];
  const bares: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measureBare = async () => void bares.push(await applyLoad(bare, connections, seconds));
    if (round % 2 === 0) await measureBare();
    pages.push(await applyLoad(page, connections, seconds));
    if (round % 2 === 1) await measureBare();
  }
  const ratios = pages.map(({ perSecond }, round) => perSecond / (bares[round]?.perSecond ?? Number.NaN));
  const times = pages.flatMap(({ milliseconds }) => milliseconds);
  return {
    connections,
    page: median(pages.map(({ perSecond }) => perSecond)),
    bare: median(bares.map(({ perSecond }) => perSecond)),
    ratios,
    ratio: median(ratios),
    pageCpu: total(pages, 'cpu') / total(pages, 'requests'),
    bareCpu: total(bares, 'cpu') / total(bares, 'requests'),
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    requests: total([...pages, ...bares], 'requests'),
    failed: total([...pages, ...bares], 'failed'),
  };
}

function total(loads: readonly Load[], what: 'cpu' | 'requests' | 'failed'): number {
  return loads.reduce((sum, load) => sum + load[what], 0);
}
