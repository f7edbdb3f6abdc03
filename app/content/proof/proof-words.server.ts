/** What the proof-reader says about texts and questions that do not fit together. */
import type { Language } from '#app/domain/language.ts';
import type { Words } from '#app/content/compile/author-words.server.ts';

type Both = Readonly<Record<Language, Words>>;

/** About a lesson, task or page: in the language of the file. */
export const textWords = {
  unknownFact: (id: string): Both => ({
    fi: { message: `Faktaa ${id} ei ole.`, remedy: 'Tarkista tunniste tiedostosta _data/facts.yml.' },
    en: { message: `There is no fact ${id}.`, remedy: 'Check the id in _data/facts.yml.' },
  }),
  unverifiedFact: (id: string): Both => ({
    fi: {
      message: `Faktaa ${id} ei ole varmistettu (U).`,
      remedy: 'Poista se tekstistä ja facts-riviltä, tai varmista se ensin.',
    },
    en: {
      message: `The fact ${id} is unverified (U).`,
      remedy: 'Leave it out of the text and of facts, or verify it first.',
    },
  }),
  sections: (own: string, other: string): Both => ({
    fi: {
      message: `Otsikot eroavat englanninkielisestä: ${own} / ${other}.`,
      remedy: 'Käytä samoja tunnisteita samassa järjestyksessä.',
    },
    en: {
      message: `The sections differ from the Finnish text: ${own} / ${other}.`,
      remedy: 'Use the same ids in the same order.',
    },
  }),
  checks: (own: string, other: string): Both => ({
    fi: {
      message: `Kysymykset eroavat englanninkielisestä: ${own} / ${other}.`,
      remedy: 'Sijoita samat kysymykset samaan järjestykseen.',
    },
    en: {
      message: `The checks differ from the Finnish text: ${own} / ${other}.`,
      remedy: 'Place the same checks in the same order.',
    },
  }),
  facts: (own: string, other: string): Both => ({
    fi: {
      message: `Faktat eroavat englanninkielisestä: ${own} / ${other}.`,
      remedy: 'Kirjoita sama facts-rivi molempiin.',
    },
    en: {
      message: `The facts differ from the Finnish text: ${own} / ${other}.`,
      remedy: 'Write the same facts line in both.',
    },
  }),
  unknownCheck: (id: string): Both => ({
    fi: {
      message: `Kysymystä ”${id}” ei ole osan questions.yml-tiedostossa.`,
      remedy: 'Korjaa tunniste tai kirjoita kysymys.',
    },
    en: {
      message: `The module’s questions.yml has no question “${id}”.`,
      remedy: 'Correct the id or write the question.',
    },
  }),
  checkInPool: (id: string): Both => ({
    fi: { message: `Kysymys ”${id}” kuuluu testiin eikä lukuun.`, remedy: 'Lisää kysymykseen rivi use: check.' },
    en: {
      message: `The question “${id}” belongs to the quiz, not to a lesson.`,
      remedy: 'Add the line use: check to the question.',
    },
  }),
  checkTwice: (id: string, elsewhere: string): Both => ({
    fi: { message: `Kysymys ”${id}” on jo paikassa ${elsewhere}.`, remedy: 'Jätä se yhteen paikkaan.' },
    en: { message: `The check “${id}” already stands in ${elsewhere}.`, remedy: 'Leave it in one place.' },
  }),
} as const;

/** About course.yml and questions.yml. */
export const dataWords = {
  drawTooMany: (draw: number, pool: number): Words => ({
    message: `The quiz draws ${draw} questions, but the pool has ${pool}.`,
    remedy: 'Write more questions without `use: check`, or lower draw.',
  }),
  easyByChance: (percent: number): Words => ({
    message: `Random answers pass this quiz in ${percent.toFixed(1)} of 100 tries; 5 is the limit.`,
    remedy: 'Draw more questions, raise the pass mark, or give the questions more options.',
  }),
  requiresNothing: (name: string): Words => ({
    message: `certificate.requires names “${name}”, which is not in the course.`,
    remedy: 'Write all, a module id, or module/lesson, module/task, module/quiz.',
  }),
  standsNowhere: (id: string): Words => ({
    message: `The check “${id}” stands in no lesson.`,
    remedy: `Put <Check id="${id}" /> into a lesson of the module, or remove use: check.`,
  }),
  deadRead: (read: string): Words => ({
    message: `read: “${read}” leads nowhere.`,
    remedy: 'Write lesson-id#section-id of a lesson in this course.',
  }),
  unknownFact: (id: string): Words => ({
    message: `There is no fact ${id}.`,
    remedy: 'Check the id in _data/facts.yml.',
  }),
  unverifiedFact: (id: string): Words => ({
    message: `The fact ${id} is unverified (U).`,
    remedy: 'Never ask about it; verify it first or remove it.',
  }),
} as const;
