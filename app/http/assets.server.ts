/** The built files of public/ and of the client, answered from memory in the best encoding the browser takes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { RequestHandler } from 'express';

interface Asset {
  etag: string;
  cacheControl: string;
  identity: Buffer;
  br: Buffer | undefined;
  gzip: Buffer | undefined;
}

/** Vite puts a hash of the content into these names, so they can be kept for ever. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

/**
 * Middleware that answers GET and HEAD for exactly the files found under `folder` now (with their .br and .gz
 * neighbours, which the build writes) and passes everything else on. Throws when the folder cannot be read.
 */
export function serveAssets(folder: string): RequestHandler {
  const assets = readAssets(folder);
  return (request, response, next) => {
    const asset = request.method === 'GET' || request.method === 'HEAD' ? assets.get(request.path) : undefined;
    if (asset === undefined) {
      next();
      return;
    }
    response.set({ ETag: asset.etag, 'Cache-Control': asset.cacheControl, Vary: 'Accept-Encoding' });
    response.type(request.path.slice(request.path.lastIndexOf('.')));
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const body = pickEncoding(asset, (encoding) => request.acceptsEncodings(encoding) === encoding);
    if (body.encoding !== undefined) response.set('Content-Encoding', body.encoding);
    response.set('Content-Length', String(body.bytes.length));
    response.end(request.method === 'HEAD' ? undefined : body.bytes);
  };
}

function pickEncoding(asset: Asset, accepts: (encoding: string) => boolean): { bytes: Buffer; encoding?: string } {
  if (asset.br !== undefined && accepts('br')) return { bytes: asset.br, encoding: 'br' };
  if (asset.gzip !== undefined && accepts('gzip')) return { bytes: asset.gzip, encoding: 'gzip' };
  return { bytes: asset.identity };
}

function readAssets(folder: string): Map<string, Asset> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // Hidden files (.vite/manifest.json and the like) are the build's own business.
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile() && !/(^|\/)\.(?!well-known\/)/.test(path)) files.set(path, readFileSync(join(folder, path)));
  }
  const assets = new Map<string, Asset>();
  for (const [path, identity] of files) {
    if (/\.(br|gz)$/.test(path) && files.has(path.replace(/\.(br|gz)$/, ''))) continue;
    assets.set(`/${path}`, {
      etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
      cacheControl: path.startsWith('assets/') ? FOR_EVER : A_DAY,
      identity,
      br: files.get(`${path}.br`),
      gzip: files.get(`${path}.gz`),
    });
  }
  return assets;
}
