/**
 * One SQLite connection for Prisma. The stock client opens a fresh connection after every transaction and so loses
 * its settings (busy timeout, foreign keys); this one keeps them, keeps prepared statements, and begins every
 * transaction IMMEDIATE, so that two processes queue for the lock instead of failing half-way.
 */
import type { Client, InStatement, InValue, ResultSet, Transaction } from '@libsql/client';
import { LibsqlError } from '@libsql/client';
import { PrismaLibSQL } from '@prisma/adapter-libsql';
import Database from 'libsql';

type Prepared = {
  readonly statement: ReturnType<Database.Database['prepare']>;
  /** Null for a statement that returns no rows. */
  readonly columns: { readonly names: string[]; readonly types: string[] } | null;
};

const keptStatements = 500;
const busyTimeoutMs = 10_000;

function open(url: string): Database.Database {
  const database = new Database(url.replace(/^file:(\/\/)?/, ''), { timeout: busyTimeoutMs });
  database.exec(`PRAGMA busy_timeout = ${String(busyTimeoutMs)}`);
  database.exec('PRAGMA journal_mode = WAL');
  // FULL: a commit that was answered survives a power cut, not only a crash of the process.
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  return database;
}

class Connection {
  readonly #url: string;
  #database: Database.Database;
  readonly #statements = new Map<string, Prepared>();
  readonly protocol = 'file';
  closed = false;

  constructor(url: string) {
    this.#url = url;
    this.#database = open(url);
  }

  /**
   * A connection like new. The driver leaves a statement that met another program's lock unfinished, and beside it no
   * transaction could be committed any more. Nothing is lost: whoever waits for the lock has no transaction of its own.
   */
  #reopen(): void {
    this.#statements.clear();
    this.#database.close();
    this.#database = open(this.#url);
  }

  /** @throws LibsqlError, which Prisma's adapter knows how to read. */
  execute(statement: InStatement): Promise<ResultSet> {
    return Promise.resolve().then(() => {
      const { sql, args = [] } = typeof statement === 'string' ? { sql: statement } : statement;
      if (!Array.isArray(args)) throw new TypeError('Prisma uses no named arguments');
      try {
        return this.#run(sql, args.map(toSqlite));
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY') this.#reopen();
        throw asLibsqlError(error);
      }
    });
  }

  #run(sql: string, values: readonly InValue[]): ResultSet {
    const { statement, columns } = this.#prepare(sql);
    // The driver takes the values as one list; spread, a single null would look like no value at all.
    if (columns) return resultSet(columns, statement.all(...[values]), 0);
    return resultSet({ names: [], types: [] }, [], Number(statement.run(...[values]).changes));
  }

  /** PRAGMA and schema statements are never kept: their columns may change. */
  #prepare(sql: string): Prepared {
    const kept = this.#statements.get(sql);
    if (kept) return kept;
    const statement = this.#database.prepare(sql);
    const columns = statement.reader ? statement.raw(true).columns() : null;
    const prepared = {
      statement,
      columns: columns && { names: columns.map((c) => c.name), types: columns.map((c) => c.type ?? '') },
    };
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

function toSqlite(value: InValue): InValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value instanceof ArrayBuffer ? new Uint8Array(value) : value;
}

function resultSet(
  { names, types }: { names: string[]; types: string[] },
  rows: unknown[],
  rowsAffected: number,
): ResultSet {
  const result: unknown = { columns: names, columnTypes: types, rows, rowsAffected, lastInsertRowid: undefined };
  // Rows come as plain arrays, which is all that Prisma's adapter reads of them.
  return result as ResultSet;
}

function asLibsqlError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const rawCode = 'rawCode' in error && typeof error.rawCode === 'number' ? error.rawCode : undefined;
  return new LibsqlError(error.message, error.code, undefined, rawCode, error);
}

/** The driver adapter for PrismaClient and for the migration commands. `url` is `file:` and a path. */
export class Sqlite extends PrismaLibSQL {
  constructor({ url }: { url: string }) {
    super({ url });
  }

  override createClient(config: { url: string }): Client {
    const connection: unknown = new Connection(config.url);
    // The parts of the interface that are missing are never called by the adapter.
    return connection as Client;
  }
}
