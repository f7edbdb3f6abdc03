/** The pictures of README.md and the guides, taken from the running product and made small. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { questionOf, readModule, rightAnswer } from '../../tests/support/course-key.ts';
import { HttpLearner } from '../../tests/support/learner.ts';
import { filled, type Who } from '../../tests/support/looked-pages.ts';
import type { Visitor } from './visitors.ts';

const folder = 'docs/pictures';
/** Bytes: who reads the README on a phone waits for all of them. */
const heaviest = 150_000;

const module = readModule('finnish-working-life');
const [lesson] = module.lessons;
const [check = ''] = lesson?.checks ?? [];
const inModule = `${module.course}/${module.module}`;
const lessonPath = `/courses/${inModule}/${lesson?.id ?? ''}`;

type Wanted = {
  /** Without the ending. */
  readonly name: string;
  readonly who: Who;
  /** The whole address; what stands in braces is known of the person. */
  readonly address: string;
  readonly size: readonly [width: number, height: number];
  readonly theme?: 'light' | 'dark';
  /** What stands at the top of the picture; else the top of the page. */
  readonly from?: string;
};

const wide = [1280, 760] as const;
const small = [1120, 760] as const;

const wanted: readonly Wanted[] = [
  { name: 'home', who: 'visitor', address: '/fi', size: wide },
  { name: 'lesson', who: 'visitor', address: `/en${lessonPath}`, size: small, from: `#check-${check}` },
  { name: 'beside', who: 'visitor', address: `/en${lessonPath}?with=recap#recap`, size: small, from: '#recap' },
  {
    name: 'certificate',
    who: 'graduate',
    address: '/fi/my-certificates/{certificate}',
    size: [1120, 860],
    from: 'main article',
  },
  { name: 'verification', who: 'graduate', address: '/t/{code}?lang=en', size: small },
  { name: 'course-dark', who: 'halfway', address: `/fi/courses/${module.course}`, size: small, theme: 'dark' },
  { name: 'preview', who: 'author', address: `/fi/preview/${inModule}/${lesson?.id ?? ''}`, size: [1120, 980] },
];

/** Takes and writes all of them; returns their names with their weight in kB. Throws when one is too heavy. */
export async function takeReadmePictures(visit: (who: Who) => Promise<Visitor>): Promise<string[]> {
  const { context, origin } = await visit('visitor');
  await new HttpLearner(context.request, origin, 'en').answerCheck(
    module,
    lesson?.id ?? '',
    check,
    rightAnswer(questionOf(module, check)),
  );
  const report: string[] = [];
  for (const each of wanted) report.push(await take(each, await visit(each.who)));
  return report;
}

async function take({ name, address, size, theme = 'light', from }: Wanted, visitor: Visitor) {
  const page = await visitor.context.newPage();
  const [width, height] = size;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(visitor.origin + filled(address, visitor.known), { waitUntil: 'networkidle' });
  if (from !== undefined) await scrollTo(page, from);
  const picture = await sharp(await page.screenshot({ animations: 'disabled' }))
    .png({ palette: true, quality: 90, effort: 10 })
    .toBuffer();
  await page.close();
  const weight = `${(picture.length / 1000).toFixed(0)} kB`;
  if (picture.length > heaviest) throw new Error(`${name}.png weighs ${weight}: show less in it`);
  writeFileSync(join(folder, `${name}.png`), picture);
  return `${name}.png ${weight}`;
}

/** With a little of what stands above it, so that it does not touch the edge. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).evaluate((each) => {
    window.scrollTo(0, each.getBoundingClientRect().top + window.scrollY - 64);
  });
}
