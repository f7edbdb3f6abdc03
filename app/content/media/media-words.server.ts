/** What authors are told about pictures, sound and video: what is wrong, and what to do. */
import type { Language } from '#app/domain/language.ts';

type Words = { readonly message: string; readonly remedy: string };
type Both = Readonly<Record<Language, Words>>;

function both(fi: readonly [string, string], en: readonly [string, string]): Both {
  return { fi: { message: fi[0], remedy: fi[1] }, en: { message: en[0], remedy: en[1] } };
}

/** About the text that shows the picture or recording: in the language of that text. */
export const mediaWords = {
  missing: (path: string) =>
    both(
      [`Tiedostoa ${path} ei ole.`, 'Lisää se kurssin media-kansioon tai korjaa nimi.'],
      [`There is no file ${path}.`, 'Add it to the course’s media folder or correct the name.'],
    ),
  broken: (path: string) =>
    both(
      [`Kuvatiedostoa ${path} ei voi lukea.`, 'Avaa kuva kuvankäsittelyohjelmassa ja tallenna se uudelleen.'],
      [`The picture ${path} cannot be read.`, 'Open it in an image editor and save it again.'],
    ),
  noCaptions: (path: string) =>
    both(
      [`Videolta puuttuu tekstitys ${path}.`, 'Kirjoita videon puhe ajoitettuna (WebVTT) tähän tiedostoon.'],
      [`The video lacks the captions ${path}.`, 'Write what is said, with its times (WebVTT), into this file.'],
    ),
  noTranscript: (path: string) =>
    both(
      [`Tekstiversio ${path} puuttuu.`, 'Kirjoita sama sisältö kappaleina tähän tiedostoon.'],
      [`The transcript ${path} is missing.`, 'Write the same content in paragraphs into this file.'],
    ),
} as const;

/** About captions: in the language of the captions. */
export const captionWords = {
  header: both(
    ['Ensimmäinen rivi ei ole WEBVTT.', 'Kirjoita ensimmäiselle riville WEBVTT ja jätä tyhjä rivi sen jälkeen.'],
    ['The first line is not WEBVTT.', 'Write WEBVTT on the first line, and an empty line after it.'],
  ),
  empty: both(
    ['Tekstityksessä ei ole yhtään tekstiä.', 'Kirjoita ajat ja niiden alle, mitä sanotaan.'],
    ['There are no captions in the file.', 'Write the times, and below them what is said.'],
  ),
  timing: both(
    ['Ajat on kirjoitettu väärin.', 'Kirjoita ne näin: 00:01.000 --> 00:04.500.'],
    ['The times are not written as they should be.', 'Write them like this: 00:01.000 --> 00:04.500.'],
  ),
  backwards: both(
    ['Teksti päättyy ennen kuin se alkaa.', 'Korjaa jälkimmäinen aika suuremmaksi.'],
    ['The caption ends before it begins.', 'Make the second time later than the first.'],
  ),
  order: both(
    ['Teksti alkaa ennen edellistä.', 'Siirrä tekstit aikajärjestykseen.'],
    ['The caption begins before the one above it.', 'Put the captions in the order of their times.'],
  ),
  silent: both(
    ['Aikojen alla ei ole tekstiä.', 'Kirjoita seuraavalle riville, mitä sanotaan, tai poista ajat.'],
    ['There is no text below the times.', 'Write what is said on the next line, or remove the times.'],
  ),
} as const;

const megabytes = (bytes: number) => `${String(Math.round(bytes / 1e5) / 10)} MB`;
const kilobytes = (bytes: number) => `${String(Math.round(bytes / 1e3))} kB`;
const size = (bytes: number) => (bytes < 1e6 ? kilobytes(bytes) : megabytes(bytes));

/** About a file of the media folder: in English, as for all data. */
export const fileWords = {
  unknownKind: (known: readonly string[]): Words => ({
    message: 'Files of this kind are not used.',
    remedy: `Remove it, or save it as one of ${known.join(', ')}.`,
  }),
  name: {
    message: 'The file’s name is not an id.',
    remedy: 'Use lower-case words, digits and hyphens: team-meeting.jpg, meeting.fi.vtt.',
  },
  unused: {
    message: 'No text of the course shows this file.',
    remedy: 'Remove it, or show it in a lesson, a task or a page.',
  },
  notPicture: {
    message: 'The file is not a picture that can be read.',
    remedy: 'Open it in an image editor and save it again.',
  },
  heavy: (bytes: number, most: number): Words => ({
    message: `The file has ${size(bytes)}; ${size(most)} is the limit.`,
    remedy: 'Make the picture smaller, or compress or cut the recording.',
  }),
  narrow: (width: number, least: number): Words => ({
    message: `The picture is ${String(width)} pixels wide; ${String(least)} is the least.`,
    remedy: 'Take it from a larger original. Never enlarge a small one.',
  }),
  heavyMade: (bytes: number, most: number): Words => ({
    message: `As readers get it, the picture has ${size(bytes)}; ${size(most)} is the limit.`,
    remedy: 'Crop it, or choose one with fewer small details.',
  }),
} as const;
