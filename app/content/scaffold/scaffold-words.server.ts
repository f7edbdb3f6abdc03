/** What `courses:new` says to authors, in the language they chose. */
import type { Language } from '#app/domain/language.ts';

type Both<T> = Readonly<Record<Language, T>>;

/** Each refusal is one line: what is wrong, and what to do. */
export const refusals = {
  badId: (id: string): Both<string> => ({
    fi: `”${id}” ei kelpaa tunnisteeksi: käytä pieniä kirjaimia a–z, numeroita ja yhdysviivoja, enintään 40 merkkiä. quiz ja task on varattu.`,
    en: `“${id}” cannot be an id: use lower-case letters, digits and hyphens, at most 40 characters. quiz and task are reserved.`,
  }),
  taken: (id: string, file: string): Both<string> => ({
    fi: `Tunniste ”${id}” on jo käytössä (${file}). Valitse toinen.`,
    en: `The id “${id}” is already in use (${file}). Choose another.`,
  }),
  noCourse: (id: string, known: string): Both<string> => ({
    fi: `Kurssia ”${id}” ei ole. Kurssit: ${known}.`,
    en: `There is no course “${id}”. Courses: ${known}.`,
  }),
  noModule: (id: string, known: string): Both<string> => ({
    fi: `Osaa ”${id}” ei ole. Kurssin osat: ${known}.`,
    en: `There is no module “${id}”. Modules of the course: ${known}.`,
  }),
  noLesson: (id: string, known: string): Both<string> => ({
    fi: `Lukua ”${id}” ei ole. Osan luvut: ${known}.`,
    en: `There is no lesson “${id}”. Lessons of the module: ${known}.`,
  }),
  noText: (file: string): Both<string> => ({
    fi: `Tiedostoa ${file} ei ole. Kirjoita luku ensin.`,
    en: `There is no file ${file}. Write the lesson first.`,
  }),
  badType: (name: string, known: string): Both<string> => ({
    fi: `Kysymystyyppiä ”${name}” ei ole. Tyypit: ${known}.`,
    en: `There is no question type “${name}”. Types: ${known}.`,
  }),
  unreadable: (file: string): Both<string> => ({
    fi: `Tiedostoon ${file} ei voi lisätä. Aja ensin npm run courses:check ja korjaa se.`,
    en: `Nothing can be added to ${file}. Run npm run courses:check and correct it first.`,
  }),
} as const;

export const usage: Both<string> = {
  fi: `npm run courses:new -- <mitä> …

  course <kurssi> [--module <osa>] [--lesson <luku>]
  module <kurssi> <osa> [--lesson <luku>]
  lesson <kurssi>/<osa> <luku>
  question <kurssi>/<osa> <kysymys> --type <tyyppi> [--lesson <luku>]

  --type      single, multiple, true-false, ordering, matching, fill-in, numeric tai scenario
  --lesson    kysymykselle: luku, jossa se on; ilman tätä se kuuluu testiin
  --language  fi tai en: millä kielellä komento puhuu

Ilman tietoja komento kysyy ne.`,
  en: `npm run courses:new -- <what> …

  course <course> [--module <module>] [--lesson <lesson>]
  module <course> <module> [--lesson <lesson>]
  lesson <course>/<module> <lesson>
  question <course>/<module> <question> --type <type> [--lesson <lesson>]

  --type      single, multiple, true-false, ordering, matching, fill-in, numeric or scenario
  --lesson    for a question: the lesson it stands in; without this it belongs to the quiz
  --language  fi or en: which language the command speaks

Without these the command asks.`,
};

export const prompts = {
  kind: { fi: 'Mitä teet?', en: 'What do you make?' },
  course: { fi: 'Mille kurssille?', en: 'In which course?' },
  module: { fi: 'Mihin osaan?', en: 'In which module?' },
  type: { fi: 'Minkä tyyppinen kysymys?', en: 'Which type of question?' },
  id: {
    fi: 'Tunniste (englanniksi, pienin kirjaimin, esimerkiksi trial-period; se ei muutu koskaan)',
    en: 'Id (lower-case English words, for example trial-period; it never changes)',
  },
} as const;

export const reports = {
  made: { fi: 'uusi', en: 'new' },
  added: { fi: 'lisätty', en: 'added to' },
  next: {
    fi: 'Kirjoita TODO-kohdat ja nimeä todo-tunnisteet. Aja sitten npm run courses:check.',
    en: 'Write where it says TODO and name the todo ids. Then run npm run courses:check.',
  },
  preview: {
    fi: 'Molemmat kielet rinnakkain, kun npm run dev on käynnissä:',
    en: 'Both languages side by side, while npm run dev runs:',
  },
  cancelled: { fi: 'Keskeytetty. Mitään ei muutettu.', en: 'Cancelled. Nothing was changed.' },
} as const;
