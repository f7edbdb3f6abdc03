/** What the compiler says to authors, in the language they are writing: what is wrong, and what to do. */
import type { Language } from '#app/domain/language.ts';

export type Words = { readonly message: string; readonly remedy: string };
export type Both = Readonly<Record<Language, Words>>;

/** The same thing said in both languages: message, then remedy. */
export function both(fi: readonly [string, string], en: readonly [string, string]): Both {
  return { fi: { message: fi[0], remedy: fi[1] }, en: { message: en[0], remedy: en[1] } };
}

const components =
  'Callout, Example, Steps, Dialogue (Turn, Comment), LineByLine (Line), Figure, Video, Audio, Check, Term, Rate, Fi, En';

export const words = {
  importExport: both(
    ['Rivi alkaa sanalla import tai export, joka on koodia.', 'Aloita rivi toisella sanalla.'],
    ['The line begins with import or export, which is code.', 'Begin the line with another word.'],
  ),
  expression: both(
    ['Aaltosulkeissa { } on koodia.', 'Poista aaltosulkeet. Muistiinpano kirjoitetaan {/* näin */}.'],
    ['There is code in braces { }.', 'Remove the braces. A note is written {/* like this */}.'],
  ),
  attributeExpression: (name: string) =>
    both(
      [`Määritteen ${name} arvo on koodia.`, `Kirjoita arvo lainausmerkkeihin: ${name}="…".`],
      [`The value of ${name} is code.`, `Write the value in quotes: ${name}="…".`],
    ),
  spread: both(
    ['Määritteenä on koodia {...}.', 'Kirjoita määritteet yksitellen: nimi="arvo".'],
    ['There is code {...} among the attributes.', 'Write the attributes one by one: name="value".'],
  ),
  html: (name: string) =>
    both(
      [`HTML-elementtiä <${name}> ei voi käyttää.`, 'Kirjoita kohta Markdownilla.'],
      [`The HTML element <${name}> cannot be used.`, 'Write it in Markdown.'],
    ),
  unknownComponent: (name: string) =>
    both(
      [`Merkintää <${name}> ei ole.`, `Käytettävissä ovat ${components}.`],
      [`There is no component <${name}>.`, `Use one of ${components}.`],
    ),
  unknownAttribute: (component: string, name: string) =>
    both(
      [`Merkinnällä <${component}> ei ole määritettä ${name}.`, 'Poista se tai korjaa kirjoitusvirhe.'],
      [`<${component}> has no attribute ${name}.`, 'Remove it or correct the spelling.'],
    ),
  missingAttribute: (component: string, name: string) =>
    both(
      [`Merkinnältä <${component}> puuttuu ${name}.`, `Lisää ${name}="…".`],
      [`<${component}> lacks ${name}.`, `Add ${name}="…".`],
    ),
  badAttribute: (component: string, name: string, allowed: string) =>
    both(
      [`Merkinnän <${component}> määrite ${name} ei kelpaa.`, `Sallittu: ${allowed}.`],
      [`<${component}> has an unfit ${name}.`, `Allowed: ${allowed}.`],
    ),
  ownLine: (name: string) =>
    both(
      [
        `Merkinnän <${name}> pitää olla omalla rivillään.`,
        'Siirrä tagit omille riveilleen ja jätä tyhjä rivi kummallekin puolelle.',
      ],
      [
        `<${name}> must stand on a line of its own.`,
        'Move its tags to lines of their own, with an empty line on both sides.',
      ],
    ),
  inline: (name: string) =>
    both(
      [`Merkinnän <${name}> sisällä on kappaleita.`, 'Kirjoita se kappaleen sisään yhdelle riville.'],
      [`There are paragraphs inside <${name}>.`, 'Write it inside a paragraph, on one line.'],
    ),
  childless: (name: string) =>
    both(
      [`Merkinnän <${name}> sisällä on tekstiä.`, `Kirjoita se muodossa <${name} … />.`],
      [`There is text inside <${name}>.`, `Write it as <${name} … />.`],
    ),
  topLevel: both(
    ['Kysymys <Check> on toisen merkinnän sisällä.', 'Siirrä se omalle rivilleen luvun päätasolle.'],
    ['A <Check> stands inside another component.', 'Move it to a line of its own at the top level of the text.'],
  ),
  checkSpelling: (id: string) =>
    both(
      ['Kysymys on kirjoitettu eri muotoon kuin muut.', `Kirjoita se yhdelle riville: <Check id="${id}" />.`],
      ['The check is not written as checks are.', `Write it on one line: <Check id="${id}" />.`],
    ),
  checkOutside: both(
    ['Tässä tekstissä ei voi olla kysymystä <Check>.', 'Poista se. Kysymykset kuuluvat lukuihin.'],
    ['This text cannot have a <Check>.', 'Remove it. Checks belong to lessons.'],
  ),
  stepsList: both(
    ['Merkinnän <Steps> sisällä pitää olla yksi numeroitu lista.', 'Kirjoita vaiheet riveille 1. 2. 3.'],
    ['<Steps> must hold one numbered list.', 'Write the steps on lines 1. 2. 3.'],
  ),
  partOutside: (name: string, whole: string) =>
    both(
      [`<${name}> ei ole suoraan merkinnän <${whole}> sisällä.`, `Siirrä se merkinnän <${whole}> sisään.`],
      [`<${name}> does not stand directly inside <${whole}>.`, `Move it inside <${whole}>.`],
    ),
  emptyPart: (name: string) =>
    both(
      [`Merkintä <${name}> on tyhjä.`, 'Kirjoita tagien väliin tai poista merkintä.'],
      [`<${name}> is empty.`, 'Write between its tags, or remove it.'],
    ),
  onlyParts: (name: string, parts: readonly string[]) => {
    const tags = (and: string) => parts.map((part) => `<${part}>`).join(and);
    return both(
      [
        `Merkinnän <${name}> sisällä on muuta kuin ${tags(' ja ')}.`,
        `Siirrä se jonkin niistä sisään tai ulos merkinnästä <${name}>.`,
      ],
      [`<${name}> holds something else than ${tags(' and ')}.`, `Move it inside one of those, or out of <${name}>.`],
    );
  },
  fewParts: (name: string, part: string, least: number) =>
    both(
      [
        `Merkinnässä <${name}> on liian vähän kohtia <${part}>: niitä on oltava vähintään ${least}.`,
        `Lisää <${part}> tai kirjoita asia tavallisena tekstinä.`,
      ],
      [
        `<${name}> has too few <${part}>: it needs at least ${least}.`,
        `Add a <${part}>, or write it as ordinary text.`,
      ],
    ),
  headingOne: both(
    ['Tekstissä on ykköstason otsikko.', 'Käytä otsikoita ## ja ###. Luvun nimi tulee course.yml-tiedostosta.'],
    ['The text has a level-1 heading.', 'Use ## and ###. The title comes from course.yml.'],
  ),
  headingDeep: both(
    ['Otsikko on liian syvällä.', 'Käytä otsikoita ## ja ###.'],
    ['The heading is too deep.', 'Use ## and ###.'],
  ),
  headingInside: both(
    [
      'Otsikko ## on toisen merkinnän, listan tai lainauksen sisällä.',
      'Siirrä se tekstin päätasolle tai käytä otsikkoa ###.',
    ],
    [
      'A ## heading stands inside a component, a list or a quotation.',
      'Move it to the top level of the text, or use ###.',
    ],
  ),
  sectionId: both(
    ['Otsikolta puuttuu tunniste.', 'Kirjoita otsikon perään [#section-id], sama molemmissa kielissä.'],
    ['The heading has no id.', 'Write [#section-id] after the heading, the same in both languages.'],
  ),
  sectionTwice: (id: string) =>
    both(
      [`Tunniste #${id} on tekstissä kahdesti.`, 'Anna toiselle otsikolle oma tunniste.'],
      [`The id #${id} is there twice.`, 'Give one of the sections another id.'],
    ),
  link: (url: string) =>
    both(
      [`Linkki ”${url}” ei kelpaa.`, 'Sallitut muodot: https://…, lesson:luku#otsikko ja #otsikko.'],
      [`The link “${url}” is not allowed.`, 'Allowed forms: https://…, lesson:lesson-id#section-id and #section-id.'],
    ),
  deadLesson: (id: string) =>
    both(
      [`Lukua ”${id}” ei ole tällä kurssilla.`, 'Tarkista luvun tunniste course.yml-tiedostosta.'],
      [`There is no lesson “${id}” in this course.`, 'Check the id of the lesson in course.yml.'],
    ),
  deadSection: (id: string) =>
    both(
      [`Otsikkoa #${id} ei ole linkin kohteessa.`, 'Tarkista tunniste kohteen otsikosta.'],
      [`There is no section #${id} where the link leads.`, 'Check the id after the heading there.'],
    ),
  image: both(
    ['Kuvaa ei voi lisätä Markdownilla.', 'Käytä <Figure src="…" alt="…" />.'],
    ['A picture cannot be added in Markdown.', 'Use <Figure src="…" alt="…" />.'],
  ),
  unsupported: (what: string) =>
    both(
      [`Tätä Markdownin keinoa ei voi käyttää (${what}).`, 'Kirjoita asia tavallisena tekstinä tai listana.'],
      [`This notation cannot be used (${what}).`, 'Write it as ordinary text or a list.'],
    ),
  unknownTerm: (id: string) =>
    both(
      [`Sanastossa ei ole termiä ”${id}”.`, 'Tarkista tunniste tiedostosta _data/glossary.tsv.'],
      [`The glossary has no term “${id}”.`, 'Check the id in _data/glossary.tsv.'],
    ),
  unknownRate: (id: string) =>
    both(
      [`Vuosittain muuttuvaa arvoa ”${id}” ei ole.`, 'Tarkista tunniste kansiosta _data/rates tai lisää arvo sinne.'],
      [`There is no yearly figure “${id}”.`, 'Check the id in _data/rates, or add the figure there.'],
    ),
  remoteFile: (url: string) =>
    both(
      [`Tiedosto on toisella palvelimella: ${url}.`, 'Tallenna se kurssin media-kansioon ja kirjoita vain sen nimi.'],
      [`The file is on another server: ${url}.`, 'Save it in the course’s media folder and write only its name.'],
    ),
  htmlComment: both(
    ['Muistiinpano <!-- --> ei toimi tässä.', 'Kirjoita muistiinpano {/* näin */}.'],
    ['A note <!-- --> does not work here.', 'Write a note {/* like this */}.'],
  ),
  autolink: both(
    ['Osoite on kulmasulkeissa.', 'Kirjoita linkki muodossa [teksti](https://…).'],
    ['An address stands in angle brackets.', 'Write a link as [text](https://…).'],
  ),
  lessThan: both(
    ['Tekstissä on merkki <, jonka jälkeen ei tule merkinnän nimeä.', 'Kirjoita sanoin, esimerkiksi ”alle 15”.'],
    ['There is a < that does not begin a component.', 'Write it in words, for example “under 15”.'],
  ),
  headingBraces: both(
    ['Aaltosulkeissa oleva otsikon tunniste ei toimi.', 'Kirjoita tunniste hakasulkeisiin: [#section-id].'],
    ['A section id in braces does not work.', 'Write the id in square brackets: [#section-id].'],
  ),
  unclosed: (name: string) =>
    both(
      [
        `Merkintä <${name}> jää sulkematta tai sulkeutuu väärässä kohdassa.`,
        `Lisää </${name}> omalle rivilleen oikeaan kohtaan.`,
      ],
      [
        `<${name}> is not closed, or closes in the wrong place.`,
        `Put </${name}> on a line of its own in the right place.`,
      ],
    ),
  syntax: (reason: string) =>
    both(
      [`Riviä ei ymmärretä (${reason}).`, 'Tarkista rivin kulma- ja aaltosulkeet sekä lainausmerkit.'],
      [`The notation is not understood (${reason}).`, 'Check the angle brackets, braces and quotes on the line.'],
    ),
} as const;

/**
 * An MDX syntax error in the author's words.
 * @param reason the parser's own English sentence.
 * @param line the text of the line it points to.
 */
export function explainSyntax(reason: string, line: string, language: Language): Words {
  if (/\{\s*#/.test(line)) return words.headingBraces[language];
  if (reason.includes('`!`') || line.includes('<!--')) return words.htmlComment[language];
  if (/<(?:https?|mailto):/i.test(line)) return words.autolink[language];
  if (/import\/exports/.test(reason) || /^(?:import|export)\b/.test(line)) return words.importExport[language];
  const tag =
    /tag(?: for)? `<\/?([\w.]*)/.exec(reason)?.[1] ??
    (/closing slash/.test(reason) ? /<\/([\w.]+)/.exec(line)?.[1] : undefined);
  if (tag) return words.unclosed(tag)[language];
  if (/expression|acorn|brace/i.test(reason)) return words.expression[language];
  if (/before name|in name|before local name/.test(reason)) return words.lessThan[language];
  return words.syntax(reason)[language];
}
