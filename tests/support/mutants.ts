/** What authors get wrong, as mutants of a sound tree. Each names the file, the line where there is one, and the words expected. */
import { type Document, isMap, isSeq } from 'yaml';
import {
  type Spoil,
  type Tree,
  both,
  change,
  courseOf,
  findText,
  inYaml,
  indexOf,
  insert,
  optionOf,
  questionsOf,
  rewrite,
} from './mutant-trees.ts';

/** `left`: the declarations stay as they were, because they are what is tested. */
export type Mutant = {
  readonly kind: string;
  readonly spoil: Spoil;
  readonly says: RegExp;
  readonly left?: true;
};

/** A dialogue of these speakers; an empty name stands for a comment. */
const dialogue = (speakers: readonly string[]) =>
  [
    '<Dialogue title="Ab">',
    ...speakers.map((who) => (who === '' ? '<Comment>\n\nAb.\n\n</Comment>' : `<Turn who="${who}">\n\nAb.\n\n</Turn>`)),
    '</Dialogue>',
  ].join('\n\n');
const payslip = (...values: readonly string[]) =>
  [
    '<LineByLine title="Ab">',
    ...values.map((value) => `<Line label="Ab" value="${value}">\n\nAb.\n\n</Line>`),
    '</LineByLine>',
  ].join('\n\n');
const words = (count: number) => Array.from({ length: count }, () => 'sana').join(' ');
const single = (document: Document) => indexOf(document, { type: 'single', use: undefined });
const check = (document: Document) => indexOf(document, { type: 'single', use: 'check' });

/** Changes a part of one question, found by `which`; what is named is the path that `edit` gives, below the question. */
const question = (
  which: (document: Document) => number,
  edit: (document: Document, at: number) => readonly (string | number)[],
): Spoil =>
  inYaml(questionsOf, (document) => {
    const at = which(document);
    return [at, ...edit(document, at)];
  });

const course = (edit: (document: Document) => readonly (string | number)[]): Spoil => inYaml(courseOf, edit);
const firstLesson = ['modules', 0, 'lessons', 0] as const;

