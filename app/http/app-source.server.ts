/** Where the server gets the Remix app from: the finished build, or Vite while developing. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import type { ViteDevServer } from 'vite';
import { env } from '#app/env.server.ts';
import type { PublishedFile } from '#app/services/published.server.ts';
import { serveAssets } from './assets.server.ts';

/** What entry.server offers to whoever runs the app. */
export interface Operations {
  /** Loads and validates the content; throws an Error whose message is the text for the operator. */
  prepare(): Promise<void>;
  /** Called once the server listens: begins to send what waits in the outbox. */
  begin(): void | Promise<void>;
  /** Whether the app can answer, database included. */
  isHealthy(): Promise<boolean>;
  /** What machines read about our certificates, by its path; null when there is no such file. */
  published(path: string): PublishedFile | null | Promise<PublishedFile | null>;
  /** Stops sending, and ends the database connections. */
  close(): Promise<void>;
}

export interface AppSource {
  build: ServerBuild | (() => Promise<ServerBuild>);
  operations: Operations;
  /** Answers the client's files, or passes on. */
  assets: RequestHandler;
  /** Ends what the source itself keeps running. */
  close(): Promise<void>;
}

/** The production build in env.buildDir. Throws an Error with a clear message when it is missing or not ours. */
export async function builtApp(): Promise<AppSource> {
  const entry = join(env.buildDir, 'server', 'index.js');
  if (!existsSync(entry)) throw new Error(`there is no build in ${env.buildDir}; run: npm run build`);
  const build: ServerBuild = await import(pathToFileURL(entry).href);
  return {
    build,
    operations: operationsOf(build),
    assets: serveAssets(join(env.buildDir, 'client')),
    close: () => Promise.resolve(),
  };
}

/**
 * Vite's search for browser packages follows imports into server files, where it finds packages it cannot bundle, and
 * reloads the page for each it finds late. Naming both kinds makes the first page of a day load in one go.
 */
const BROWSER_PACKAGES = {
  include: ['@conform-to/react', 'i18next'],
  exclude: [
    ...['@conform-to/zod', '@libsql/client', '@node-rs/argon2', '@prisma/adapter-libsql', '@prisma/client', 'esbuild'],
    ...[
      '@orama/stemmers',
      '@remix-run/node',
      'acorn',
      'acorn-jsx',
      'libsql',
      'lucia',
      'mdx-bundler',
      'nodemailer',
      'pino',
    ],
    ...['rate-limiter-flexible', 'react-dom/server', 'remark-gfm', 'unist-util-visit-parents', 'yaml', 'zod'],
  ],
};

/** The sources through Vite, reloaded when they change; hot reload shares `server` so that one port is enough. */
export async function developmentApp(server: Server): Promise<AppSource> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    server: { middlewareMode: true, hmr: { server } },
    optimizeDeps: BROWSER_PACKAGES,
  });
  reloadOnCourseChanges(vite);
  const load = async (): Promise<ServerBuild> => {
    const build: unknown = await vite.ssrLoadModule('virtual:remix/server-build');
    if (!isServerBuild(build)) throw new Error('Vite returned no Remix build');
    return build;
  };
  return {
    build: load,
    // Asked anew each time, because a reload replaces the module and what it holds.
    operations: {
      prepare: async () => operationsOf(await load()).prepare(),
      begin: async () => operationsOf(await load()).begin(),
      isHealthy: async () => operationsOf(await load()).isHealthy(),
      published: async (path) => operationsOf(await load()).published(path),
      close: async () => operationsOf(await load()).close(),
    },
    assets: vite.middlewares,
    close: () => vite.close(),
  };
}

/** Milliseconds: an editor writes a file in several steps, and one save should be one reload. */
const SAVING = 50;

/** Open pages load again when a file of the courses is saved, added or removed; the browser keeps the place on the page. */
function reloadOnCourseChanges({ watcher, ws }: ViteDevServer): void {
  let waiting: NodeJS.Timeout | undefined;
  watcher.add(env.coursesDir);
  watcher.on('all', (_event, file) => {
    if (!resolve(file).startsWith(env.coursesDir + sep)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      ws.send({ type: 'full-reload' });
    }, SAVING);
  });
}

function isServerBuild(value: unknown): value is ServerBuild {
  return typeof value === 'object' && value !== null && 'entry' in value && 'routes' in value;
}

function operationsOf(build: ServerBuild): Operations {
  const entry: object = build.entry.module;
  if ('operations' in entry && isOperations(entry.operations)) return entry.operations;
  throw new Error('the build has no operations; run: npm run build');
}

function isOperations(value: unknown): value is Operations {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['prepare', 'begin', 'isHealthy', 'published', 'close'].every((name) => name in value)
  );
}
