/** The server as an author runs it while writing: open pages reload on save, and mistakes are told on the page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../support/stub-app.ts';

/** Milliseconds; Vite's first page of a day takes a while. */
const patience = 120_000;
const address = '/fi/courses/canary-course/first-steps/trial-period';
const folder = mkdtempSync(join(tmpdir(), 'polku-writing-'));
const lesson = join(folder, 'courses/canary-course/first-steps/trial-period/fi.mdx');

let server: ChildProcess;
let port: number;
let output = '';

beforeAll(async () => {
  cpSync('tests/support/courses', join(folder, 'courses'), { recursive: true });
  port = await freePort();
  server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'server.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      DATABASE_URL: `file:${join(folder, 'polku.db')}`,
      COURSES_DIR: join(folder, 'courses'),
      BUILD_DIR: join(folder, 'build'),
      PUBLIC_ORIGIN: `http://127.0.0.1:${String(port)}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  while (!output.includes('Polku is running')) {
    if (server.exitCode !== null) throw new Error(output);
    await sleep(100);
  }
  await page();
}, patience);

afterAll(async () => {
  const closed = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await closed;
  rmSync(folder, { recursive: true, force: true });
});

async function page(): Promise<{ status: number; html: string }> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}${address}`, { headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
}

/** Listens as an open page does. Resolves, once connected, to a promise of the reload. */
async function openPage(): Promise<{ reload: Promise<void> }> {
  const client = await (await fetch(`http://127.0.0.1:${String(port)}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const asking = request({
    port,
    host: '127.0.0.1',
    path: `/?token=${token}`,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': Buffer.from('sixteen letters.').toString('base64'),
      'Sec-WebSocket-Protocol': 'vite-hmr',
    },
  });
  asking.end();
  return new Promise((connected, refused) => {
    asking.once('error', refused);
    asking.once('response', ({ statusCode }) => {
      refused(new Error(`no socket: ${String(statusCode)}`));
    });
    asking.once('upgrade', (_answer, socket) => {
      const reload = new Promise<void>((resolve) => {
        // The server's frames are plain text behind two bytes of length.
        socket.on('data', (frame: Buffer) => {
          if (!frame.includes('full-reload')) return;
          socket.destroy();
          resolve();
        });
      });
      connected({ reload });
    });
  });
}

it(
  'reloads an open page that shows the change, tells a mistake with its place, and recovers',
  async () => {
    const text = readFileSync(lesson, 'utf8');
    const first = await openPage();
    writeFileSync(lesson, text.replace('Etsi sopimus', 'Hae sopimus'));
    await first.reload;
    expect(await page()).toMatchObject({ status: 200, html: expect.stringContaining('Hae sopimus') });

    const second = await openPage();
    writeFileSync(lesson, `${text}\n<Figure src="none.svg" alt="Puuttuu" />\n`);
    await second.reload;
    const line = text.split('\n').length + 1;
    const broken = await page();
    expect(broken.status).toBe(500);
    expect(broken.html).toContain(`<code>canary-course/first-steps/trial-period/fi.mdx:${String(line)}</code>`);
    expect(broken.html).toContain('Tiedostoa canary-course/media/none.svg ei ole.');
    expect(broken.html).toContain('→ Lisää se kurssin media-kansioon tai korjaa nimi.');
    // The page must hear of the next save too.
    expect(broken.html).toMatch(/<script type="module" src="\/@vite\/client" nonce="[\w-]+">/);

    const third = await openPage();
    writeFileSync(lesson, text);
    await third.reload;
    expect(await page()).toMatchObject({ status: 200, html: expect.stringContaining('Etsi sopimus') });
  },
  patience,
);

it(
  'tells what is wrong with the data of the courses on every page',
  async () => {
    const file = join(folder, 'courses/canary-course/course.yml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nsurprise: 1\n`);
    const broken = await page();
    writeFileSync(file, text);
    expect(broken.status).toBe(500);
    expect(broken.html).toContain(`<code>canary-course/course.yml:${String(text.split('\n').length + 1)}</code>`);
    expect((await page()).status).toBe(200);
  },
  patience,
);
