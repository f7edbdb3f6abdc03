/** What the proof-reader says when the Finnish and the English text are not the same text. */
import type { Language } from '#app/domain/language.ts';
import { type Both, both } from '#app/content/compile/author-words.server.ts';
import type { BlockKind, OutlineBlock } from '#app/content/compile/outline.server.ts';

type Nouns = Readonly<Record<Exclude<BlockKind, 'component'>, readonly [fi: string, en: string]>>;
const nouns: Nouns = {
  subheading: ['väliotsikko ###', '### subheading'],
  paragraph: ['kappale', 'paragraph'],
  list: ['lista, kohtia', 'list, items:'],
  'numbered-list': ['numeroitu lista, kohtia', 'numbered list, items:'],
  table: ['taulukko', 'table'],
  quotation: ['lainaus', 'quotation'],
  code: ['koodi', 'code'],
  rule: ['viiva', 'rule'],
};

/** A block as the author knows it, such as `table 3 × 2` or `<Figure src="a.svg">`; its absence when there is none. */
export function blockName(block: OutlineBlock | undefined, language: Language): string {
  if (!block) return language === 'fi' ? 'ei mitään' : 'nothing';
  if (block.kind === 'component') return block.detail;
  return `${nouns[block.kind][language === 'fi' ? 0 : 1]} ${block.detail}`.trim();
}

const other = { fi: 'englanninkielisessä', en: 'the Finnish text' } as const;

export const pairWords = {
  sections: (own: string, others: string): Both =>
    both(
      [`Otsikot eroavat englanninkielisestä: ${own} / ${others}.`, 'Käytä samoja tunnisteita samassa järjestyksessä.'],
      [`The sections differ from the Finnish text: ${own} / ${others}.`, 'Use the same ids in the same order.'],
    ),
  checks: (own: string, others: string): Both =>
    both(
      [`Kysymykset eroavat englanninkielisestä: ${own} / ${others}.`, 'Sijoita samat kysymykset samaan järjestykseen.'],
      [`The checks differ from the Finnish text: ${own} / ${others}.`, 'Place the same checks in the same order.'],
    ),
  facts: (own: string, others: string): Both =>
    both(
      [`Faktat eroavat englanninkielisestä: ${own} / ${others}.`, 'Kirjoita sama facts-rivi molempiin.'],
      [`The facts differ from the Finnish text: ${own} / ${others}.`, 'Write the same facts line in both.'],
    ),
  headKey: (key: string): Both =>
    both(
      [`Otsakkeen rivi ${key} on vain toisessa kielessä.`, 'Kirjoita se molempiin tai poista molemmista.'],
      [`The head has ${key} in one language only.`, 'Write it in both or remove it from both.'],
    ),
  block: (own: string, others: string, at: string): Both =>
    both(
      [
        `Rakenne eroaa englanninkielisestä: tässä ${own}, siellä ${others} (rivi ${at}).`,
        'Lisää puuttuva kohta tai poista ylimääräinen. Järjestys on sama molemmissa kielissä.',
      ],
      [
        `The structure differs from the Finnish text: here ${own}, there ${others} (line ${at}).`,
        'Add what is missing or remove what is extra. The order is the same in both languages.',
      ],
    ),
  paragraphs: (own: number, others: number): Both =>
    both(
      [
        `Osiossa on ${own} kappaletta, ${other.fi} ${others}.`,
        'Tarkista, puuttuuko jotain. Yhden kappaleen ero on sallittu, koska kappaleen voi jakaa.',
      ],
      [
        `The section has ${own} paragraphs, ${other.en} ${others}.`,
        'See whether something is missing. A difference of one is allowed, as a paragraph can be split.',
      ],
    ),
  lacks: (what: string, at: number): Both =>
    both(
      [`Osiosta puuttuu ${what}, joka on ${other.fi} (rivi ${at}).`, 'Lisää se tähän tai poista se sieltä.'],
      [`The section lacks ${what}, which ${other.en} has (line ${at}).`, 'Add it here or remove it there.'],
    ),
  extra: (what: string, at: number): Both =>
    both(
      [`${what} on vain tässä, ei ${other.fi} osiossa (rivi ${at}).`, 'Poista se tai lisää se sinnekin.'],
      [`${what} is only here, not in that section of ${other.en} (line ${at}).`, 'Remove it or add it there.'],
    ),
  site: (host: string): Readonly<Record<Language, string>> => ({
    fi: `linkki sivustolle ${host}`,
    en: `a link to ${host}`,
  }),
  target: (url: string): Readonly<Record<Language, string>> => ({ fi: `linkki ${url}`, en: `the link ${url}` }),
} as const;

/** About parity.json; `text` is the folder as the command takes it. */
export const parityWords = {
  stale: (since: string, text: string): Both =>
    both(
      [
        `Englanninkielinen teksti on muuttunut ${since} jälkeen, tämä ei.`,
        `Vie muutos tähänkin tekstiin. Kun tekstit vastaavat toisiaan: npm run courses:check -- --in-step ${text}`,
      ],
      [
        `The Finnish text has changed since ${since}, this one has not.`,
        `Bring the change here too. When the texts say the same: npm run courses:check -- --in-step ${text}`,
      ],
    ),
  bothChanged: (since: string, text: string): Both =>
    both(
      [
        `Molemmat kielet ovat muuttuneet ${since} jälkeen.`,
        `Lue molemmat. Kun tekstit vastaavat toisiaan: npm run courses:check -- --in-step ${text}`,
      ],
      [
        `Both languages have changed since ${since}.`,
        `Read both. When the texts say the same: npm run courses:check -- --in-step ${text}`,
      ],
    ),
  undeclared: (text: string): Both =>
    both(
      [
        'Kukaan ei ole vielä todennut, että kieliversiot vastaavat toisiaan.',
        `Lue molemmat. Kun ne vastaavat toisiaan: npm run courses:check -- --in-step ${text}`,
      ],
      [
        'Nobody has yet declared the two languages in step.',
        `Read both. When they say the same: npm run courses:check -- --in-step ${text}`,
      ],
    ),
  unreadable: {
    message: 'The file is not as the check writes it.',
    remedy: 'Take it from version control, or remove it, read the texts and declare them in step again.',
  },
  noText: (key: string) => ({
    message: `There is no text “${key}”.`,
    remedy: 'Remove the entry, or run npm run courses:check -- --in-step --all when all texts are in step.',
  }),
} as const;
