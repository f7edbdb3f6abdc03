/** Once per run: a folder in the temporary directory with a migrated, empty database to copy. Removed at the end. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's temporary folder; `template.db` in it is the migrated database. */
    readonly runFolder: string;
  }
}

const migrations = 'prisma/migrations';

/** The migrations' own SQL, in order: the same statements as `prisma migrate deploy`, in milliseconds. */
function migrate(file: string): void {
  const database = new Database(file);
  const folders = readdirSync(migrations, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders.sort((a, b) => a.name.localeCompare(b.name))) {
    database.exec(readFileSync(join(migrations, name, 'migration.sql'), 'utf8'));
  }
  database.close();
}

/** Vitest's global set-up; what it returns runs after the last test. */
export function setup(project: TestProject): () => void {
  const runFolder = mkdtempSync(join(tmpdir(), 'polku-tests-'));
  migrate(join(runFolder, 'template.db'));
  project.provide('runFolder', runFolder);
  return () => rmSync(runFolder, { recursive: true, force: true });
}
