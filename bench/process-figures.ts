/** What the operating system knows about a process: the memory it holds and the processor time it has used. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks; one look costs well under a millisecond where there is a /proc. */
const interval = 500;

/** Resident set size now (bytes), from /proc or else from ps. NaN where neither knows. */
export function residentMemory(pid: number): number {
  const status = `/proc/${String(pid)}/status`;
  try {
    const kilobytes = existsSync(status)
      ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Number(kilobytes ?? Number.NaN) * 1024;
  } catch {
    return Number.NaN;
  }
}

/** Resident memory of a process and of all that it started (bytes). NaN where there is no /proc. */
export function familyMemory(pid: number): number {
  const file = `/proc/${String(pid)}/task/${String(pid)}/children`;
  const children = existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : [];
  return [residentMemory(pid), ...children.map(familyMemory)].reduce(
    (sum, each) => sum + (Number.isNaN(each) ? 0 : each),
  );
}

/** Linux counts processor time in hundredths of a second towards programs, whatever its own clock. */
const tick = 10;

/** Processor time used so far, of all threads (milliseconds). NaN where there is no /proc. */
export function processorTime(pid: number): number {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return Number.NaN;
  // The name in brackets may hold spaces; behind it, fields 14 and 15 are the time in the program and in the kernel.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

/** Watches until `stop`, which returns the most memory that was seen. */
export function watchMemory(pid: number): { stop(): number } {
  let most = residentMemory(pid);
  const look = () => {
    most = Math.max(most, residentMemory(pid));
  };
  const timer = setInterval(look, interval);
  return {
    stop() {
      clearInterval(timer);
      look();
      return most;
    },
  };
}
