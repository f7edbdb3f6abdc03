/** A section in the other language, opened beneath the one that is read. */
import { useLocation } from '@remix-run/react';
import type { Beside as Block } from '#app/domain/lesson.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './beside.module.css';
import { Prose } from './prose.tsx';

export function Beside({ block }: { block: Block }) {
  const { t, language } = useText();
  const { pathname } = useLocation();
  const titleId = `beside-${block.section.id}`;
  return (
    <aside className={styles.beside} lang={block.language} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId} tabIndex={-1}>
        {block.section.title}
      </h3>
      <Prose block={block.prose} />
      <p className={styles.close}>
        <a href={`${pathname}#${block.section.id}`} lang={language}>
          <Icon name="close" />
          {t('lesson.close-beside')}
        </a>
      </p>
    </aside>
  );
}