const without =
  (language: 'fi' | 'en'): Spoil =>
  (tree) => {
    const file = findText(tree, language, /## /);
    const files = new Map(tree.files);
    files.delete(file);
    return { files, file, line: 1 };
  };

const structure: readonly Mutant[] = [
  { kind: 'a Finnish file is missing', spoil: without('fi'), says: /Tiedosto puuttuu/ },
  { kind: 'an English file is missing', spoil: without('en'), says: /file is missing/ },
  {
    kind: 'a section is renamed in English',
    spoil: change('en', /\[#[a-z-]+\]/, '[#renamed]'),
    says: /sections differ/,
  },
  {
    kind: 'a section is renamed in Finnish',
    spoil: change('fi', /\[#[a-z-]+\]/, '[#renamed]'),
    says: /Otsikot eroavat/,
  },
  { kind: 'a heading is dropped', spoil: change('en', /^## .*\n/m, ''), says: /sections differ/ },
  { kind: 'a section is added', spoil: insert('fi', 'Sana.\n\n## Uusi [#added]\n\nSana.'), says: /Otsikot eroavat/ },
  {
    kind: 'two sections change places',
    spoil: change('en', /\[#([a-z-]+)\]([\s\S]*?)\[#([a-z-]+)\]/, (match) =>
      match.replace(/\[#([a-z-]+)\]([\s\S]*?)\[#([a-z-]+)\]/, '[#$3]$2[#$1]'),
    ),
    says: /sections differ/,
  },
  { kind: 'a subheading on one side', spoil: insert('fi', '### Lisää\n\nSana.', '### Lisää'), says: /Rakenne eroaa/ },
  { kind: 'a list item is dropped', spoil: change('en', /^- .*\n(?=- )/m, ''), says: /structure differs.*list, items/ },
  {
    kind: 'a list item is added',
    spoil: change('fi', /^- .*\n/m, (item) => `${item}- Lisää.\n`),
    says: /Rakenne eroaa.*lista/,
  },
  { kind: 'a step is dropped', spoil: change('fi', /^1\. .*\n/m, ''), says: /Rakenne eroaa.*numeroitu lista/ },
  {
    kind: 'a row of a table is dropped',
    spoil: change('en', /\|[-: |]+\|\n(\| .*\n)/, (rows) => rows.replace(/\n.*\n$/, '\n')),
    says: /structure differs.*table/,
  },
  {
    kind: 'a list is added on one side',
    spoil: insert('en', '- One.\n- Two.\n- Three.', '- One.'),
    says: /structure differs/,
  },
  { kind: 'a quotation on one side', spoil: insert('fi', '> Sana.', '> Sana.'), says: /Rakenne eroaa.*lainaus/ },
  { kind: 'two paragraphs on one side', spoil: insert('fi', 'Yksi.\n\nKaksi.'), says: /kappaletta/ },
  {
    kind: 'a callout is another one',
    spoil: change(
      'en',
      /kind="(?:tip|warning|note)"/,
      (kind) => (kind.includes('note') ? 'kind="tip"' : 'kind="note"'),
      '<Callout',
    ),
    says: /structure differs.*<Callout/,
  },
  { kind: 'a figure is dropped', spoil: change('fi', /^<Figure .*\n/m, ''), says: /Rakenne eroaa.*<Figure/ },
  { kind: 'a check is dropped', spoil: change('en', /^<Check .*\n/m, ''), says: /checks differ/ },
  {
    kind: 'an example is dropped',
    spoil: change('fi', /^<Example .*|^<\/Example>/gm, ''),
    says: /Rakenne eroaa.*<Example>/,
  },
  {
    kind: 'a comment of a dialogue is dropped',
    spoil: both(insert('fi', dialogue(['A', '', 'B'])), insert('en', dialogue(['A', 'B']), '<Turn who="B">')),
    says: /structure differs.*<Turn who="B">.*<Comment>/,
  },
  {
    kind: 'another speaker has the turn',
    spoil: both(
      insert('en', dialogue(['Amina', 'Manager', 'Amina'])),
      insert('fi', dialogue(['Amina', 'Esihenkilö', 'Esihenkilö'])),
    ),
    says: /Rakenne eroaa.*<Turn who="Esihenkilö">.*<Turn who="Amina">/,
  },
  {
    kind: 'a line of a document has another figure',
    spoil: both(
      insert('fi', payslip('3 000,00 €', '1.6.2026')),
      insert('en', payslip('€3,500.00', '1 June 2026'), '€3,500.00'),
    ),
    says: /structure differs.*<Line value="€3,500\.00">.*<Line value="3 000,00 €">/,
  },
  {
    kind: 'a line of a document is dropped',
    spoil: both(insert('fi', payslip('1 €', '2 €', '3 €')), insert('en', payslip('€1', '€2'))),
    says: /structure differs.*there <Line value="3 €">/,
  },
  {
    kind: 'an external link is dropped',
    spoil: change('en', /\[([^\]]*)\]\(https:[^)]*\)/, 'the page'),
    says: /lacks a link to/,
  },
  {
    kind: 'an external link leads elsewhere',
    spoil: change('fi', /\(https:[^)]*\)/, '(https://elsewhere.example/)', 'elsewhere'),
    says: /Linkki sivustolle elsewhere\.example on vain tässä/,
  },
  {
    kind: 'a link to a lesson is dropped',
    spoil: change('fi', /\[([^\]]*)\]\(lesson:[^)]*\)/, 'luvusta'),
    says: /puuttuu linkki lesson:/,
  },
  {
    kind: 'a term is dropped',
    spoil: change('en', /<Term [^>]*>([^<]*)<\/Term>/g, (tag) => tag.replace(/<[^>]*>/g, '')),
    says: /lacks <Term id=/,
  },
  {
    kind: 'a term is added',
    spoil: (tree) => {
      const text = tree.files.get(findText(tree, 'fi', /^## /m)) ?? '';
      const ids = [...(tree.files.get('_data/glossary.tsv') ?? '').matchAll(/^([a-z-]+)\t/gm)].map(
        ([, id]) => id ?? '',
      );
      const unused = ids.find((id) => id !== 'id' && !text.includes(`"${id}"`)) ?? '';
      return insert('fi', `<Term id="${unused}">Uusi sana</Term> on.`, 'Uusi sana')(tree);
    },
    says: /<Term id="[a-z-]+"> on vain tässä/,
  },
  {
    kind: 'facts differ',
    spoil: change('en', /^facts: \[\w+/m, (facts) => `${facts}, Z3`, 'facts:'),
    says: /facts differ/,
  },
  { kind: 'the legal line on one side', spoil: change('fi', /^legal: true\n/m, ''), says: /legal on vain toisessa/ },
  {
    kind: 'a template on one side',
    spoil: change('en', /^template: \|\n(?:(?: .*)?\n)+?(?=\S)/m, ''),
    says: /template in one language/,
  },
];

const notation: readonly Mutant[] = [
  {
    kind: 'an unknown component',
    spoil: insert('fi', '<Quiz src="a" />', '<Quiz'),
    says: /Merkintää <Quiz> ei ole/,
  },
  {
    kind: 'an unknown attribute',
    spoil: change('en', /<Figure /, '<Figure wide="yes" ', 'wide='),
    says: /no attribute wide/,
  },
  { kind: 'an import', spoil: insert('en', 'import x from "y"', 'import x'), says: /import or export/ },
  { kind: 'an export', spoil: insert('fi', 'export const x = 1', 'export const'), says: /import tai export/ },
  { kind: 'braces', spoil: insert('en', 'A {word} here.', '{word}'), says: /code in braces/ },
  { kind: 'HTML', spoil: insert('fi', 'Sana <b>tässä</b>.', '<b>'), says: /HTML-elementtiä/ },
  { kind: 'a level-1 heading', spoil: insert('en', '# Title', '# Title'), says: /level-1/ },
  { kind: 'a heading without an id', spoil: change('fi', /\s*\[#[a-z-]+\]/, ''), says: /puuttuu tunniste/ },
  {
    kind: 'the same id twice',
    spoil: insert('en', 'Word.\n\n## Two [#try-it]\n\nWord.'),
    says: /#try-it is there twice/,
  },
  { kind: 'an unclosed component', spoil: change('fi', /^<\/Example>\n/m, ''), says: /<Example> jää sulkematta/ },
  {
    kind: 'a subheading first',
    spoil: change('en', /^## /m, (heading) => `### Early\n\nWord.\n\n${heading}`, '### Early'),
    says: /subheading stands before/,
  },
  { kind: 'an empty section', spoil: insert('fi', '## Uusi [#added]', '## '), says: /alla ei ole mitään/ },
  { kind: 'a figure without alt', spoil: change('fi', /alt="[^"]*"/, '', '<Figure'), says: /puuttuu alt/ },
  {
    kind: 'alt that is the file name',
    spoil: change(
      'en',
      /src="([a-z-]+)\.svg" alt="[^"]*"/,
      (match) => match.replace(/src="([a-z-]+)\.svg" alt="[^"]*"/, 'src="$1.svg" alt="$1.svg"'),
      '<Figure',
    ),
    says: /name of the file/,
  },
  { kind: 'a short alt', spoil: change('fi', /alt="[^"]*"/, 'alt="Kuva"', '<Figure'), says: /alle 10 merkkiä/ },
  {
    kind: 'a drawing that is not there',
    spoil: change('en', /src="[a-z-]+\.svg"/, 'src="gone.svg"', 'gone.svg'),
    says: /no file .*gone\.svg/,
  },
  { kind: 'an http link', spoil: change('fi', /\(https:/, '(http:', '(http:'), says: /ei kelpaa/ },
  {
    kind: 'a link with a script',
    spoil: change('en', /\(https:[^)]*\)/, '(javascript:alert)', 'javascript:'),
    says: /not allowed/,
  },
  {
    kind: 'a link to no lesson',
    spoil: change('en', /\(lesson:[a-z-]+/, '(lesson:nowhere', 'lesson:nowhere'),
    says: /no lesson “nowhere”/,
  },
  {
    kind: 'a dead anchor',
    spoil: change('fi', /\(lesson:([a-z-]+)#[a-z-]+/, (link) => link.replace(/#.*/, '#gone'), '#gone'),
    says: /Otsikkoa #gone/,
  },
  {
    kind: 'a link text that names nothing, in Finnish',
    spoil: change('fi', /\[[^\]]*\](?=\(https)/, '[täältä]', '[täältä]'),
    says: /”täältä” ei kerro/,
  },
  {
    kind: 'a link text that names nothing, in English',
    spoil: change('en', /\[[^\]]*\](?=\(https)/, '[Click here.]', '[Click here.]'),
    says: /“Click here\.” does not say/,
  },
  {
    kind: 'an address as link text',
    spoil: change('en', /\[[^\]]*\](?=\(https)/, '[https://a.example]', '[https'),
    says: /does not say where/,
  },
  {
    kind: 'an unknown term',
    spoil: change('fi', /<Term id="[^"]*"/, '<Term id="gone"', 'id="gone"'),
    says: /termiä ”gone”/,
  },
  {
    kind: 'a check of no module',
    spoil: change('fi', /<Check id="[^"]*"/, '<Check id="gone"', 'id="gone"'),
    says: /Kysymystä ”gone” ei ole/,
  },
  { kind: 'an unknown key in a head', spoil: change('fi', /^facts:/m, 'fakta:', 'fakta:'), says: /Tuntematon avain/ },
  { kind: 'an unknown fact', spoil: change('en', /^facts: \[/m, 'facts: [Z9, ', 'Z9'), says: /no fact Z9/ },
  {
    kind: 'an unverified fact',
    spoil: change('fi', /^facts: \[/m, 'facts: [Z1, ', 'Z1'),
    says: /Z1 ei ole varmistettu/,
  },
  {
    kind: 'two criteria',
    spoil: change(
      'en',
      /^(criteria:\n(?: +- .*\n){2}) +- .*\n/m,
      (match) => match.replace(/ +- .*\n$/, ''),
      'criteria',
    ),
    says: /criteria/,
  },
];

const placement: readonly Mutant[] = [
  {
    kind: 'a check stands twice',
    spoil: change('fi', /^<Check .*\n/m, (line) => `${line}\n${line}`),
    says: /on jo paikassa/,
  },
  {
    kind: 'a check stands nowhere',
    spoil: (tree) => {
      const file = questionsOf(tree);
      const id = /<Check id="([^"]*)"/.exec(tree.files.get(findText(tree, 'fi', /<Check /)) ?? '')?.[1] ?? '';
      const drop = (language: 'fi' | 'en') => change(language, new RegExp(`^<Check id="${id}" />\\n`, 'm'), '');
      const { files } = both(drop('fi'), drop('en'))(tree);
      const line = (files.get(file) ?? '').split('\n').indexOf(`- id: ${id}`) + 1;
      return { files, file, line };
    },
    says: /stands in no lesson/,
  },
  {
    kind: 'a check is renamed in the questions',
    spoil: question(check, (yaml, at) => (yaml.setIn([at, 'id'], 'renamed'), [])),
    says: /“renamed” stands in no lesson/,
  },
  {
    kind: 'a check becomes a quiz question',
    spoil: (tree) => {
      const { files } = question(check, (yaml, at) => (yaml.deleteIn([at, 'use']), []))(tree);
      const id = /- id: (\S+)\n +use: check/.exec(tree.files.get(questionsOf(tree)) ?? '')?.[1] ?? '';
      return { files, file: findText(tree, 'fi', new RegExp(`<Check id="${id}"`)) };
    },
    says: /kuuluu testiin/,
  },
  {
    kind: 'a section is renamed in both languages',
    spoil: (tree) => {
      const id = /read: [a-z-]+#([a-z-]+)/.exec(tree.files.get(questionsOf(tree)) ?? '')?.[1] ?? '';
      const rename = (language: 'fi' | 'en') => change(language, new RegExp(`\\[#${id}\\]`), '[#renamed]');
      return { ...both(rename('fi'), rename('en'))(tree), file: questionsOf(tree) };
    },
    says: /leads nowhere/,
  },
  {
    kind: 'a stray folder',
    spoil: (tree) => ({
      files: new Map(tree.files).set(`${tree.course}/stray/lesson/fi.mdx`, '---\n---\n'),
      file: `${tree.course}/stray/lesson/fi.mdx`,
      line: 1,
    }),
    says: /Mikään course\.yml ei mainitse/,
  },
];

const questions: readonly Mutant[] = [
  {
    kind: 'options are dropped',
    spoil: question(single, (yaml, at) => {
      while (yaml.hasIn([at, 'options', 2])) yaml.deleteIn([at, 'options', optionOf(yaml, at, false)]);
      return [];
    }),
    says: /has 2 options/,
  },
  {
    kind: 'the right option is dropped',
    spoil: question(single, (yaml, at) => (yaml.deleteIn([at, 'options', optionOf(yaml, at, true)]), ['options'])),
    says: /exactly one right option; here 0/,
  },
  {
    kind: 'a second option is right',
    spoil: question(
      single,
      (yaml, at) => (yaml.setIn([at, 'options', optionOf(yaml, at, false), 'right'], true), ['options']),
    ),
    says: /exactly one right option; here 2/,
  },
  {
    kind: 'no option is right',
    spoil: question(
      check,
      (yaml, at) => (yaml.deleteIn([at, 'options', optionOf(yaml, at, true), 'right']), ['options']),
    ),
    says: /here 0/,
  },
  {
    kind: 'all of many are right',
    spoil: question(
      (yaml) => indexOf(yaml, { type: 'multiple' }),
      (yaml, at) => {
        for (let index = 0; yaml.hasIn([at, 'options', index]); index += 1)
          yaml.setIn([at, 'options', index, 'right'], true);
        return ['options'];
      },
    ),
    says: /all are right/,
  },
  {
    kind: 'true-false without an answer',
    spoil: question(
      (yaml) => indexOf(yaml, { type: 'true-false' }),
      (yaml, at) => (yaml.deleteIn([at, 'answer']), []),
    ),
    says: /answer/,
  },
  {
    kind: 'an option id twice',
    spoil: question(
      single,
      (yaml, at) => (yaml.setIn([at, 'options', 1, 'id'], yaml.getIn([at, 'options', 0, 'id'])), ['options', 1, 'id']),
    ),
    says: /is there twice/,
  },
  {
    kind: 'an option without why',
    spoil: question(single, (yaml, at) => (yaml.deleteIn([at, 'options', 1, 'why']), ['options', 1])),
    says: /why/,
  },
  {
    kind: 'a why in one language',
    spoil: question(single, (yaml, at) => (yaml.deleteIn([at, 'options', 1, 'why', 'fi']), ['options', 1, 'why'])),
    says: /why: fi is missing/,
  },
  {
    kind: 'an option in one language',
    spoil: question(check, (yaml, at) => (yaml.deleteIn([at, 'options', 0, 'en']), ['options', 0])),
    says: /option [a-z0-9-]+: en is missing/,
  },
  {
    kind: 'a question in one language',
    spoil: question(check, (yaml, at) => (yaml.deleteIn([at, 'en']), [])),
    says: /en/,
  },
  { kind: 'an empty text', spoil: question(check, (yaml, at) => (yaml.setIn([at, 'fi'], ' '), ['fi'])), says: /fi/ },
  {
    kind: 'a question id twice',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'id'], yaml.getIn([0, 'id'])), [])),
    says: /used twice/,
  },
  {
    kind: 'a type that is not there',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'type'], 'guess'), ['type'])),
    says: /type/,
  },
  {
    kind: 'bold in a question',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'fi'], 'Kuka **päättää**?'), ['fi'])),
    says: /shown as it is: “\*\*päättää\*\*”/,
  },
  {
    kind: 'a tag in an option',
    spoil: question(
      single,
      (yaml, at) => (yaml.setIn([at, 'options', 1, 'en'], 'The <Fi>koeaika</Fi>'), ['options', 1, 'en']),
    ),
    says: /shown as it is: “<Fi>”/,
  },
  {
    kind: 'a link in a reason',
    spoil: question(
      single,
      (yaml, at) => (
        yaml.setIn([at, 'options', 1, 'why', 'en'], 'See [the law](https://a.example).'),
        ['options', 1, 'why', 'en']
      ),
    ),
    says: /shown as it is: “\[the law\]/,
  },
  {
    kind: 'a misspelt key',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'reed'], 'x'), ['reed'])),
    says: /Unknown key “reed”/,
  },
  {
    kind: 'a read that leads nowhere',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'read'], 'nowhere#at-all'), [])),
    says: /leads nowhere/,
  },
  {
    kind: 'an unverified fact in a question',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'facts'], ['Z1']), [])),
    says: /Z1 is unverified/,
  },
  {
    kind: 'an uncertain fact in the quiz',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'facts'], ['Z2']), [])),
    says: /Z2 is uncertain/,
  },
  {
    kind: 'an unknown fact in a question',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'facts'], ['Z9']), [])),
    says: /no fact Z9/,
  },
  {
    kind: 'YAML that is not YAML',
    spoil: (tree) => ({
      files: rewrite(tree.files, questionsOf(tree), (text) => `${text}\n- id: [\n`),
      file: questionsOf(tree),
    }),
    says: /./,
  },
];

