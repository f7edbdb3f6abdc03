/** A step of the build: bundles server.ts and the compiler of the courses, and writes .br and .gz neighbours of the text files a browser loads. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.json', '.webmanifest', '.txt', '.xml', '.html', '.ico']);
/** Bytes; below this a compressed file saves no packet. */
const WORTH_IT = 1000;

await build({
  // The compiler too: run from its sources, every import would be looked up by the source loader again.
  entryPoints: { start: 'server.ts', compile: 'scripts/compile-courses.ts' },
  outdir: 'build',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  // What is built is for production; React and Express read this when they are loaded.
  banner: { js: "process.env.NODE_ENV ??= 'production';" },
  logLevel: 'warning',
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
