/** Where Prisma's commands find schema, migrations and database; `generate` and `migrate` run from here, without an engine. */
import { Sqlite } from './app/db/sqlite.server.ts';
import { defineConfig } from 'prisma/config';

// The schema engine runs in JavaScript over the same driver as the server, so nothing has to be downloaded.
const url = process.env['DATABASE_URL'] ?? 'file:./data/polku.db';
process.env['DATABASE_URL'] = url;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  experimental: { adapter: true },
  engine: 'js',
  adapter: async () => new Sqlite({ url }),
});