const courseFile: readonly Mutant[] = [
  {
    kind: 'a quiz that draws too many',
    spoil: course((yaml) => (yaml.setIn(['modules', 0, 'quiz', 'draw'], 49), ['modules', 0, 'quiz', 'draw'])),
    says: /draws 49/,
  },
  {
    kind: 'a quiz that luck passes',
    spoil: course((yaml) => (yaml.setIn(['modules', 0, 'quiz', 'draw'], 1), ['modules', 0, 'quiz', 'draw'])),
    says: /Random answers/,
  },
  {
    kind: 'a certificate that requires nothing known',
    spoil: course(
      (yaml) => (yaml.setIn(['certificate', 'requires'], ['nothing/quiz']), ['certificate', 'requires', 0]),
    ),
    says: /“nothing\/quiz”/,
  },
  {
    kind: 'a lesson id twice',
    spoil: course((yaml) => {
      const lessons = yaml.getIn(['modules', 0, 'lessons'], true);
      if (!isSeq(lessons) || !isMap(lessons.items[0])) throw new Error('No lessons');
      lessons.add(lessons.items[0].clone());
      return ['modules', 0, 'lessons', lessons.items.length - 1, 'id'];
    }),
    says: /used twice/,
  },
  {
    kind: 'a reserved id',
    spoil: course((yaml) => (yaml.setIn([...firstLesson, 'id'], 'quiz'), [...firstLesson, 'id'])),
    says: /reserved/,
  },
  {
    kind: 'an id in capitals',
    spoil: course((yaml) => (yaml.setIn([...firstLesson, 'id'], 'First'), [...firstLesson, 'id'])),
    says: /lower-case/,
  },
  {
    kind: 'a lesson is renamed',
    spoil: course((yaml) => (yaml.setIn([...firstLesson, 'id'], 'renamed'), [...firstLesson, 'id'])),
    says: /“renamed” has no text/,
  },
  {
    kind: 'a title in one language',
    spoil: course((yaml) => (yaml.deleteIn([...firstLesson, 'title', 'en']), [...firstLesson, 'title'])),
    says: /title: en is missing/,
  },
  {
    kind: 'a level that is not there',
    spoil: course((yaml) => (yaml.setIn(['level'], 'expert'), ['level'])),
    says: /level/,
  },
  {
    kind: 'a topic that is not there',
    spoil: course((yaml) => (yaml.setIn(['topic'], 'knitting'), ['topic'])),
    says: /topic: “knitting” will not do/,
  },
  {
    kind: 'no language level',
    spoil: course((yaml) => (yaml.deleteIn(['language_level']), ['code'])),
    says: /language_level is missing/,
  },
  {
    kind: 'too few minutes',
    spoil: course((yaml) => (yaml.setIn([...firstLesson, 'minutes'], 5), [...firstLesson, 'minutes'])),
    says: /takes 5 minutes/,
  },
  {
    kind: 'too many minutes',
    spoil: course((yaml) => (yaml.setIn([...firstLesson, 'minutes'], 300), [...firstLesson, 'minutes'])),
    says: /takes 300 minutes/,
  },
];

