/** What a worked dialogue becomes in HTML: a figure of turns, each with its speaker, and comments in its margin. */
import type { ReactNode } from 'react';
import type { Language } from '#app/domain/language.ts';
import { addSoftHyphens } from './soft-hyphens.server.ts';

const texts = {
  fi: { dialogue: 'Keskustelu', comment: 'Kommentti' },
  en: { dialogue: 'Conversation', comment: 'Comment' },
} as const;

/** The stylesheet has this many colours for speakers; a colour only repeats what the name says. */
const speakerColours = 3;

type Children = { readonly children?: ReactNode };

/** Components of dialogues in one text. A speaker has the same colour in all of them. */
export function dialogueComponents(language: Language) {
  const speakers: string[] = [];
  return {
    Dialogue: ({ title, children }: Children & { readonly title: string }) => (
      <figure className="dialogue" aria-label={title}>
        <figcaption>
          <p className="dialogue-label">{texts[language].dialogue}</p>
          <p className="dialogue-title">{addSoftHyphens(title)}</p>
        </figcaption>
        <div className="turns">{children}</div>
      </figure>
    ),
    Turn: ({ who, children }: Children & { readonly who: string }) => {
      if (!speakers.includes(who)) speakers.push(who);
      const colour = (speakers.indexOf(who) % speakerColours) + 1;
      return (
        <div className={`turn turn-${String(colour)}`}>
          <p className="turn-who">{addSoftHyphens(who)}</p>
          {children}
        </div>
      );
    },
    Comment: ({ children }: Children) => (
      <div role="note" className="comment" aria-label={texts[language].comment}>
        {children}
      </div>
    ),
  };
}
