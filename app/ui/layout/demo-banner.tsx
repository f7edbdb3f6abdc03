/** Tells that this copy is for trying out: its people are invented and anyone can sign in as them. */
import { useText } from '#app/i18n/use-text.ts';
import styles from './demo-banner.module.css';

export function DemoBanner() {
  const { t } = useText();
  return (
    <aside className={styles.banner} aria-label={t('demo.label')}>
      <p>{t('demo.text')}</p>
    </aside>
  );
}
