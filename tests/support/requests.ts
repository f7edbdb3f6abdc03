/** Requests to the real routes without a server: the loaders and actions that an address has, run as Remix runs them. */
import { type AppLoadContext, createCookie } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import type { RouteConfigEntry } from '@remix-run/route-config';
import routeConfig from '#app/routes.ts';

/** PUBLIC_ORIGIN of the installation that tests get. */
export const origin = 'https://polku.test';

type Handler = (args: {
  request: Request;
  params: Record<string, string | undefined>;
  context: AppLoadContext;
}) => unknown;
type RouteModule = { readonly loader?: Handler; readonly action?: Handler };

const modules = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}');

type Route = { id: string; file: string; path?: string } & ({ index: true } | { index?: false; children: Route[] });

function routeOf(entry: RouteConfigEntry): Route {
  const common = {
    id: entry.id ?? entry.file,
    file: entry.file,
    ...(entry.path === undefined ? {} : { path: entry.path }),
  };
  return entry.index ? { ...common, index: true } : { ...common, children: (entry.children ?? []).map(routeOf) };
}

const entries: RouteConfigEntry[] = await routeConfig;
const routes = entries.map(routeOf);

/** Every pattern of the site with its file, parents before children: `/:lang/courses`. */
export function everyRoute(): {
  readonly pattern: string;
  readonly file: string;
  readonly id: string;
  readonly hasChildren: boolean;
}[] {
  const walk = (list: readonly RouteConfigEntry[], parent: string): ReturnType<typeof everyRoute> =>
    list.flatMap(({ path, file, id, children = [] }) => {
      const pattern = path === undefined ? parent : `${parent}/${path}`;
      return [
        { pattern: pattern || '/', file, id: id ?? file, hasChildren: children.length > 0 },
        ...walk(children, pattern),
      ];
    });
  return walk(entries, '');
}

/** The files of app/routes, as routes.ts names them. */
export function routeFiles(): string[] {
  return Object.keys(modules).map((path) => path.replace('../../app/', ''));
}

export async function moduleOf(file: string): Promise<RouteModule> {
  const load = modules[`../../app/${file}`];
  if (!load) throw new Error(`no file ${file}`);
  return load();
}

/** Ids of the routes that an address matches, outermost first. */
export function matched(path: string): string[] {
  return (matchRoutes(routes, new URL(path, origin).pathname) ?? []).map(({ route }) => route.id);
}

export type Outcome = {
  readonly status: number;
  /** Where a redirect leads, as sent. */
  readonly location: string | null;
  /** What the innermost loader or the action returned; the code of a refusal. */
  readonly data: unknown;
  /** Set-Cookie values. */
  readonly cookies: readonly string[];
  /** Headers that were set besides. */
  readonly headers: Readonly<Record<string, string>>;
};

export type Sender = {
  readonly secret?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
};

/** The Cookie header of a browser with this session. */
export async function cookieOf(secret: string): Promise<string> {
  return (await createCookie('__Host-polku_session').serialize(secret)).split(';')[0] ?? '';
}

export function contextOf(
  cookies: string[] = [],
  address = '192.0.2.1',
  headers: Record<string, string> = {},
): AppLoadContext {
  return {
    requestId: 'test',
    nonce: 'nonce',
    clientAddress: address,
    setCookie: (value) => void cookies.push(value),
    setHeader: (name, value) => void (headers[name] = value),
    isDocument: true,
    prose: new Map(),
  };
}

async function requestOf(
  method: 'GET' | 'POST',
  path: string,
  { secret = null, headers = {} }: Sender,
  body?: URLSearchParams,
) {
  const own = secret === null ? {} : { Cookie: await cookieOf(secret) };
  return new Request(new URL(path, origin), { method, headers: { ...own, ...headers }, ...(body ? { body } : {}) });
}

function isWithInit(value: unknown): value is { data: unknown; init: ResponseInit | null } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'DataWithResponseInit';
}

/** Loaders and actions answer with a value, a value with a status, or a response; thrown or returned. */
async function outcomeOf(result: unknown, cookies: readonly string[], headers: Outcome['headers']): Promise<Outcome> {
  if (result instanceof Response) {
    const location = result.headers.get('Location');
    return { status: result.status, location, data: location === null ? await result.text() : null, cookies, headers };
  }
  if (isWithInit(result))
    return { status: result.init?.status ?? 200, location: null, data: result.data, cookies, headers };
  if (result instanceof Error) throw result;
  return { status: 200, location: null, data: result, cookies, headers };
}

type Run = { readonly threw: boolean; readonly result: unknown };

async function run(handler: Handler | undefined, args: Parameters<Handler>[0]): Promise<Run> {
  if (!handler) return { threw: true, result: new Response('', { status: 405 }) };
  try {
    return { threw: false, result: await handler(args) };
  } catch (result) {
    return { threw: true, result };
  }
}

/** GET: all loaders of the address run side by side; the outermost refusal wins, else the innermost answer counts. */
export async function get(path: string, sender: Sender = {}): Promise<Outcome> {
  const request = await requestOf('GET', path, sender);
  const cookies: string[] = [];
  const headers: Record<string, string> = {};
  const context = contextOf(cookies, sender.address, headers);
  const matches = matchRoutes(routes, new URL(request.url).pathname) ?? [];
  const runs = await Promise.all(
    matches.map(async ({ route, params }) => run((await moduleOf(route.file)).loader, { request, params, context })),
  );
  const answer = runs.find(({ threw }) => threw) ?? runs.at(-1);
  return outcomeOf(answer ? answer.result : new Response('', { status: 404 }), cookies, headers);
}

/** POST of a form, from our own page unless `headers` say otherwise: only the action of the innermost route runs. */
export async function post(
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  sender: Sender = {},
): Promise<Outcome> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, String(each));
  const request = await requestOf('POST', path, { ...sender, headers: { Origin: origin, ...sender.headers } }, body);
  const match = matchRoutes(routes, new URL(request.url).pathname)?.at(-1);
  if (!match) throw new Error(`no route for ${path}`);
  const cookies: string[] = [];
  const headers: Record<string, string> = {};
  const context = contextOf(cookies, sender.address, headers);
  const { result } = await run((await moduleOf(match.route.file)).action, { request, params: match.params, context });
  return outcomeOf(result, cookies, headers);
}

/** The session secret that a response gave the browser; null when it took it away, undefined when it said nothing. */
export async function sessionIn({ cookies }: Outcome): Promise<string | null | undefined> {
  const sent = cookies.findLast((cookie) => cookie.startsWith('__Host-polku_session='));
  if (sent === undefined) return undefined;
  const value: unknown = await createCookie('__Host-polku_session').parse(sent);
  return typeof value === 'string' && value !== '' ? value : null;
}
