/** How fast certificates are signed and checked, and how fast machines read what we publish about them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, run, TOOLS } from '../scripts/steps.mjs';
import { capturePage } from './captured-page.ts';
import type { Installation } from './installation.ts';
import { measurePage, type PageLoad } from './page-load.ts';
import { freePort, type Server, startServer } from './servers.ts';

const Signing = z.object({
  issued: z.number(),
  sign: z.number(),
  first: z.number(),
  last: z.number(),
  check: z.number(),
  jwt: z.number(),
  jwtCheck: z.number(),
});

export type CredentialFindings = {
  /** Medians in milliseconds; `first` and `last`: of the first and the last two hundred. */
  readonly signing: z.infer<typeof Signing>;
  readonly files: readonly { readonly path: string; readonly load: PageLoad }[];
};

const paths = ['/status/1', '/.well-known/did.json', '/.well-known/jwks.json'];
const effort = { connections: 32, rounds: 5, seconds: 2 };

export async function measureCredentials(
  { folder, env, start }: Installation,
  say: (sentence: string) => void,
): Promise<CredentialFindings> {
  say('signing');
  const figures = join(folder, 'signing.json');
  if ((await run(TOOLS.tsx, ['bench/credential-probe.ts', figures], { env, quiet: true })) !== 0)
    fail('Signing was not measured.');
  const signing = Signing.parse(JSON.parse(readFileSync(figures, 'utf8')));
  const polku = await start();
  const bare = await bareServer(folder, polku);
  const files: CredentialFindings['files'][number][] = [];
  for (const path of paths) {
    say(path);
    const target = ({ origin, pid }: Server) => ({ url: origin + path, pid, cookies: [null] });
    await measurePage(target(polku), target(bare), { ...effort, rounds: 1 });
    files.push({ path, load: await measurePage(target(polku), target(bare), effort) });
  }
  await Promise.all([polku.stop(), bare.stop()]);
  return { signing, files };
}

/** The yardstick: the very same bytes and headers from memory. */
async function bareServer(folder: string, polku: Server): Promise<Server> {
  const captured = await Promise.all(
    paths.map(async (path) => [path, [await capturePage(polku.origin + path, null)]] as const),
  );
  const file = join(folder, 'published.json');
  writeFileSync(file, JSON.stringify(Object.fromEntries(captured)));
  const port = await freePort();
  const args = ['--import', 'tsx', 'bench/bare-server.ts', file, String(port)];
  const [path = ''] = paths;
  return startServer(args, { port, env: { NODE_ENV: 'production' }, path, log: join(folder, 'bare-files.log') });
}
