/** One short question of every type, with its marking and the answers that bring out its states. */
import { AnswerKey } from '#app/domain/answer-key.ts';
import type { Translated } from '#app/domain/language.ts';
import { chooseMany, chooseOne, type KeyedOption } from '#app/domain/marking/choice.ts';
import type { Grade, Marking } from '#app/domain/marking/marking.ts';
import { matchPairs } from '#app/domain/marking/matching.ts';
import { putInOrder } from '#app/domain/marking/ordering.ts';
import { writeNumber, writeWord } from '#app/domain/marking/written.ts';
import type { Option, Question, QuestionType } from '#app/domain/question.ts';
import type { Response } from '#app/domain/response.ts';

/** `partly` is null where an answer is right or wrong and nothing between. */
export type Sample = {
  readonly question: Question;
  readonly wrong: Response;
  readonly partly: Response | null;
  readonly right: Response;
};

const both = (fi: string, en: string): Translated => ({ fi, en });
const why = both('Laki sanoo näin.', 'The law says so.');

function made(type: QuestionType, stem: Translated, marking: Marking, rest: Partial<Question> = {}): Question {
  return {
    id: `sample-${type}`,
    use: 'check',
    type,
    situation: null,
    stem,
    options: [],
    choices: [],
    unit: null,
    shuffle: false,
    read: null,
    facts: [],
    key: new AnswerKey(marking),
    ...rest,
  };
}

type Choice = readonly [id: string, text: Translated, grade: Grade, why: Translated];

const optionsOf = (list: readonly Choice[]): Option[] => list.map(([id, text]) => ({ id, text }));
const keysOf = (list: readonly Choice[]): KeyedOption[] =>
  list.map(([id, , grade, reason]) => ({ id, grade, why: reason }));

const pay: readonly Choice[] = [
  [
    'slip',
    both('Palkkalaskelmasta', 'From the payslip'),
    'right',
    both('Se tulee joka maksukerralla.', 'It comes with every payment.'),
  ],
  [
    'bank',
    both('Pankista', 'From the bank'),
    'wrong',
    both('Pankki näkee vain summan.', 'The bank sees only the sum.'),
  ],
  [
    'friend',
    both('Työkaverilta', 'From a colleague'),
    'wrong',
    both('Hän ei tiedä palkkaasi.', 'They do not know your pay.'),
  ],
];
const papers: readonly Choice[] = [
  [
    'contract',
    both('Työsopimus', 'The contract'),
    'right',
    both('Siinä on, mitä sovittiin.', 'It says what was agreed.'),
  ],
  [
    'slips',
    both('Palkkalaskelmat', 'The payslips'),
    'right',
    both('Niistä näet, mitä maksettiin.', 'They show what was paid.'),
  ],
  ['menu', both('Lounaslista', 'The lunch menu'), 'wrong', both('Sitä ei tarvita.', 'Nobody needs it.')],
];
const truth: readonly Choice[] = [
  ['true', both('Totta', 'True'), 'wrong', both('Suullinenkin sopimus sitoo.', 'A spoken agreement binds as well.')],
  [
    'false',
    both('Ei totta', 'False'),
    'right',
    both('Suullinenkin sopimus sitoo.', 'A spoken agreement binds as well.'),
  ],
];
const fever: readonly Choice[] = [
  [
    'call',
    both('Soitat heti esihenkilölle', 'You call your supervisor at once'),
    'right',
    both('Näin työ voidaan järjestää.', 'So the work can be arranged.'),
  ],
  [
    'message',
    both('Lähetät viestin', 'You send a message'),
    'acceptable',
    both('Viesti voi jäädä lukematta.', 'A message may not be read.'),
  ],
  [
    'nothing',
    both('Jäät kotiin', 'You stay at home'),
    'wrong',
    both('Muut odottavat sinua.', 'The others wait for you.'),
  ],
];
const steps = ['apply', 'meet', 'sign'];
const stepTexts = [
  both('Hae työtä', 'Apply'),
  both('Käy haastattelussa', 'Go to the interview'),
  both('Allekirjoita', 'Sign'),
];
const pairs = ['tax', 'pension'];
const pairTexts = [both('Vero', 'Tax'), both('Eläke', 'Pension')];
const choiceTexts = [
  both('Verohallinto', 'Tax Administration'),
  both('Eläketurvakeskus', 'Finnish Centre for Pensions'),
];
const placed = (list: readonly string[], places: readonly (string | number)[]) =>
  list.map((id, index) => `${id}@${String(places[index] ?? '')}`);

