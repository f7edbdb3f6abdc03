/** Tells that a page is on its way, when it takes longer than a blink; stands above the page, so that nothing moves. */
import { useLocation, useNavigation } from '@remix-run/react';
import { useText } from '#app/i18n/use-text.ts';
import styles from './slow-hint.module.css';
import { useLasting } from './use-lasting.ts';

/** Always in the page, because only a change inside it is announced. A search tells of itself. */
export function SlowHint() {
  const { t } = useText();
  const { pathname } = useLocation();
  const { state, location, formMethod } = useNavigation();
  const isGoing = state !== 'idle' && (formMethod === 'POST' || location.pathname !== pathname);
  return (
    <p className={styles.hint} role="status">
      {useLasting(isGoing) && t('header.loading')}
    </p>
  );
}
