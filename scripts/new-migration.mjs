/**
 * npm run db:migration -- <name>: writes a migration from what the migrations make to what schema.prisma says.
 * With --check in place of the name it writes nothing, and fails when there is something to migrate.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, run, TOOLS } from './steps.mjs';

const name = process.argv[2] ?? '';
const isCheck = name === '--check';
if (!isCheck && !/^[a-z][a-z0-9_]{2,40}$/.test(name)) {
  fail('Give the migration a name in snake_case: npm run db:migration -- add_groups');
}

const scratch = mkdtempSync(join(tmpdir(), 'polku-migration-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const sql = join(scratch, 'migration.sql');
const present = join(scratch, 'present.prisma');
copyFileSync('prisma/schema.prisma', present);

// With a driver adapter Prisma cannot compare with a database directly: the present state is made in a scratch
// database, read back as a schema, and that is compared. The real database is never touched.
const env = { DATABASE_URL: `file:${join(scratch, 'scratch.db')}` };
const between = ['--from-schema-datamodel', present, '--to-schema-datamodel', 'prisma/schema.prisma'];
for (const args of [
  ['migrate', 'deploy'],
  ['db', 'pull', '--force', '--schema', present],
  ['migrate', 'diff', ...between, '--script', '--output', sql],
]) {
  if ((await run(TOOLS.prisma, args, { env, quiet: true })) !== 0)
    fail(`prisma ${args[0]} ${args[1]} failed (see above).`);
}

const text = readFileSync(sql, 'utf8');
const hasAgreed = !/^\s*(?!--)\S/m.test(text);
if (isCheck) {
  if (!hasAgreed) fail(`${text}\nschema.prisma says more than the migrations: npm run db:migration -- <name>`);
  process.exit(0);
}
if (hasAgreed) fail('Nothing to migrate: schema and migrations agree.');
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folder = join('prisma', 'migrations', `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(join(folder, 'migration.sql'), text);
process.stdout.write(`${join(folder, 'migration.sql')}\nRead it before you commit it.\n`);
