/** Between one's own pages: the same row on each. Guests have only one such page, and no row. */
import { useRouteLoaderData } from '@remix-run/react';
import { myAccountHref, myCertificatesHref, myLearningHref, myPortfolioHref } from '#app/domain/addresses.ts';
import { myGroupsHref, myMessagesHref } from '#app/domain/group-addresses.ts';
import { myPagesWords } from '#app/i18n/my-pages.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Places } from '../layout/places.tsx';
import styles from './my-places.module.css';

function hasAccount(frame: unknown): boolean {
  return typeof frame === 'object' && frame !== null && 'account' in frame && frame.account !== null;
}

export function MyPlaces() {
  const { language } = useText();
  const frame = useRouteLoaderData('root');
  const words = myPagesWords[language];
  if (!hasAccount(frame)) return null;
  return (
    <div className={styles.strip}>
      <Places
        label={words.label}
        places={[
          { to: myLearningHref(language), text: words.learning },
          { to: myPortfolioHref(language), text: words.portfolio },
          { to: myCertificatesHref(language), text: words.certificates },
          { to: myGroupsHref(language), text: words.groups },
          { to: myMessagesHref(language), text: words.messages },
          { to: myAccountHref(language), text: words.account },
        ]}
      />
    </div>
  );
}
