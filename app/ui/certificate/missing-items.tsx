/** What is still missing for a certificate: each item a link, module by module where there are several. */
import { Link } from '@remix-run/react';
import { itemHref } from '#app/domain/addresses.ts';
import type { PlacedWaypoint } from '#app/domain/place.ts';
import { useText } from '#app/i18n/use-text.ts';
import { waypointTitle } from '../progress/waypoint.ts';
import styles from './certificate.module.css';

type MissingItemsProps = { course: string; missing: readonly PlacedWaypoint[] };

/** The first module is open: there one goes on. */
export function MissingItems({ course, missing }: MissingItemsProps) {
  const modules = [...new Set(missing.map(({ moduleTitle }) => moduleTitle))];
  if (modules.length < 2) return <Items course={course} missing={missing} />;
  return (
    <div>
      {modules.map((title, index) => {
        const own = missing.filter(({ moduleTitle }) => moduleTitle === title);
        return (
          <details key={title} className={styles.missingModule} open={index === 0}>
            <summary>
              {title} <span className="soft">({own.length})</span>
            </summary>
            <Items course={course} missing={own} />
          </details>
        );
      })}
    </div>
  );
}

function Items({ course, missing }: MissingItemsProps) {
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
