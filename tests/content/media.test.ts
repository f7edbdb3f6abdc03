/** Pictures, video and audio: what authors write becomes, what is refused, and what is made of a picture. */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '#app/domain/language.ts';
import { forgetReadings, saveReadings } from '#app/content/known-readings.server.ts';
import { toLibrary } from '#app/content/library/library.server.ts';
import { lessonHeadSchema } from '#app/content/library/schema.server.ts';
import { readSourceFiles } from '#app/content/library/source-files.server.ts';
import { type Compilation, compileText } from '#app/content/compile/mdx.server.ts';
import { hashOf, lessonPlace, openText } from '#app/content/compile/text-source.server.ts';
import { proofCaptions } from '#app/content/media/captions.server.ts';
import { keepMadePictures } from '#app/content/media/made-pictures.server.ts';
import { readStamp } from '#app/content/media/media-stamp.server.ts';
import { parseVariantName, variantName, variantsOf, widthsOf } from '#app/content/media/picture-sizes.server.ts';
import { proofMadePictures } from '#app/content/proof/proof-media.server.ts';
import { proofRead } from '#app/content/proof/proof-read.server.ts';
import { fixtureFolder, htmlOf } from './fixture.ts';
import { goodCaptions, picture, writeFiles } from './media-files.ts';

const media = 'canary-course/media';
let folder: string;
let courses: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku-media-'));
  courses = join(folder, 'courses');
  await cp(fixtureFolder, courses, { recursive: true });
  forgetReadings();
});
afterEach(async () => {
  vi.doUnmock('sharp');
  vi.resetModules();
  await rm(folder, { recursive: true });
});

/** Opens the fixture's first lesson with `body`, over the files as they are now. */
async function opened(language: Language, body: string) {
  const library = toLibrary(await readSourceFiles(courses));
  const course = library.catalogue.course('canary-course');
  if (!course) throw new Error('The fixture has no course');
  const { source } = openText(library, lessonPlace(course, 'first-steps', 'trial-period'), language, lessonHeadSchema);
  return { ...source, body };
}

async function compile(language: Language, body: string): Promise<Compilation> {
  return compileText(await opened(language, body));
}

const stampOf = async (path: string) => readStamp((await readSourceFiles(courses)).get(path) ?? '');