/** Right sides carry their own id as token here: a specimen has no secrets. */
const matching = made(
  'matching',
  both('Kuka hoitaa?', 'Who takes care of it?'),
  matchPairs(
    pairs.map((id) => ({ id, why })),
    0,
  ),
  {
    options: pairs.map((id, index) => ({ id, text: pairTexts[index] ?? why })),
    choices: pairs.map((id, index) => ({ id, token: id, text: choiceTexts[index] ?? why })),
  },
);
const ordering = made('ordering', both('Missä järjestyksessä?', 'In which order?'), putInOrder(steps, why), {
  options: steps.map((id, index) => ({ id, text: stepTexts[index] ?? why })),
});
const fillIn = made(
  'fill-in',
  both('Palkasta näet kaiken ___.', 'Everything about your pay is on the ___.'),
  writeWord({ accept: { fi: ['palkkalaskelmasta'], en: ['payslip'] }, typos: 1, wrong: [] }, why),
);
const numeric = made(
  'numeric',
  both('Montako päivää irtisanomisaika on?', 'How many days is the notice period?'),
  writeNumber(
    {
      answer: 14,
      tolerance: 0,
      wrong: [{ answer: 30, why: both('Se on työnantajan aika.', 'That is the employer’s.') }],
    },
    why,
  ),
  { unit: both('päivää', 'days') },
);

/** In the order of the format's own list. */
export const samples: readonly Sample[] = [
  {
    question: made('single', both('Mistä näet palkkasi?', 'Where do you see your pay?'), chooseOne(keysOf(pay)), {
      options: optionsOf(pay),
    }),
    wrong: ['bank'],
    partly: null,
    right: ['slip'],
  },
  {
    question: made('multiple', both('Mitä säilytät?', 'What do you keep?'), chooseMany(keysOf(papers)), {
      options: optionsOf(papers),
    }),
    wrong: ['menu'],
    partly: ['slips'],
    right: ['contract', 'slips'],
  },
  {
    question: made(
      'true-false',
      both('Työsopimus on aina kirjallinen.', 'A contract is always in writing.'),
      chooseOne(keysOf(truth)),
      { options: optionsOf(truth) },
    ),
    wrong: ['true'],
    partly: null,
    right: ['false'],
  },
  {
    question: ordering,
    wrong: placed(steps, [2, 3, 1]),
    partly: placed(steps, [1, 3, 2]),
    right: placed(steps, [1, 2, 3]),
  },
  {
    question: matching,
    wrong: placed(pairs, [...pairs].reverse()),
    partly: placed(pairs, ['tax', 'tax']),
    right: placed(pairs, pairs),
  },
  { question: fillIn, wrong: ['verokortista'], partly: null, right: ['palkkalaskelmasta'] },
  { question: numeric, wrong: ['30'], partly: null, right: ['14'] },
  {
    question: made('scenario', both('Mitä teet?', 'What do you do?'), chooseOne(keysOf(fever)), {
      situation: both(
        'Heräät kuumeessa, ja vuorosi alkaa tunnin päästä.',
        'You wake up with a fever; your shift begins in an hour.',
      ),
      options: optionsOf(fever),
    }),
    wrong: ['nothing'],
    partly: ['message'],
    right: ['call'],
  },
];
