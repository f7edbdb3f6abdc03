/** What a certificate still takes, as links: the same list that issuing goes by. */
import { Link } from '@remix-run/react';
import type { Waypoint } from '#app/domain/pages.ts';
import { useText } from '#app/i18n/use-text.ts';
import { itemHref } from '../progress/paths.ts';
import { waypointTitle } from '../progress/waypoint.ts';
import styles from './certificate.module.css';

export function MissingItems({ course, missing }: { course: string; missing: readonly Waypoint[] }) {
  const { t, language } = useText();
  return (
    <ul className={styles.missing}>
      {missing.map((waypoint) => (
        <li key={waypoint.path}>
          <Link to={itemHref(language, course, waypoint.path)}>{waypointTitle(waypoint, t)}</Link>
        </li>
      ))}
    </ul>
  );
}
