/** The rows that tell how certificates are signed, checked and published. */
import type { CredentialFindings } from './credential-load.ts';
import { milliseconds, type Row, whole } from './table-row.ts';

/** Of a bare server's rate; and how much slower the last may be signed than the first. */
const limits = { published: 0.3, growth: 1.5 };

export function credentialRows({ signing, files }: CredentialFindings): Row[] {
  const { issued, sign, first, last, check, jwt, jwtCheck } = signing;
  return [
    ...files.map(({ path, load }): Row => {
      const { ratio, ratios, pageCpu, bareCpu, p50, p99, connections } = load;
      return {
        what: `${path}, ${String(connections)} connections`,
        measured: `${whole(load.page)}/s, p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}, CPU ${milliseconds(pageCpu)}`,
        bare: `${whole(load.bare)}/s, CPU ${milliseconds(bareCpu)}`,
        ratio: `${ratio.toFixed(3)} (${Math.min(...ratios).toFixed(3)}–${Math.max(...ratios).toFixed(3)})`,
        cpuRatio: (bareCpu / pageCpu).toFixed(3),
        limit: [`≥ ${String(limits.published)}`, ratio >= limits.published],
      };
    }),
    { what: 'sign a credential, stored', measured: `median ${milliseconds(sign)}` },
    { what: 'check its proof', measured: `median ${milliseconds(check)}` },
    { what: 'sign it as a JWT, check that', measured: `median ${milliseconds(jwt)}, ${milliseconds(jwtCheck)}` },
    {
      what: `${whole(issued)} in one run, the first and the last of them`,
      measured: `median ${milliseconds(first)}, ${milliseconds(last)}`,
      ratio: (last / first).toFixed(2),
      limit: [`≤ ${String(limits.growth)}`, last / first <= limits.growth],
    },
  ];
}
