/** A start asks the database itself whether it has this version's shape; in doubt Prisma's tool looks. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isMigrated } from '#app/db/migrations.server.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'polku-migrated-'));
  for (const name of ['20260101_first', '20260102_second'])
    mkdirSync(join(folder, 'migrations', name), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A database on which these migrations were tried; `rows` are name, finished and rolled back. */
function ask(rows: readonly [name: string, finished: number | null, rolledBack: number | null][]): Promise<boolean> {
  const file = join(folder, 'test.db');
  const database = new Database(file);
  database.exec('CREATE TABLE _prisma_migrations (migration_name TEXT, finished_at DATETIME, rolled_back_at DATETIME)');
  for (const row of rows) database.prepare('INSERT INTO _prisma_migrations VALUES (?, ?, ?)').run(...row);
  database.close();
  return isMigrated(`file:${file}`, join(folder, 'migrations'));
}

it('is done when all migrations are', async () => {
  expect(
    await ask([
      ['20260102_second', 2, null],
      ['20260101_first', 1, null],
    ]),
  ).toBe(true);
});

it('is not done without a database, with a migration missing, failed or rolled back, or with one too many', async () => {
  expect(await isMigrated(`file:${join(folder, 'none.db')}`, join(folder, 'migrations'))).toBe(false);
  const cases: Parameters<typeof ask>[0][] = [
    [['20260101_first', 1, null]],
    [
      ['20260101_first', 1, null],
      ['20260102_second', null, null],
    ],
    [
      ['20260101_first', 1, null],
      ['20260102_second', 2, 3],
    ],
    [
      ['20260101_first', 1, null],
      ['20260102_second', 2, null],
      ['20260103_third', 3, null],
    ],
  ];
  for (const rows of cases) {
    rmSync(join(folder, 'test.db'), { force: true });
    expect(await ask(rows)).toBe(false);
  }
});