const style: readonly Mutant[] = [
  {
    kind: 'a word to avoid, in Finnish',
    spoil: insert('fi', 'Kysy asiaa esimieheltä.', 'esimieheltä'),
    says: /”esimieh”/,
  },
  {
    kind: 'a word to avoid, in English',
    spoil: insert('en', 'Look at your pay stub.', 'pay stub'),
    says: /“pay stub”/,
  },
  {
    kind: 'a word to avoid over a line end',
    spoil: insert('fi', 'Tämä osa tulee\nantamaan keinoja.', 'tulee'),
    says: /”tulee antamaan”/,
  },
  {
    kind: 'a word to avoid in a head',
    spoil: change('en', /^outcome: /m, 'outcome: Culture fit. ', 'Culture fit'),
    says: /“Culture fit”/,
  },
  {
    kind: 'a word to avoid in a question',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'en'], 'Are you a native speaker?'), ['en'])),
    says: /“native speaker”/,
  },
  {
    kind: 'a Finnish word to avoid in an option',
    spoil: question(
      single,
      (yaml, at) => (yaml.setIn([at, 'options', 1, 'why', 'fi'], 'Työnantajan toimesta.'), ['options', 1, 'why', 'fi']),
    ),
    says: /“toimesta”/,
  },
  {
    kind: 'a word to avoid in course.yml',
    spoil: course(
      (yaml) => (yaml.setIn(['summary', 'en'], 'Trial periods, also called probation.'), ['summary', 'en']),
    ),
    says: /“probation”/,
  },
  {
    kind: 'a straight apostrophe, in English',
    spoil: insert('en', "The employer's copy.", "employer's"),
    says: /straight mark: employer's/,
  },
  {
    kind: 'straight quotation marks, in Finnish',
    spoil: insert('fi', 'Hän sanoi: "Hei."', '"Hei."'),
    says: /suora merkki: "Hei\."/,
  },
  {
    kind: 'a straight apostrophe in a question',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'en'], "Is it Linh's?"), ['en'])),
    says: /straight mark: Linh's/,
  },
  {
    kind: 'an address in the text',
    spoil: insert('fi', 'Katso https://a.example tänään.', 'https://a.example'),
    says: /”https:\/\/”/,
  },
  {
    kind: 'a sentence of 40 words, in Finnish',
    spoil: insert('fi', `Lyhyt alku.\nS${words(40)}.`, 'Ssana'),
    says: /40 sanaa; raja on 25/,
  },
  {
    kind: 'a sentence of 40 words, in English',
    spoil: insert('en', `S${words(40)}.`, 'Ssana'),
    says: /40 words; the limit is 25/,
  },
  {
    kind: 'a sentence of 40 words in a question',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'fi'], `${words(40)}?`), ['fi'])),
    says: /40 words/,
  },
  {
    kind: 'sentences that are long on average',
    spoil: insert('fi', `S${words(24)}. `.repeat(200)),
    says: /keskimäärin/,
  },
  { kind: 'a lesson that is too long', spoil: insert('en', 'A word or two. '.repeat(300)), says: /the aim is/ },
  {
    kind: 'a paragraph of another lesson',
    spoil: (tree) => {
      const outline = tree.files.get(courseOf(tree)) ?? '';
      const placeOf = (path: string) => outline.indexOf(`id: ${path.split('/').at(-2) ?? ''},`);
      const [first = '', second = ''] = [...tree.files.keys()]
        .filter((path) => path.startsWith(`${tree.course}/`) && /\/en\.mdx$/.test(path) && !path.includes('/task/'))
        .sort((a, b) => placeOf(a) - placeOf(b));
      const told = 'A trial period is agreed in writing, and both sides may end the contract during it at once.';
      const add = (text: string) => text.replace(/^## .*$/m, (heading) => `${heading}\n\n${told}`);
      const retold = (text: string) => add(text).replace('at once', 'soon');
      const files = rewrite(rewrite(tree.files, first, retold), second, add);
      return { files, file: second };
    },
    says: /same paragraph/,
  },
  {
    kind: 'a yearly figure, in Finnish',
    spoil: insert('fi', 'Raja on 1 234,50 € kuukaudessa.', '1 234,50'),
    says: /”1 234,50 €” on faktassa Z3/,
  },
  {
    kind: 'a yearly figure, in English',
    spoil: insert('en', 'The limit is €1,234.50.', '€1,234.50'),
    says: /is in the fact Z3/,
  },
  {
    kind: 'a yearly figure in a question',
    spoil: question(single, (yaml, at) => (yaml.setIn([at, 'en'], 'Is it 1,234.50 euros?'), ['en'])),
    says: /is in the fact Z3/,
  },
  {
    kind: 'a sum with its year',
    spoil: insert('fi', 'Vuonna 2026 maksu oli 55 euroa.', '55 euroa'),
    says: /euromäärä ”55 euroa” että vuosi/,
  },
];

