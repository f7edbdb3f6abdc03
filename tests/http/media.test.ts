/** What is served under /media/: made pictures for ever, captions and recordings in the parts a player asks for, nothing else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { library } from '#app/content/catalogue.server.ts';
import { readStamp } from '#app/content/media/media-stamp.server.ts';
import { variantName } from '#app/content/media/picture-sizes.server.ts';
import { env } from '#app/env.server.ts';
import { goodCaptions, picture, writeFiles } from '../content/media-files.ts';
import { contextOf, moduleOf, origin } from '../support/requests.ts';

const folder = 'canary-course/media';
/** 26 letters, so that every byte can be told from the others. */
const recording = 'abcdefghijklmnopqrstuvwxyz';
let hash: string;

beforeAll(async () => {
  await writeFiles(env.coursesDir, {
    [`${folder}/team.png`]: await picture(1000, 500).png().toBuffer(),
    [`${folder}/meeting.mp4`]: recording,
    [`${folder}/meeting.fi.vtt`]: goodCaptions,
    [`${folder}/meeting.fi.txt`]: 'Hei!',
    [`${folder}/notes.psd`]: 'x',
  });
  hash = readStamp((await library()).files.get(`${folder}/team.png`) ?? '')?.picture?.hash ?? 'none';
});

/** The answer of the real route; a refusal is its status. */
async function ask(name: string, headers: Record<string, string> = {}, method = 'GET', course = 'canary-course') {
  const { loader } = await moduleOf('routes/media.ts');
  const request = new Request(`${origin}/media/${course}/${name}`, { method, headers });
  try {
    const answer = await loader?.({ request, params: { course, '*': name }, context: contextOf() });
    if (!(answer instanceof Response)) throw new Error('no response');
    return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) };
  } catch (thrown) {
    const init = thrown instanceof Object && 'init' in thrown ? thrown.init : null;
    if (init instanceof Object && 'status' in init)
      return { status: init.status, headers: new Headers(), body: Buffer.alloc(0) };
    throw thrown;
  }
}

const pictureName = (width: number, format: 'avif' | 'webp' | 'jpg') =>
  variantName('team.png', { hash, width, format });

describe('a picture', () => {
  it.each([
    ['avif', 480, 'image/avif', 'heif'],
    ['webp', 1000, 'image/webp', 'webp'],
    ['jpg', 800, 'image/jpeg', 'jpeg'],
  ] as const)('is served as %s, %i wide, to be kept for ever', async (format, width, type, known) => {
    const { status, headers, body } = await ask(pictureName(width, format));
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await sharp(body).metadata()).toMatchObject({ format: known, width, height: width / 2 });
    expect(await readFile(join(env.buildDir, 'media', `${hash}-${String(width)}.${format}`))).toEqual(body);
  });

  it('is served in no other size, format or content, and never as the original', async () => {
    const names = [
      pictureName(700, 'avif'),
      pictureName(480, 'jpg'),
      pictureName(800, 'avif').replace(hash, '0123456789abcdef'),
    ];
    for (const name of [...names, 'team.png', pictureName(480, 'avif').replace('team', 'other')]) {
      expect([name, (await ask(name)).status]).toEqual([name, 404]);
    }
  });
});

describe('a recording', () => {
  it('is served whole, with its length and the offer of parts', async () => {
    const { status, headers, body } = await ask('meeting.mp4');
    expect([status, body.toString()]).toEqual([200, recording]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-length': '26',
      'accept-ranges': 'bytes',
    });
    const head = await ask('meeting.mp4', {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), head.body.length]).toEqual([200, '26', 0]);
  });

  it.each([
    ['bytes=0-1', 206, 'ab', 'bytes 0-1/26'],
    ['bytes=24-', 206, 'yz', 'bytes 24-25/26'],
    ['bytes=24-99', 206, 'yz', 'bytes 24-25/26'],
    ['bytes=-3', 206, 'xyz', 'bytes 23-25/26'],
    ['bytes=-99', 206, recording, 'bytes 0-25/26'],
    ['bytes=26-', 416, '', 'bytes */26'],
    ['bytes=-0', 416, '', 'bytes */26'],
    ['bytes=5-2', 200, recording, null],
    ['bytes=0-1,4-5', 200, recording, null],
    ['lines=0-1', 200, recording, null],
  ])('answers the range %s', async (range, status, text, contentRange) => {
    const answer = await ask('meeting.mp4', { range });
    expect([answer.status, answer.body.toString(), answer.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ]);
  });

  it('is not sent again to who has it, nor continued with another file', async () => {
    const etag = (await ask('meeting.mp4')).headers.get('etag') ?? '';
    expect((await ask('meeting.mp4', { 'if-none-match': etag })).status).toBe(304);
    expect((await ask('meeting.mp4', { range: 'bytes=1-2', 'if-range': etag })).status).toBe(206);
    expect((await ask('meeting.mp4', { range: 'bytes=1-2', 'if-range': '"older"' })).status).toBe(200);
  });
});

it('serves captions, and nothing that no page offers', async () => {
  const { status, headers, body } = await ask('meeting.fi.vtt');
  expect([status, headers.get('content-type'), body.toString()]).toEqual([
    200,
    'text/vtt; charset=utf-8',
    goodCaptions,
  ]);
  const refused = [
    'meeting.fi.txt',
    'trail.svg',
    'notes.psd',
    '../course.yml',
    'x/../meeting.mp4',
    './meeting.mp4',
    '',
    'meeting.mp4\0',
    'MEETING.mp4',
  ];
  for (const name of refused) expect([name, (await ask(name)).status]).toEqual([name, 404]);
  expect((await ask('meeting.mp4', {}, 'GET', '..')).status).toBe(404);
  expect((await ask('meeting.mp4', {}, 'GET', 'no-course')).status).toBe(404);
});