describe('a picture', () => {
  beforeEach(async () => {
    await writeFiles(courses, { [`${media}/team.jpg`]: await picture(1000, 500).jpeg().toBuffer() });
  });

  it('becomes a picture element with its size, formats and widths, loaded late', async () => {
    const html = htmlOf(await compile('fi', '<Figure src="team.jpg" alt="Tiimi" caption="Kuvassa tiimi" />'));
    const hash = (await stampOf(`${media}/team.jpg`))?.picture?.hash ?? 'none';
    const address = `/media/canary-course/team.${hash}`;
    expect(html).toContain(
      `<source type="image/avif" srcSet="${address}-480.avif 480w, ${address}-800.avif 800w, ${address}-1000.avif 1000w"`,
    );
    expect(html).toContain(`<source type="image/webp" srcSet="${address}-480.webp 480w,`);
    expect(html).toMatch(
      new RegExp(
        `<img class="picture" src="${address}-800.jpg" alt="Tiimi" width="1000" height="500" loading="lazy" decoding="async"/>`,
      ),
    );
    expect(html).toContain('<figcaption>Kuvassa tiimi</figcaption>');
    expect(html).not.toMatch(/style=|<svg/);
  });

  it('needs an alternative text, a file, and a file that can be read', async () => {
    await writeFiles(courses, { [`${media}/broken.png`]: 'not a picture' });
    const linesOf = async (body: string) =>
      (await compile('fi', body)).problems.map(({ line, message }) => `${String(line)} ${message}`);
    expect(await linesOf('\n<Figure src="team.jpg" />')).toEqual(['2 Merkinnältä <Figure> puuttuu alt.']);
    expect(await linesOf('<Figure src="none.webp" alt="a" />')).toEqual([`1 Tiedostoa ${media}/none.webp ei ole.`]);
    expect(await linesOf('<Figure src="broken.png" alt="a" />')).toEqual([
      `1 Kuvatiedostoa ${media}/broken.png ei voi lukea.`,
    ]);
    expect(await linesOf('<Figure src="https://example.org/a.jpg" alt="a" />')).toEqual([
      '1 Tiedosto on toisella palvelimella: https://example.org/a.jpg.',
    ]);
    expect(await linesOf('<Figure src="../course.yml" alt="a" />')).toHaveLength(1);
  });

  it('is compiled again when it changes', async () => {
    const body = '<Figure src="team.jpg" alt="Tiimi" />';
    const before = hashOf(await opened('fi', body));
    await writeFiles(courses, { [`${media}/team.jpg`]: await picture(1000, 501).jpeg().toBuffer() });
    expect(hashOf(await opened('fi', body))).not.toBe(before);
  });

  it('is measured the right way up', async () => {
    const turned = await picture(900, 600).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    await writeFiles(courses, { [`${media}/turned.jpg`]: turned });
    expect((await stampOf(`${media}/turned.jpg`))?.picture).toMatchObject({ width: 600, height: 900 });
  });

  it('loads no picture library when it was measured before, nor when there is none', async () => {
    await readSourceFiles(courses);
    await saveReadings(join(folder, 'readings.json'));
    vi.resetModules();
    vi.doMock('sharp', () => {
      throw new Error('sharp was loaded');
    });
    const fresh = await import('#app/content/library/source-files.server.ts');
    const readings = await import('#app/content/known-readings.server.ts');
    await expect(fresh.readSourceFiles(fixtureFolder)).resolves.toBeDefined();
    await expect(fresh.readSourceFiles(courses)).rejects.toThrow();
    await readings.loadReadings(join(folder, 'readings.json'));
    await expect(fresh.readSourceFiles(courses)).resolves.toBeDefined();
  });
});

describe('made pictures', () => {
  it('are never wider than the original, and hardly two alike', () => {
    expect([300, 480, 500, 850, 1000, 1200, 4000].map((width) => widthsOf({ width }))).toEqual([
      [300],
      [480],
      [500],
      [480, 850],
      [480, 800, 1000],
      [480, 800, 1200],
      [480, 800, 1200],
    ]);
  });

  it('have names that can be read back, and no others', () => {
    const variant = { hash: '0123456789abcdef', width: 800, format: 'avif' as const };
    expect(parseVariantName(variantName('team.jpg', variant))).toEqual({ ...variant, stem: 'team' });
    for (const name of [
      'team.jpg',
      'team.0123456789abcdef-0.avif',
      'team.0123456789abcdef-800.svg',
      '../a.0123456789abcdef-800.avif',
    ])
      expect(parseVariantName(name)).toBeNull();
  });

  it('are made once, the right way up and without what the camera wrote', async () => {
    const withGps = picture(900, 600)
      .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
      .withMetadata({ orientation: 6 });
    await writeFiles(courses, { [`${media}/turned.jpg`]: await withGps.jpeg().toBuffer() });
    const source = join(courses, media, 'turned.jpg');
    const stamp = (await stampOf(`${media}/turned.jpg`))?.picture;
    if (!stamp) throw new Error('no picture');
    const made = keepMadePictures([join(folder, 'made')]);
    const files = await Promise.all(variantsOf(stamp).map((variant) => made.file(variant, source)));
    await Promise.all(variantsOf(stamp).map((variant) => made.file(variant, source)));
    expect(made.made()).toBe(files.length);
    expect(await readdir(join(folder, 'made'))).toHaveLength(files.length);
    for (const file of files) {
      const { width, height, exif, orientation } = await sharp(file).metadata();
      expect([width, height]).toEqual(file.includes('-480') ? [480, 720] : [600, 900]);
      expect([exif, orientation]).toEqual([undefined, undefined]);
      expect((await readFile(file)).includes('SECRET-PLACE')).toBe(false);
    }
  });

  it('go to the next folder when the first cannot be written', async () => {
    await writeFiles(folder, { 'a-file': '', 'team.png': await picture(600, 400).png().toBuffer() });
    const made = keepMadePictures([join(folder, 'a-file'), join(folder, 'second')]);
    const variant = { hash: '0123456789abcdef', width: 480, format: 'webp' as const };
    expect(await made.file(variant, join(folder, 'team.png'))).toBe(
      join(folder, 'second', '0123456789abcdef-480.webp'),
    );
  });
});