const addedParagraph =
  (language: 'fi' | 'en', noticedIn: 'fi' | 'en'): Spoil =>
  (tree: Tree) => {
    const { files } = insert(language, 'One more thought.')(tree);
    return { files, file: findText(tree, noticedIn, /^## /m), line: 1 };
  };
const parityOf = ({ course: id }: Tree) => `${id}/parity.json`;

const parity: readonly Mutant[] = [
  {
    kind: 'a paragraph added in Finnish',
    spoil: addedParagraph('fi', 'en'),
    says: /Finnish text has changed since 2026-11-22/,
    left: true,
  },
  {
    kind: 'a paragraph added in English',
    spoil: addedParagraph('en', 'fi'),
    says: /Englanninkielinen teksti on muuttunut 2026-11-22 jälkeen/,
    left: true,
  },
  {
    kind: 'a word changed in a head',
    spoil: (tree) => ({
      ...change('en', /^outcome: /m, 'outcome: Now. ')(tree),
      file: findText(tree, 'fi', /^outcome/m),
    }),
    says: /Englanninkielinen teksti on muuttunut/,
    left: true,
  },
  {
    kind: 'both languages changed',
    spoil: both(insert('fi', 'Yksi ajatus.'), insert('en', 'One thought.')),
    says: /Both languages have changed/,
    left: true,
  },
  {
    kind: 'nothing declared',
    spoil: (tree) => {
      const files = new Map(tree.files);
      files.delete(parityOf(tree));
      return { files, file: findText(tree, 'fi', /^## /m), line: 1 };
    },
    says: /Kukaan ei ole vielä todennut/,
    left: true,
  },
  {
    kind: 'a declaration about nothing',
    spoil: (tree) => ({
      files: rewrite(tree.files, parityOf(tree), (text) =>
        text.replace('{', '{\n  "gone/gone": { "date": "2026-11-22", "fi": "", "en": "" },'),
      ),
      file: parityOf(tree),
      line: 2,
    }),
    says: /no text “gone\/gone”/,
    left: true,
  },
  {
    kind: 'a damaged declaration',
    spoil: (tree) => ({
      files: rewrite(tree.files, parityOf(tree), (text) => text.slice(1)),
      file: parityOf(tree),
      line: 1,
    }),
    says: /not as the check writes it/,
    left: true,
  },
];

const data: readonly Mutant[] = [
  {
    kind: 'a glossary row cut short',
    spoil: (tree) => ({
      files: rewrite(tree.files, '_data/glossary.tsv', (text) => text.replace(/\t[^\t]*$/, '')),
      file: '_data/glossary.tsv',
    }),
    says: /columns/,
  },
  {
    kind: 'a fact twice',
    spoil: (tree) => ({
      files: rewrite(tree.files, '_data/facts.yml', (text) => text.replace('id: Z2', 'id: Z1')),
      file: '_data/facts.yml',
    }),
    says: /Z1 is there twice/,
  },
  {
    kind: 'a style pattern that is none',
    spoil: (tree) => ({
      files: rewrite(tree.files, '_data/style.yml', (text) => text.replace('find: "probation"', 'find: "pro(bation"')),
      file: '_data/style.yml',
    }),
    says: /is not a pattern/,
  },
];

export const mutants: readonly Mutant[] = [
  ...structure,
  ...notation,
  ...placement,
  ...questions,
  ...courseFile,
  ...style,
  ...parity,
  ...data,
];
