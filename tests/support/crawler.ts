/** Fetches everything a site gives to one visitor: pages, loader data, scripts, styles, pictures, machine files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';

const atOnce = 6;

/** What one crawl saw: every address with the whole answer, headers included. */
export type Harvest = ReadonlyMap<string, { readonly status: number; readonly text: string }>;

/**
 * Crawls from `starts` (paths) as the person whose cookies `request` keeps, in GETs only. Every page is fetched as a document
 * and as loader data. @param skip addresses not to follow.
 */
export async function crawl(
  request: APIRequestContext,
  origin: string,
  starts: readonly string[],
  skip: (path: string) => boolean = () => false,
): Promise<Harvest> {
  const harvest = new Map<string, { status: number; text: string }>();
  const known = new Set<string>();
  const queue: string[] = [];
  const add = (path: string) => {
    if (known.has(path) || skip(path)) return;
    known.add(path);
    queue.push(path);
  };
  const fetchOne = async (path: string) => {
    const answer = await request.get(origin + path, { maxRedirects: 0 });
    const text = JSON.stringify(answer.headers()) + (await answer.text());
    harvest.set(path, { status: answer.status(), text });
    for (const found of addressesIn(text, path, origin)) add(found);
  };
  starts.forEach(add);
  while (queue.length > 0) await Promise.all(queue.splice(0, atOnce).map(fetchOne));
  return harvest;
}

/** Paths on this site that an answer names: links, forms, pictures, scripts, styles, redirects, entries of a sitemap. */
function addressesIn(text: string, base: string, origin: string): string[] {
  const named = [
    ...text.matchAll(/(?:href|src|action)="([^"]+)"/g),
    ...text.matchAll(/<loc>([^<]+)</g),
    ...text.matchAll(/"location":"([^"]+)"/g),
    ...text.matchAll(/["'`(](\/assets\/[\w./-]+)/g),
    ...text.matchAll(/["'](\.\/[\w./-]+\.(?:js|css))["']/g),
  ].map(([, address = '']) => address.replaceAll('&amp;', '&'));
  return named.flatMap((address) => {
    if (!URL.canParse(address, origin + base)) return [];
    const url = new URL(address, origin + base);
    if (url.origin !== origin) return [];
    const path = url.pathname + url.search;
    return isPage(url.pathname) ? [path, dataPath(url)] : [path];
  });
}

function isPage(pathname: string): boolean {
  return /^\/(fi|en|t)(\/|$)/.test(pathname) && !pathname.endsWith('.data');
}

/** Where the loader data of a page is. */
export function dataPath({ pathname, search }: URL): string {
  return `${pathname}.data${search}`;
}

/** Paths of every file of the client's build, whether or not a page names it. */
export function builtFiles(buildDir = 'build'): string[] {
  const client = join(buildDir, 'client');
  return readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => `/${join(entry.parentPath, entry.name).slice(client.length + 1)}`);
}
