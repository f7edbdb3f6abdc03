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
  stray: {
    fi: {
      message: 'Mikään course.yml ei mainitse tätä tekstiä, joten kukaan ei näe sitä.',
      remedy: 'Lisää luku course.yml-tiedostoon, korjaa kansion nimi tai poista kansio.',
    },
    en: {
      message: 'No course.yml names this text, so nobody sees it.',
      remedy: 'Add the lesson to course.yml, correct the name of the folder, or remove the folder.',
    },
  },
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
  notPlain: (found: string): Words => ({
    message: `The text has notation that will be shown as it is: “${found}”.`,
    remedy: 'Write plain words. Bold, links and tags such as <Fi> work only in lessons and tasks.',
  }),
  softFact: (id: string): Words => ({
    message: `The fact ${id} is uncertain (C), so a quiz does not ask about it.`,
    remedy: 'Ask about something else, or leave the fact out when the question does not rest on it.',
  }),
  noLesson: (id: string): Words => ({
    message: `The lesson “${id}” has no text.`,
    remedy: 'Correct the id, or write fi.mdx and en.mdx in its folder.',
  }),
  unverifiedFact: (id: string): Words => ({
    message: `The fact ${id} is unverified (U).`,
    remedy: 'Never ask about it; verify it first or remove it.',
  }),
} as const;
