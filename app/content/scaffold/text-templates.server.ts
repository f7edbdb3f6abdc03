/** Courses, modules, lessons and tasks as an author begins them: the form is whole, the words are still to be written. */
import type { Language } from '#app/domain/language.ts';

const title = '{ fi: "TODO: nimi", en: "TODO: title" }';

/** The line that tells an editor which schema completes and checks the file. */
export function schemaLine(name: 'course' | 'questions'): string {
  const up = name === 'course' ? '../' : '../../';
  return `# yaml-language-server: $schema=${up}_data/schema/${name}.json\n`;
}

/** One item of a module's `lessons`. */
export function lessonItem(id: string): string {
  return `- { id: ${id}, minutes: 30, title: ${title} }`;
}

/** One item of `modules`: a lesson and a task; the quiz waits until there are questions to draw. */
export function moduleItem(id: string, lesson: string, task: string): string {
  return [
    `- id: ${id}`,
    `  title: ${title}`,
    '  lessons:',
    `    ${lessonItem(lesson)}`,
    `  task: { id: ${task}, minutes: 60, title: ${title} }`,
    '  # quiz: { draw: 6, pass: 70, minutes: 20 } # when questions.yml has at least eight without `use: check`',
  ].join('\n');
}

/** A whole course.yml with one module. */
export function courseFile(moduleText: string): string {
  return `${schemaLine('course')}code: TODO # a short label for people, such as TYO
title: ${title}
summary:
  fi: "TODO: mitä kurssin jälkeen osaa"
  en: "TODO: what one can do after the course"
level: basic # basic, intermediate or master
topic: working-life # working-life, job-search, networking, language, guidance, recruiting, entrepreneurship
audience: [talent] # talent, student, spouse, guide, employer, organiser, entrepreneur
language_level: B1 # A1, A2, B1, B2, C1 or C2: how well one must read the language, the same in both
edition: 1 # raise it when what a certificate means changes
outcomes:
  - { id: todo-1, fi: "TODO: osaamistavoite", en: "TODO: outcome" }
modules:
${moduleText.replace(/^/gm, '  ')}
extra_minutes: 0
certificate:
  requires: all
  assessment: { fi: "TODO: miten osaaminen arvioidaan", en: "TODO: how it is assessed" }
`;
}

export const emptyQuestions = `${schemaLine('questions')}# Both languages side by side, one key. Put texts in quotes.\n`;

const lesson: Readonly<Record<Language, string>> = {
  fi: `---
outcome: "TODO: Tämän luvun jälkeen osaat …"
facts: [] # _data/facts.yml-tiedoston tunnisteet, samat molemmissa kielissä: [A1, A2]
legal: false # true, kun luku kertoo laista
reviewed: # tyhjä, kunnes ihminen on avannut lähdesivut; sitten päivä
review_by:
---

TODO: Kerro alussa, mistä on kyse ja miksi se koskee lukijaa.

## TODO: Ensimmäinen otsikko [#todo-1]

TODO: Kirjoita tähän.

## TODO: Toinen otsikko [#todo-2]

TODO: Kirjoita tähän.

## TODO: Esimerkki: kuka tekee mitä [#example]

<Example title="TODO: kuka tekee mitä">

TODO: Nimetty ihminen, tilanne ja ratkaisu.

</Example>

## TODO: Kokeile: mitä lukija tekee [#try-it]

TODO: Harjoitus, johon menee 5–10 minuuttia.

## Lyhyesti [#recap]

- TODO: Tärkein asia.
`,
  en: `---
outcome: "TODO: After this lesson you can …"
facts: [] # ids from _data/facts.yml, the same in both languages: [A1, A2]
legal: false # true when the lesson tells about law
reviewed: # empty until a person has opened the live pages; then the date
review_by:
---

TODO: Begin with what this is about and why it matters to the reader.

## TODO: The first heading [#todo-1]

TODO: Write here.

## TODO: The second heading [#todo-2]

TODO: Write here.

## TODO: Example: who does what [#example]

<Example title="TODO: who does what">

TODO: A named person, a situation and a decision.

</Example>

## TODO: Try it: what the reader does [#try-it]

TODO: An exercise of 5–10 minutes.

## In short [#recap]

- TODO: What matters most.
`,
};

const task: Readonly<Record<Language, string>> = {
  fi: `---
criteria:
  - "TODO: ensimmäinen asia, jonka oppija tarkistaa tekstistään"
  - "TODO: toinen"
  - "TODO: kolmas"
facts: []
legal: false
reviewed:
review_by:
template: |
  TODO: pohja, josta oppija aloittaa
---

## TODO: Mitä teet [#todo-1]

TODO: Kirjoita tehtävä.
`,
  en: `---
criteria:
  - "TODO: the first thing that learners check in their text"
  - "TODO: the second"
  - "TODO: the third"
facts: []
legal: false
reviewed:
review_by:
template: |
  TODO: the frame that learners start from
---

## TODO: What you do [#todo-1]

TODO: Write the task.
`,
};

/** Both texts of a lesson or a task, by language. */
export const textTemplates = { lesson, task } as const;