describe('video and audio', () => {
  const files = {
    [`${media}/meeting.mp4`]: 'tiny',
    [`${media}/meeting.fi.vtt`]: goodCaptions,
    [`${media}/meeting.fi.txt`]: 'Amina: Hei!\n\nDiego: Hei hei!\n',
    [`${media}/sounds.mp3`]: 'tiny',
    [`${media}/sounds.fi.txt`]: 'Ovi aukeaa.',
  };

  it('become native players that load nothing by themselves, with captions and transcript', async () => {
    await writeFiles(courses, { ...files, [`${media}/still.png`]: await picture(900, 506).png().toBuffer() });
    const video = htmlOf(await compile('fi', '<Video src="meeting.mp4" title="Palaveri" poster="still.png" />'));
    expect(video).toMatch(
      /<video class="video" controls="" preload="none" playsinline="" aria-label="Palaveri" poster="\/media\/canary-course\/still\.[0-9a-f]{16}-800\.jpg" width="900" height="506">/,
    );
    expect(video).toContain('<source src="/media/canary-course/meeting.mp4" type="video/mp4"/>');
    expect(video).toContain(
      '<track kind="captions" src="/media/canary-course/meeting.fi.vtt" srcLang="fi" label="Tekstitys suomeksi" default=""/>',
    );
    expect(video).toContain(
      '<details class="transcript"><summary>Lue sama tekstinä</summary><p>Amina: Hei!</p><p>Diego: Hei hei!</p></details>',
    );
    const audio = htmlOf(await compile('fi', '<Audio src="sounds.mp3" title="Äänet" />'));
    expect(audio).toContain(
      '<audio class="audio" controls="" preload="none" aria-label="Äänet"><source src="/media/canary-course/sounds.mp3" type="audio/mpeg"/>',
    );
    expect(audio).toContain('<p>Ovi aukeaa.</p>');
    expect(video + audio).not.toMatch(/https?:|style=|autoplay/);
  });

  it('demand captions, transcript and a file of their own, in the language of the page', async () => {
    await writeFiles(courses, files);
    const tell = async (language: Language, body: string) =>
      (await compile(language, body)).problems.map(({ message }) => message);
    expect(await tell('en', '<Video src="meeting.mp4" title="A meeting" />')).toEqual([
      `The video lacks the captions ${media}/meeting.en.vtt.`,
      `The transcript ${media}/meeting.en.txt is missing.`,
    ]);
    expect(await tell('en', '<Audio src="sounds.mp3" title="Sounds" />')).toEqual([
      `The transcript ${media}/sounds.en.txt is missing.`,
    ]);
    expect(await tell('fi', '<Video src="https://video.example/a.mp4" title="a" />')).toEqual([
      'Tiedosto on toisella palvelimella: https://video.example/a.mp4.',
    ]);
    expect(await tell('fi', '<Video src="sounds.mp3" title="a" />')).toHaveLength(1);
    expect(await tell('fi', '<Video src="meeting.mp4" />')).toEqual(['Merkinnältä <Video> puuttuu title.']);
  });

  it.each([
    ['00:01.000 --> 00:02.000\nHei', 1, 'Ensimmäinen rivi ei ole WEBVTT.'],
    ['WEBVTT\n', 1, 'Tekstityksessä ei ole yhtään tekstiä.'],
    ['WEBVTT\n\n00:01,000 --> 00:02,000\nHei', 3, 'Ajat on kirjoitettu väärin.'],
    ['WEBVTT\n\nnimi\n00:1.000 --> 00:02.000\nHei', 4, 'Ajat on kirjoitettu väärin.'],
    ['WEBVTT\n\n00:03.000 --> 00:02.000\nHei', 3, 'Teksti päättyy ennen kuin se alkaa.'],
    ['WEBVTT\n\n00:03.000 --> 00:04.000\nHei\n\n00:02.000 --> 00:03.000\nHei', 6, 'Teksti alkaa ennen edellistä.'],
    ['WEBVTT\n\n00:03.000 --> 00:04.000\n\nHei', 3, 'Aikojen alla ei ole tekstiä.'],
  ])('refuse captions such as %j', async (text, line, message) => {
    expect(proofCaptions('a.fi.vtt', text, 'fi')).toContainEqual(
      expect.objectContaining({ file: 'a.fi.vtt', line, message }),
    );
    await writeFiles(courses, { ...files, [`${media}/meeting.fi.vtt`]: text });
    const { problems } = await compile('fi', '<Video src="meeting.mp4" title="Palaveri" />');
    expect(problems).toContainEqual(expect.objectContaining({ file: `${media}/meeting.fi.vtt`, line, message }));
  });

  it('accept hours, names, settings and notes in captions', () => {
    const long = 'WEBVTT - Palaveri\n\n1\n01:00:00.000 --> 01:00:01.000 align:start\nHei\nhei\n';
    expect([...proofCaptions('a.fi.vtt', goodCaptions, 'fi'), ...proofCaptions('a.fi.vtt', long, 'fi')]).toEqual([]);
  });
});

