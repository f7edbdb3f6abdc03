/** One root for the forms of a Finnish word: the Snowball stem, levelled where gradation and -us, -nen words leave it split. */
import { stemmer } from '@orama/stemmers/finnish';
import { fold } from './fold.server.ts';

/**
 * Snowball leaves the forms of työ (työn, töissä, töihin) apart. A compound may end in it (etätöissä, but not näyttöihin);
 * without dots only those forms count that no other word has.
 */
const work =
  /(?:(?:työ|tyo|(?<![^aeiouyäö])töi)(?:n|t|tä|ssä|stä|hön|hin|llä|ltä|lle|ksi|nä|den|mme|ni|si|nsä|ta|ssa|sta|hon|lla|lta|na)*|^(?:toissa|toihin|toita))$/;

/** What is still different between the stems of one word, in the order in which it is levelled; on folded stems. */
const levels: readonly (readonly [RegExp, string])[] = [
  // aika, ajan; vuosi, vuoden, vuotta; kuukausi, kuukauden
  [/aj(a?)$/, 'aik$1'],
  [/vuo(?:si?|de?|te?)$/, 'vuos'],
  [/kuukau(?:si?|de?|te?)$/, 'kuukau'],
  // sopimus, sopimuksen; oikeus, oikeuden, oikeutta; tulos, tuloksen
  [/(?<=..[uy])(?:ks|s|t|d)$/, ''],
  [/(?<=..[aeo])(?:ks|s)$/, ''],
  // irtisanominen, irtisanomisen, irtisanomista; puhelin, puhelimen
  [/(?<=...)i[nms]$/, ''],
  // verkko, verkon; asunto, asunnon; kunta, kuntaa; kieli, kieltä
  [/([kpt])\1([aeiouy]?)$/, '$1$2'],
  [/n[nt]o$/, 'no'],
  [/(?<=n|l)t$/, ''],
  // kaupunki, kaupungin; luku, luvun; lupa, luvan; tieto, tiedon
  [/ng([aeiouy]?)$/, 'nk$1'],
  [/uv(u?)$/, 'uk$1'],
  [/v([aeiouy]?)$/, 'p$1'],
  [/d([aeiouy]?)$/, 't$1'],
  // loma, lomia; luku, lukea: the last vowel comes and goes
  [/(?<=....)[aeiouy]+$/, ''],
];

/**
 * The root of a Finnish word in lower case: one for its forms, seldom a word itself (koeajan → koeaik). Two words may share
 * a root; a search would rather show one page too many than miss one.
 */
export function finnishRoot(word: string): string {
  if (work.test(word)) return fold(word.replace(work, 'tyo'));
  return levels.reduce((root, [ending, level]) => root.replace(ending, level), fold(stemmer(word)));
}
