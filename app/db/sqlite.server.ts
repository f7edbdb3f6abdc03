/**
 * One SQLite connection for Prisma. The stock client opens a fresh connection after every transaction and so loses
 * its settings (busy timeout, foreign keys); this one keeps them, keeps prepared statements, and begins every
 * transaction IMMEDIATE, so that two processes queue for the lock instead of failing half-way.
 */
import type { Client, InStatement, ResultSet, Transaction } from '@libsql/client';
import { LibsqlError } from '@libsql/client';
import { PrismaLibSQL } from '@prisma/adapter-libsql';
import Database from 'libsql';

type Statement = ReturnType<Database.Database['prepare']>;
type Value = string | number | bigint | Buffer | null;

const keptStatements = 500;
const busyTimeoutMs = 10_000;

class Connection {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, { statement: Statement; columns: string[] | null; types: string[] }>();
  readonly protocol = 'file';
  closed = false;

  constructor(url: string) {
    this.#database = new Database(url.replace(/^file:(\/\/)?/, ''), { timeout: busyTimeoutMs });
    this.#database.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    this.#database.exec('PRAGMA journal_mode = WAL');
    // FULL: a commit that was answered survives a power cut, not only a crash of the process.
    this.#database.exec('PRAGMA synchronous = FULL');
    this.#database.exec('PRAGMA foreign_keys = ON');
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement;
    if (!Array.isArray(args ?? [])) throw new TypeError('Named arguments are not used by Prisma');
    try {
      return this.#run(sql, (args ?? []) as readonly unknown[]);
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  #run(sql: string, args: readonly unknown[]): ResultSet {
    const { statement, columns, types } = this.#prepare(sql);
    const values = args.map(toSqlite);
    if (columns) return resultSet(columns, types, statement.all(...[values]) as unknown[][], 0);
    return resultSet([], [], [], Number(statement.run(...[values]).changes));
  }

  /** PRAGMA and schema statements are never kept: their columns may change. */
  #prepare(sql: string) {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#database.prepare(sql);
    let prepared = { statement, columns: null as string[] | null, types: [] as string[] };
    if (statement.reader) {
      const columns = statement.raw(true).columns();
      prepared = { statement, columns: columns.map((c) => c.name), types: columns.map((c) => c.type ?? '') };
    }
    if (/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/i.test(sql)) {
      if (this.#statements.size >= keptStatements) this.#statements.clear();
      this.#statements.set(sql, prepared);
    }
    return prepared;
  }

  async executeMultiple(sql: string): Promise<void> {
    try {
      this.#statements.clear();
      this.#database.exec(sql);
    } catch (error) {
      throw asLibsqlError(error);
    }
  }

  async transaction(): Promise<Transaction> {
    await this.execute('BEGIN IMMEDIATE');
    const part = {
      execute: (statement: InStatement) => this.execute(statement),
      commit: async () => void (await this.execute('COMMIT')),
      rollback: async () => void (await this.execute('ROLLBACK')),
    };
    // Prisma's adapter uses these three; the rest of the interface is for callers that do not exist here.
    return part as Transaction;
  }

  close(): void {
    this.closed = true;
    this.#statements.clear();
    this.#database.close();
  }
}

function toSqlite(value: unknown): Value {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  return value as Value;
}

function resultSet(columns: string[], columnTypes: string[], rows: unknown[][], rowsAffected: number): ResultSet {
  return { columns, columnTypes, rows, rowsAffected, lastInsertRowid: undefined, toJSON: () => ({}) } as unknown as ResultSet;
}

function asLibsqlError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { code, rawCode } = error as Error & { code: string; rawCode?: number };
  return new LibsqlError(error.message, code, undefined, rawCode, error);
}

/** The driver adapter for PrismaClient and for the migration commands. `url` is `file:` and a path. */
export class Sqlite extends PrismaLibSQL {
  constructor({ url }: { url: string }) {
    super({ url });
  }

  override createClient(config: { url: string }): Client {
    return new Connection(config.url) as unknown as Client;
  }
}
