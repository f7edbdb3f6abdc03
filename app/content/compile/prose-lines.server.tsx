/** What a document read line by line becomes in HTML: a paper whose lines open, one at a time, without a script. */
import type { ReactNode } from 'react';
import type { Language } from '#app/domain/language.ts';
import { addSoftHyphens } from './soft-hyphens.server.ts';

const texts = {
  fi: { hint: 'Valitse rivi, niin näet, mitä se on.' },
  en: { hint: 'Choose a line to see what it is.' },
} as const;

type Children = { readonly children?: ReactNode };
type LineProps = Children & { readonly label: string; readonly value?: string };

/** Components of documents in one text. They are rendered in reading order, so a line belongs to the last document begun. */
export function lineComponents(language: Language) {
  let count = 0;
  return {
    LineByLine: ({ title, children }: Children & { readonly title: string }) => {
      count += 1;
      return (
        <figure className="paper" aria-label={title}>
          <figcaption>
            <p className="paper-title">{addSoftHyphens(title)}</p>
            <p className="paper-hint">{texts[language].hint}</p>
          </figcaption>
          <div className="paper-lines">{children}</div>
        </figure>
      );
    },
    Line: ({ label, value, children }: LineProps) => (
      <details className="paper-line" name={`lines-${String(count)}`}>
        <summary>
          <span className="paper-label">{addSoftHyphens(label)}</span>
          {value === undefined ? null : (
            <>
              {' '}
              <span className="paper-value">{addSoftHyphens(value)}</span>
            </>
          )}
        </summary>
        <div className="paper-meaning">{children}</div>
      </details>
    ),
  };
}
