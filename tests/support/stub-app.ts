/** A tiny finished build and a way to run server.ts over it, for tests of the server that need no real pages. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILD = `
let healthy = true;
let renders = 0;
const page = (request, status, headers, context, loadContext) => {
  renders += 1;
  const url = new URL(request.url);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', "script-src 'nonce-" + loadContext.nonce + "'");
  if (url.pathname.startsWith('/fi/shared')) headers.set('x-guest-page', '1');
  if (url.pathname === '/fi/shared-cookie') loadContext.setCookie('polku_language=fi; Path=/');
  const body = '<!doctype html><p>render ' + renders + '</p><script nonce="' + loadContext.nonce + '"></script>' + 'x'.repeat(4000);
  return new Response(body, { status, headers });
};
const resource = {
  loader: async ({ request }) => {
    const url = new URL(request.url);
    if (url.pathname === '/slow') await new Promise((resolve) => setTimeout(resolve, 1500));
    if (url.pathname === '/sick') healthy = false;
    return new Response('loaded ' + url.origin, { headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' } });
  },
  action: async ({ request }) => new Response('received ' + (await request.text()).length),
};
export const entry = { module: { default: page, handleError: () => {}, operations: {
  prepare: async () => { if (process.env.STUB_BROKEN) throw new Error('courses/demo/course.yml:3 title is missing'); },
  begin: () => {},
  isHealthy: async () => healthy,
  published: (path) => path === '/did.json'
    ? { body: Buffer.from('{"id":"did:web:polku.example"}'), type: 'application/did+json', etag: '"made"', maxAge: 3600 }
    : null,
  close: async () => { process.stdout.write('database closed\\n'); },
} } };
export const routes = {
  root: { id: 'root', path: '', module: { default: () => null } },
  page: { id: 'page', parentId: 'root', path: 'fi/*', module: { default: () => null } },
  any: { id: 'any', path: '*', module: resource },
};
export const assets = { entry: { imports: [], module: '/assets/entry.js' }, routes: {}, url: '/assets/manifest.js', version: '1' };
export const publicPath = '/';
export const assetsBuildDirectory = 'client';
export const future = { v3_singleFetch: true };
export const isSpaMode = false;
export const basename = '/';
export const mode = 'production';
`;

export interface StubServer {
  origin: string;
  process: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  exit: Promise<number | null>;
}

/** A temporary folder holding the stub build and a data folder; `remove` deletes it. */
export function makeStubBuild(): { folder: string; buildDir: string; dataDir: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'polku-server-'));
  const buildDir = join(folder, 'build');
  mkdirSync(join(buildDir, 'server'), { recursive: true });
  mkdirSync(join(buildDir, 'client', 'assets'), { recursive: true });
  writeFileSync(join(buildDir, 'server', 'index.js'), BUILD);
  writeFileSync(join(buildDir, 'package.json'), '{"type":"module"}');
  writeFileSync(join(buildDir, 'client', 'assets', 'entry-abc.js'), 'export {};');
  writeFileSync(join(buildDir, 'client', 'assets', 'entry-abc.js.br'), 'stand-in for brotli');
  writeFileSync(join(buildDir, 'client', 'robots.txt'), 'User-agent: *\n');
  return {
    folder,
    buildDir,
    dataDir: join(folder, 'data'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Starts server.ts as production would, with `settings` on top; does not wait for it to listen. */
export function startServer(port: number, settings: Record<string, string>): StubServer {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      APP_SECRET: 'Zk3v9QpL7sXw2TnB5rYc8HdG1mJf4UaE',
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { origin: `http://localhost:${port}`, process: child, output: () => output, exit };
}

/** Waits until the server answers, at most 30 s; throws with its output when it ends instead. */
export async function untilListening(server: StubServer): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  while (Date.now() < giveUpAt) {
    if (server.process.exitCode !== null) break;
    if (/is running on/.test(server.output())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not start:\n${server.output()}`);
}
