/** The trail as a list of links, top to bottom: what is done, where you are, what is ahead. */
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useText } from '#app/i18n/use-text.ts';
import { Marker } from './marker.tsx';
import type { TrailState } from '#app/drawing/trail.ts';
import styles from './trail-list.module.css';

/** `note` stands under the title: a duration, a result. */
export type TrailItem = {
  readonly href: string;
  readonly title: string;
  readonly state: TrailState;
  readonly note?: string | undefined;
  /** What stands beneath the link: the sections of the page that is open. */
  readonly below?: ReactNode;
};

/** An ordered list named `label`. States are also in words, for those who do not see the markers. */
export function TrailList({ items, label }: { items: readonly TrailItem[]; label: string }) {
  const { t } = useText();
  return (
    <ol className={styles.trail} role="list" aria-label={label}>
      {items.map(({ href, title, state, note, below }) => (
        <li key={href} className={[styles.item, styles[state]].join(' ')}>
          <svg className={styles.mark} viewBox="-18 -18 36 36" width={36} height={36} aria-hidden>
            <Marker state={state} />
          </svg>
          <Link to={href} className={styles.link} aria-current={state === 'here' ? 'step' : undefined}>
            <span className={styles.title}>{title}</span>
            <span className="visually-hidden">, {t(`trail.${state}`)}</span>
            {note && <span className={styles.note}>{note}</span>}
          </Link>
          {below}
        </li>
      ))}
    </ol>
  );
}
