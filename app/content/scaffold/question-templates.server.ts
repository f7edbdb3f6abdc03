/** A question of every type as an author begins it: the form is whole, the words are still to be written. */

const right = 'why: { fi: "TODO: miksi oikein", en: "TODO: why it is right" }';
const wrong = 'why: { fi: "TODO: miksi väärin", en: "TODO: why it is wrong" }';
const because = 'why: { fi: "TODO: perustelu", en: "TODO: the reason" }';
const choice = 'fi: "TODO: vaihtoehto", en: "TODO: option"';

/** The lines after `type:` and the stem. Ids must be named: what a browser sees must not tell which option is right. */
const bodies = {
  single: [
    'options: # exactly one is right',
    `  - { id: todo-1, right: true, ${choice}, ${right} }`,
    `  - { id: todo-2, ${choice}, ${wrong} }`,
    `  - { id: todo-3, ${choice}, ${wrong} }`,
    `  - { id: todo-4, ${choice}, ${wrong} }`,
  ],
  multiple: [
    'options: # at least one is right and one wrong',
    `  - { id: todo-1, right: true, ${choice}, ${right} }`,
    `  - { id: todo-2, right: true, ${choice}, ${right} }`,
    `  - { id: todo-3, ${choice}, ${wrong} }`,
    `  - { id: todo-4, ${choice}, ${wrong} }`,
  ],
  'true-false': [
    'answer: true # TODO: true or false',
    'if_true: { fi: "TODO: palaute, kun vastaa kyllä", en: "TODO: feedback to the answer true" }',
    'if_false: { fi: "TODO: palaute, kun vastaa ei", en: "TODO: feedback to the answer false" }',
  ],
  ordering: [
    'steps: # written in the right order; learners see them mixed',
    ...[1, 2, 3, 4].map(
      (n) => `  - { id: todo-${String(n)}, fi: "TODO: vaihe ${String(n)}", en: "TODO: step ${String(n)}" }`,
    ),
    because,
  ],
  matching: [
    'pairs: # the left text, then the right text that belongs to it',
    ...[1, 2, 3, 4].map(
      (n) =>
        `  - { id: todo-${String(n)}, fi: ["TODO: vasen ${String(n)}", "TODO: oikea ${String(n)}"], en: ["TODO: left ${String(n)}", "TODO: right ${String(n)}"], ${because} }`,
    ),
    'spare: # fits none of them',
    '  - { id: todo-5, fi: "TODO: ylimääräinen", en: "TODO: spare" }',
  ],
  'fill-in': [
    'accept: [TODO] # every accepted word; { fi: [...], en: [...] } when they differ',
    'typos: 1 # wrong letters forgiven in words of five letters or more',
    because,
  ],
  numeric: [
    'answer: 0 # TODO: the right number',
    'tolerance: 0',
    'unit: { fi: "TODO: yksikkö", en: "TODO: unit" }',
    because,
  ],
  scenario: [
    'case: { fi: "TODO: tilanne", en: "TODO: the situation" }',
    'options: # best gives full points, acceptable half, risky none',
    `  - { id: todo-1, grade: best, ${choice}, ${because} }`,
    `  - { id: todo-2, grade: acceptable, ${choice}, ${because} }`,
    `  - { id: todo-3, grade: risky, ${choice}, ${because} }`,
  ],
} as const;

export type TemplateType = keyof typeof bodies;

/** A gap is what a learner fills in. */
const gap = { fi: 'TODO: virke, jossa on aukko ___', en: 'TODO: a sentence with a gap ___' };
const stem = { fi: 'TODO: kysymys', en: 'TODO: the question' };

export function isTemplateType(name: string): name is TemplateType {
  return Object.hasOwn(bodies, name);
}

/** One item of questions.yml. `isCheck`: it stands in a lesson; else the quiz draws it. */
export function questionTemplate(id: string, type: TemplateType, isCheck: boolean): string {
  const { fi, en } = type === 'fill-in' ? gap : stem;
  return [
    `- id: ${id}`,
    ...(isCheck ? ['  use: check'] : []),
    `  type: ${type}`,
    '  # read: lesson-id#section-id',
    '  # facts: [A1]',
    `  fi: "${fi}"`,
    `  en: "${en}"`,
    ...bodies[type].map((line) => `  ${line}`),
  ].join('\n');
}
