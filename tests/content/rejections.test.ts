/** Content, not code: everything an author may not write is refused with its line and a remedy in the author's language. */
import { describe, expect, it } from 'vitest';
import { languages } from '#app/domain/language.ts';
import { compileLesson } from './fixture.ts';

/** The spoiled text stands on line 5 of the file, after a sound section. */
const sound = '## One [#one]\n\nText.\n\n';

const turn = (who: string) => `<Turn who="${who}">\n\nHi.\n\n</Turn>`;
/** Two turns, which take eleven lines. */
const turns = `${turn('A')}\n\n${turn('B')}`;

type Case = readonly [what: string, source: string, fi: RegExp, en: RegExp, line?: number];

const cases: readonly Case[] = [
  ['import', "import fs from 'node:fs'", /import tai export/, /import or export/],
  ['export', 'export const secret = process.env', /import tai export/, /import or export/],
  ['prose that begins with import', 'import is a word here', /import tai export/, /import or export/],
  ['expression in text', 'The secret is {process.env.APP_SECRET}.', /Aaltosulkeissa/, /code in braces/],
  ['expression on its own line', '{process.exit()}', /Aaltosulkeissa/, /code in braces/],
  ['comment with code after it', '{/* a */ process.env.APP_SECRET}', /Aaltosulkeissa/, /code in braces/],
  ['empty braces', 'Empty {} braces.', /Aaltosulkeissa/, /code in braces/],
  ['expression in an attribute', '<Figure src={process.env.X} alt="A" />', /arvo on koodia/, /is code/],
  ['spread', '<Figure {...{}} src="trail.svg" alt="A" />', /\{\.\.\.\}/, /\{\.\.\.\}/],
  ['raw HTML block', '<div>\n\nText\n\n</div>', /HTML-elementtiä <div>/, /HTML element <div>/],
  ['raw HTML in text', 'A <b>bold</b> word.', /HTML-elementtiä <b>/, /HTML element <b>/],
  ['script', '<script>alert(1)</script>', /HTML-elementtiä <script>/, /HTML element <script>/],
  ['fragment', '<>\n\nText\n\n</>', /HTML-elementtiä/, /HTML element/],
  ['unknown component', '<Quiz src="a" />', /Merkintää <Quiz> ei ole/, /no component <Quiz>/],
  ['member component', 'A <Foo.Bar /> here.', /HTML-elementtiä <Foo.Bar>/, /HTML element <Foo.Bar>/],
  [
    'unknown attribute',
    '<Figure src="trail.svg" alt="A" style="color:red" />',
    /ei ole määritettä style/,
    /no attribute style/,
  ],
  [
    'attribute with a name objects have',
    '<Figure constructor="a" src="trail.svg" alt="A" />',
    /määritettä constructor/,
    /attribute constructor/,
  ],
  ['check in single quotes', "<Check id='trial-half' />", /Kysymys on kirjoitettu eri muotoon/, /not written as/],
  ['check on two lines', '<Check\n  id="trial-half" />', /Kysymys on kirjoitettu eri muotoon/, /not written as/],
  ['missing alt', '<Figure src="trail.svg" />', /puuttuu alt/, /lacks alt/],
  ['empty alt', '<Figure src="trail.svg" alt=" " />', /alt ei kelpaa/, /unfit alt/],
  ['figure elsewhere', '<Figure src="../../secret.svg" alt="A" />', /src ei kelpaa/, /unfit src/],
  ['unknown callout kind', '<Callout kind="loud" title="A">\n\nText.\n\n</Callout>', /kind ei kelpaa/, /unfit kind/],
  ['callout on one line', '<Callout kind="tip" title="A">Text.</Callout>', /omalla rivillään/, /line of its own/],
  ['check in text', 'Now <Check id="trial-half" /> answer.', /omalla rivillään/, /line of its own/],
  [
    'check in a callout',
    '<Callout kind="tip" title="A">\n\n<Check id="trial-half" />\n\n</Callout>',
    /toisen merkinnän sisällä/,
    /inside another component/,
    7,
  ],
  ['check with content', '<Check id="trial-half">\n\nText.\n\n</Check>', /on tekstiä/, /text inside <Check>/],
  ['steps without a list', '<Steps>\n\nText.\n\n</Steps>', /numeroitu lista/, /numbered list/],
  ['a turn alone', '<Turn who="A">\n\nHi.\n\n</Turn>', /suoraan merkinnän <Dialogue>/, /directly inside <Dialogue>/],
  ['a line alone', '<Line label="A">\n\nHi.\n\n</Line>', /suoraan merkinnän <LineByLine>/, /inside <LineByLine>/],
  [
    'a turn in an example in a dialogue',
    `<Dialogue title="A">\n\n${turns}\n\n<Example title="A">\n\n<Turn who="A">\n\nHi.\n\n</Turn>\n\n</Example>\n\n</Dialogue>`,
    /suoraan merkinnän <Dialogue>/,
    /directly inside <Dialogue>/,
    21,
  ],
  [
    'text in a dialogue',
    `<Dialogue title="A">\n\n${turns}\n\nText.\n\n</Dialogue>`,
    /muuta kuin <Turn> ja <Comment>/,
    /else than <Turn> and <Comment>/,
    19,
  ],
  [
    'a callout in a document',
    '<LineByLine title="A">\n\n<Callout kind="tip" title="A">\n\nText.\n\n</Callout>\n\n</LineByLine>',
    /muuta kuin <Line>/,
    /else than <Line>/,
    7,
  ],
  [
    'a dialogue of one turn',
    '<Dialogue title="A">\n\n<Turn who="A">\n\nHi.\n\n</Turn>\n\n<Comment>\n\nHi.\n\n</Comment>\n\n</Dialogue>',
    /liian vähän kohtia <Turn>/,
    /too few <Turn>/,
  ],
  [
    'a document of one line',
    '<LineByLine title="A">\n\n<Line label="A">\n\nHi.\n\n</Line>\n\n</LineByLine>',
    /liian vähän kohtia <Line>/,
    /too few <Line>/,
  ],
  [
    'a turn that is empty but for a note',
    `<Dialogue title="A">\n\n${turns}\n\n<Turn who="A">\n\n{/* later */}\n\n</Turn>\n\n</Dialogue>`,
    /Merkintä <Turn> on tyhjä/,
    /<Turn> is empty/,
    19,
  ],
  [
    'a turn on one line',
    `<Dialogue title="A">\n\n${turns}\n\n<Turn who="A">Hi.</Turn>\n\n</Dialogue>`,
    /omalla rivillään/,
    /line of its own/,
    19,
  ],
  [
    'a turn without a speaker',
    `<Dialogue title="A">\n\n${turns}\n\n<Turn>\n\nHi.\n\n</Turn>\n\n</Dialogue>`,
    /puuttuu who/,
    /lacks who/,
    19,
  ],
  ['unknown term', 'A <Term id="nonsense">word</Term> here.', /ei ole termiä ”nonsense”/, /no term “nonsense”/],
  ['paragraphs in a term', '<Fi>\n\nText.\n\n</Fi>', /on kappaleita/, /paragraphs inside/],
  ['missing drawing', '<Figure src="none.svg" alt="A" />', /none\.svg ei ole/, /no file .*none\.svg/],
  ['javascript link', '[a](javascript:alert)', /Linkki ”javascript:alert” ei kelpaa/, /link “javascript:alert”/],
  ['http link', '[a](http://example.org)', /ei kelpaa/, /not allowed/],
  ['mail link', '[a](mailto:a@example.org)', /ei kelpaa/, /not allowed/],
  ['site path', '[a](/fi/admin)', /ei kelpaa/, /not allowed/],
  ['empty link', '[a]()', /ei kelpaa/, /not allowed/],
  ['link by reference', '[a][b]\n\n[b]: javascript:alert', /ei kelpaa/, /not allowed/, 7],
  ['link to an unknown lesson', '[a](lesson:nowhere#x)', /Lukua ”nowhere” ei ole/, /no lesson “nowhere”/],
  ['level-1 heading', '# Title', /ykköstason/, /level-1/],
  ['level-4 heading', '#### Title', /liian syvällä/, /too deep/],
  ['heading without id', '## Title', /puuttuu tunniste/, /no id/],
  ['the same id twice', '## Two [#one]', /#one on tekstissä kahdesti/, /#one is there twice/],
  ['picture in Markdown', '![a](https://example.org/a.png)', /Kuvaa ei voi/, /picture cannot/],
  ['footnote', 'Text.[^1]\n\n[^1]: Note.', /ei voi käyttää/, /cannot be used/],
  ['task list', '- [ ] Do it', /ei voi käyttää/, /cannot be used/],
  ['heading id in braces', '## Title {#title}', /hakasulkeisiin/, /square brackets/],
  ['HTML comment', '<!-- a note -->', /<!-- -->/, /<!-- -->/],
  ['autolink', 'See <https://example.org>.', /kulmasulkeissa/, /angle brackets/],
  ['less than', 'Age <15 years.', /alle 15/, /under 15/],
  [
    'unclosed component',
    '<Callout kind="tip" title="A">\n\nText.',
    /Merkintä <Callout> jää sulkematta/,
    /<Callout> is not closed/,
  ],
  ['stray closing tag', 'Text </Callout> here.', /Callout/, /Callout/],
  ['open brace', 'A { brace.', /Aaltosulkeissa/, /code in braces/],
];

const refused = cases.map(([what, source, fi, en, line = 5]) => ({ what, source, expected: { fi, en }, line }));

describe.each(languages)('in %s', (language) => {
  it.each(refused)('refuses: $what', async ({ source, expected: words, line }) => {
    const { problems, blocks } = await compileLesson(language, `${sound}${source}\n`);
    const expected = words[language];
    const found = problems.find(({ message, remedy }) => expected.test(message) || expected.test(remedy));
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found?.line).toBe(line);
    expect(found?.file).toBe(`canary-course/first-steps/trial-period/${language}.mdx`);
    expect(found?.remedy).not.toBe('');
    expect(blocks).toEqual([]);
  });

  it('accepts the sound text around them', async () => {
    expect((await compileLesson(language, `${sound}More. {/* note */}\n`)).problems).toEqual([]);
  });
});

describe('front matter', () => {
  it('is never run as code', async () => {
    const { readAuthored } = await import('#app/content/library/front-matter.server.ts');
    const { lessonHeadSchema } = await import('#app/content/library/schema.server.ts');
    const { body, problems } = readAuthored(
      'a/fi.mdx',
      '---js\n{ outcome: process.exit() }\n---\n\n## A [#a]\n',
      lessonHeadSchema,
    );
    expect(problems[0]?.message).toMatch(/otsake/);
    expect(body.startsWith('---')).toBe(false);
  });
});
