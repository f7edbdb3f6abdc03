/** How fast the overview of a group is, with 50, 500 and 5,000 members and sixty modules. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, run, TOOLS } from '../scripts/steps.mjs';
import { writeCourses } from './course-copies.ts';
import { settings } from './installation.ts';
import { milliseconds, type Row, whole } from './table-row.ts';

/** Enough copies of the courses for sixty modules. */
const lessons = 230;
const sizes = ['50', '500', '5000'];
/** Milliseconds for 500 members. */
const limit = 150;

const Figures = z.array(
  z.object({
    size: z.number(),
    modules: z.number(),
    facts: z.number(),
    /** Milliseconds: the first time in a process, medians later, and when one member has just done something. */
    first: z.number(),
    /** Processor time of one later time. */
    cpu: z.number(),
    after: z.number(),
    changed: z.number(),
    bare: z.number(),
  }),
);

/** The rows of the table. The flags of the measuring process are those of `npm start`. */
export async function measureGroups(say: (sentence: string) => void): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-bench-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const courses = join(folder, 'courses');
  writeCourses(courses, lessons);
  const env = { ...settings(folder, 0), PORT: '4600', COURSES_DIR: courses };
  if ((await run(TOOLS.prisma, ['migrate', 'deploy'], { env, quiet: true })) !== 0) fail('The database was not made.');
  say(`groups of ${sizes.join(', ')}`);
  const file = join(folder, 'groups.json');
  const args = ['--import', 'tsx', 'bench/group-probe.ts', file, ...sizes];
  if ((await run('--max-old-space-size=192', args, { env, quiet: true })) !== 0) fail('Groups were not measured.');
  return Figures.parse(JSON.parse(readFileSync(file, 'utf8'))).map(
    ({ size, modules, facts, first, cpu, after, changed, bare }) => ({
      what: `overview of ${whole(size)} members × ${whole(modules)} modules, ${whole(facts)} facts`,
      measured: `${milliseconds(after)}, CPU ${milliseconds(cpu)}, after one new fact ${milliseconds(changed)}, first after the start ${milliseconds(first)}`,
      bare: `names of the members ${milliseconds(bare)}`,
      ratio: (bare / after).toFixed(4),
      ...(size === 500 ? { limit: [`< ${String(limit)} ms`, after < limit && changed < limit] as const } : {}),
    }),
  );
}
