/** What somebody reads whose link works no more: why, and the way on. */
import type { ReactNode } from 'react';
import type { LinkState } from '#app/domain/address-page.ts';
import '#app/i18n/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';

type LinkProblemProps = { state: Exclude<LinkState, 'open'>; text?: string; children: ReactNode };

/** @param text instead of what is usually wrong. @param children the way on. */
export function LinkProblem({ state, text, children }: LinkProblemProps) {
  const { t } = useText();
  return (
    <div className="page-narrow stack">
      <h1>{t(`addresses.link.${state}`)}</h1>
      <p className="lead">{text ?? t(`addresses.link.${state}-text`)}</p>
      <p>{children}</p>
    </div>
  );
}
