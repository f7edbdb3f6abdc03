/** What somebody reads whose link works no more: why, and the way on. */
import type { ReactNode } from 'react';
import type { LinkState } from '#app/domain/address-page.ts';
import '#app/i18n/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';

/** @param children the way to a new link. */
export function LinkProblem({ state, children }: { state: Exclude<LinkState, 'open'>; children: ReactNode }) {
  const { t } = useText();
  return (
    <div className="page-narrow stack">
      <h1>{t(`addresses.link.${state}`)}</h1>
      <p className="lead">{t(`addresses.link.${state}-text`)}</p>
      <p>{children}</p>
    </div>
  );
}
