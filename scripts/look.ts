/** npm run look: every page in every width, theme and language as pictures in look/, and the pictures of the README. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { languages } from '#app/domain/language.ts';
import { chromiumFlags, findChromium } from '../tests/support/chromium.ts';
import { lookedPages, nameOf, type Who } from '../tests/support/looked-pages.ts';
import { photographControls } from './look/control-states.ts';
import { galleryOf } from './look/gallery.ts';
import { photograph, type Picture, widths } from './look/photographs.ts';
import { takeReadmePictures } from './look/readme-pictures.ts';
import { type Server, startBuilt, startDeveloping } from './look/servers.ts';
import { visitorsOf } from './look/visitors.ts';

const folder = 'look';
const usage = `npm run look -- [--only <part of a page's name>] [--widths 360,1440] [--readme]`;
/** Pages that are photographed at the same time; more only wait for each other. */
const atOnce = 2;

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    widths: { type: 'string' },
    readme: { type: 'boolean', default: false },
  },
});
const chosenWidths = asked.widths?.split(',').map(Number) ?? widths;
if (chosenWidths.some((width) => !(width >= 200))) throw new Error(`a width is a number of pixels: ${usage}`);
if (!existsSync('build/complete')) throw new Error('there is no build to look at; run: npm run build');

const servers: Promise<Server>[] = [];
let built: Promise<Server> | undefined;
let developing: Promise<Server> | undefined;

/** Each server starts when somebody first goes there. */
async function originFor(who: Who): Promise<string> {
  const started = who === 'author' ? (developing ??= startDeveloping()) : (built ??= startBuilt());
  if (!servers.includes(started)) servers.push(started);
  return (await started).origin;
}

const executablePath = findChromium();
const browser = await chromium.launch({ args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) });
const visit = visitorsOf(browser, originFor);
try {
  if (asked.readme) process.stdout.write(`${(await takeReadmePictures(visit)).join('\n')}\n`);
  else await look();
} finally {
  await browser.close();
  await Promise.allSettled(servers.map(async (server) => (await server).stop()));
}

async function look(): Promise<void> {
  const pages = lookedPages.filter((page) => nameOf(page).includes(asked.only));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const order = { folder, widths: chosenWidths };
  const taken = new Map<string, Picture[]>();
  const waiting = pages.flatMap((page) => languages.map((language) => ({ page, language })));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { page, language } = next;
      const name = nameOf(page);
      const pictures = await photograph(page, language, { visitor: await visit(page.who), order });
      taken.set(name, [...(taken.get(name) ?? []), ...pictures]);
      process.stdout.write(`${name} ${language}\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
    if ('design-controls'.includes(asked.only) || pages.some(({ path }) => path === '/design'))
      taken.set('design-controls', await photographControls(await visit('author'), order));
  } finally {
    // What was taken until then is worth seeing even when something went wrong.
    const all = [...pages.map(nameOf), 'design-controls'].flatMap((name) => taken.get(name) ?? []);
    writeFileSync(join(folder, 'index.html'), galleryOf(all));
    process.stdout.write(`${String(all.length)} pictures: open ${join(folder, 'index.html')}\n`);
  }
}
