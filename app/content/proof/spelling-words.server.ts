/** What the proof-reader says about spelling and grammar. */
import { type Both, type Words, both } from '#app/content/compile/author-words.server.ts';

export const spellingWords = {
  unknown: (word: string, list: string): Both =>
    both(
      [`Oikoluku ei tunne sanaa ”${word}”.`, `Korjaa se. Nimen tai lainasanan voi lisätä tiedostoon ${list}.`],
      [`The dictionary does not know “${word}”.`, `Correct it. A name or a loanword can go to ${list}.`],
    ),
  grammar: (found: string, says: string, instead: readonly string[], list: string): Both =>
    both(
      [
        `Kielentarkistus: ”${found}”. ${says}`,
        `${instead.length > 0 ? `Ehkä ${instead.join(', ')}? ` : ''}Korjaa. Jos teksti on oikein, lisää kohta tiedostoon ${list}.`,
      ],
      [
        `The Finnish grammar check: “${found}”. ${says}`,
        `${instead.length > 0 ? `Perhaps ${instead.join(', ')}? ` : ''}Correct it. If it is right, add the phrase to ${list}.`,
      ],
    ),
  unused: (text: string): Words => ({
    message: `“${text}” is allowed, but stands in no text.`,
    remedy: 'Remove the line.',
  }),
} as const;