describe('the check of the media folder', () => {
  const told = async () =>
    (await proofRead(await readSourceFiles(courses))).problems.map(
      ({ file, message }) => `${file.replace(`${media}/`, '')}: ${message}`,
    );

  it('finds unknown kinds, odd names, and files that no text shows', async () => {
    expect(await told()).toEqual([]);
    const png = await picture(600, 400).png().toBuffer();
    await writeFiles(courses, { [`${media}/a.psd`]: 'x', [`${media}/My Photo.png`]: png, [`${media}/alone.png`]: png });
    expect(await told()).toEqual([
      'My Photo.png: The file’s name is not an id.',
      'a.psd: Files of this kind are not used.',
      'alone.png: No text of the course shows this file.',
    ]);
  });

  it('finds what is too heavy or too narrow', async () => {
    const svg = await readFile(join(courses, media, 'trail.svg'), 'utf8');
    await writeFiles(courses, {
      [`${media}/trail.svg`]: `${svg}<!-- ${'x'.repeat(60_000)} -->`,
      [`${media}/narrow.png`]: await picture(300, 200).png().toBuffer(),
      [`${media}/heavy.png`]: await picture(1200, 900, true).png().toBuffer(),
      [`${media}/text.png`]: 'x',
    });
    expect(await told()).toEqual([
      expect.stringMatching(/^heavy\.png: The file has \d.*; 2 MB is the limit\.$/),
      'narrow.png: The picture is 300 pixels wide; 480 is the least.',
      'text.png: The file is not a picture that can be read.',
      expect.stringMatching(/^trail\.svg: The file has 6\d kB; 60 kB is the limit\.$/),
    ]);
  });

  it('finds a picture that stays heavy, and one that is cut short', async () => {
    const whole = await picture(700, 500, true).jpeg().toBuffer();
    await writeFiles(courses, {
      [`${media}/noise.jpg`]: await picture(1200, 800, true).jpeg().toBuffer(),
      [`${media}/plain.png`]: await picture(1200, 800).png().toBuffer(),
      [`${media}/short.jpg`]: whole.subarray(0, whole.length / 2),
    });
    const made = keepMadePictures([join(folder, 'made')]);
    const problems = await proofMadePictures(courses, await readSourceFiles(courses), made);
    expect(problems.map(({ file, message }) => `${file.replace(`${media}/`, '')}: ${message.slice(0, 20)}`)).toEqual([
      'noise.jpg: As readers get it, t',
      'short.jpg: The file is not a pi',
    ]);
  });
});
