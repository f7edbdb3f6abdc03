/** Makes texts comparable for readers without every key: lower case, no dots, rings or accents, no soft hyphens. */

/** Same letters, same text: Työ, TYÖ and tyo become tyo. Of a letter without a base letter (ß, ø) nothing is changed but its case. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F\u00AD]/g, '');
}
