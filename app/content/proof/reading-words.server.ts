/** What the proof-reader says about wording, length, links and figures. */
import type { Words } from '#app/content/compile/author-words.server.ts';
import { type Both, both } from '#app/content/compile/author-words.server.ts';

export const readingWords = {
  altIsName: both(
    ['Vaihtoehtoinen teksti (alt) on tiedoston nimi.', 'Kerro, mitä kuvasta pitää nähdä.'],
    ['The alternative text (alt) is the name of the file.', 'Say what there is to see.'],
  ),
  altShort: (least: number): Both =>
    both(
      [
        `Vaihtoehtoinen teksti (alt) on alle ${least} merkkiä.`,
        'Kerro kokonaisella lauseella, mitä kuvasta pitää nähdä.',
      ],
      [`The alternative text (alt) is under ${least} characters.`, 'Say in a whole sentence what there is to see.'],
    ),
  linkNamesNothing: (text: string): Both =>
    both(
      [`Linkin teksti ”${text}” ei kerro, minne linkki vie.`, 'Nimeä kohde: ”lue verokortista”, ei ”lue täältä”.'],
      [
        `The link text “${text}” does not say where it leads.`,
        'Name the target: “read about the tax card”, not “read here”.',
      ],
    ),
  subheadingFirst: both(
    ['Väliotsikko ### on ennen ensimmäistä otsikkoa ##.', 'Aloita osio otsikolla ##.'],
    ['A ### subheading stands before the first ## heading.', 'Begin the section with ##.'],
  ),
  emptySection: (id: string): Both =>
    both(
      [`Otsikon #${id} alla ei ole mitään.`, 'Kirjoita osio tai poista otsikko.'],
      [`There is nothing under the heading #${id}.`, 'Write the section or remove the heading.'],
    ),
  longSentence: (words: number, limit: number): Both =>
    both(
      [`Virkkeessä on ${words} sanaa; raja on ${limit}.`, 'Jaa se kahdeksi.'],
      [`The sentence has ${words} words; the limit is ${limit}.`, 'Make two of it.'],
    ),
  longMean: (mean: number, limit: number): Both =>
    both(
      [
        `Virkkeissä on keskimäärin ${mean} sanaa; raja on ${limit}.`,
        'Lyhennä virkkeitä. Aja --stats, niin näet luvut.',
      ],
      [`Sentences have ${mean} words on average; the limit is ${limit}.`, 'Shorten them. --stats shows the figures.'],
    ),
  lessonLength: (words: number, least: number, most: number): Both =>
    both(
      [
        `Luvussa on ${words} sanaa; tavoite on ${least}–${most}.`,
        words < least ? 'Kerro enemmän, tai liitä luku toiseen.' : 'Tiivistä, tai jaa luku kahdeksi.',
      ],
      [
        `The lesson has ${words} words; the aim is ${least}–${most}.`,
        words < least ? 'Say more, or join it to another lesson.' : 'Cut, or make two lessons of it.',
      ],
    ),
  repeated: (at: string, lesson: string): Both =>
    both(
      [
        `Sama kappale on jo toisessa luvussa (${at}).`,
        `Kerro asia kerran ja linkitä siihen: [teksti](lesson:${lesson}#otsikko).`,
      ],
      [
        `Another lesson has the same paragraph (${at}).`,
        `Say it once and link to it: [text](lesson:${lesson}#section).`,
      ],
    ),
  avoided: (found: string, write: string): Both =>
    both(
      [`Ohje neuvoo välttämään: ”${found}”.`, `Kirjoita: ${write}`],
      [`The style guide avoids “${found}”.`, `Write: ${write}`],
    ),
  straightMark: (found: string, write: string): Both =>
    both(
      [`Tekstissä on suora merkki: ${found}`, `Kirjoita: ${write}`],
      [`The text has a straight mark: ${found}`, `Write: ${write}`],
    ),
  yearlyFigure: (written: string, fact: string): Both =>
    both(
      [
        `Luku ”${written}” on faktassa ${fact}, joka muuttuu vuosittain.`,
        'Käytä <Rate id="…" /> -merkintää tai jätä luku pois.',
      ],
      [
        `The figure “${written}” is in the fact ${fact}, which changes every year.`,
        'Use <Rate id="…" />, or leave the figure out.',
      ],
    ),
  datedSum: (written: string): Both =>
    both(
      [
        `Virkkeessä on sekä euromäärä ”${written}” että vuosi, joten se vanhenee.`,
        'Käytä <Rate id="…" /> -merkintää tai jätä luku pois.',
      ],
      [
        `The sentence has both a sum (“${written}”) and a year, so it will be out of date.`,
        'Use <Rate id="…" />, or leave the figure out.',
      ],
    ),
} as const;

/** About questions.yml. */
export const questionWords = {
  choices: (id: string, count: number, least: number, most: number): Words => ({
    message: `The question “${id}” has ${count} options, steps or pairs; its type has ${least}–${most}.`,
    remedy: 'Add believable ones, or leave out the weakest.',
  }),
  nearMiss: (id: string, mistake: string, word: string): Words => ({
    message: `In “${id}” the mistake “${mistake}” is only a slip away from “${word}”, which typos would forgive; typed exactly, the mistake wins.`,
    remedy: 'Lower typos, or leave the mistake out of wrong.',
  }),
} as const;

/** About lessons in course.yml. */
export const lessonWords = {
  minutes: (id: string, minutes: number, least: number, most: number, level: string): Words => ({
    message: `The lesson “${id}” takes ${minutes} minutes; ${least}–${most} is the range of a ${level} course.`,
    remedy:
      minutes < least
        ? 'Correct minutes, or give the lesson more to do.'
        : 'Correct minutes, or make two lessons of it.',
  }),
  pace: (id: string, minutes: number, words: number, least: number, most: number): Words => ({
    message: `${minutes} minutes do not fit the ${words} words of the lesson “${id}”: reading, checks and exercise take ${least}–${most}.`,
    remedy: 'Correct minutes, or the length of the text.',
  }),
} as const;
