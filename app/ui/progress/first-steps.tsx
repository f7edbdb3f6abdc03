/** What my learning says to those who are only beginning, and to guests. */
import { Form } from '@remix-run/react';
import { coursesHref, myLearningHref, signOutHref, signUpHref } from '#app/domain/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { forgetTyped } from '../task/unsaved-text.ts';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './my-learning.module.css';

/** Nothing has been begun yet. */
export function Empty() {
  const { t, language } = useText();
  return (
    <div className={styles.empty}>
      <div className="stack">
        <p className="lead">{t('learning.empty')}</p>
        <p>
          <ButtonLink to={coursesHref(language)} iconAfter="arrow-right">
            {t('learning.choose')}
          </ButtonLink>
        </p>
      </div>
      <TrailMap
        map="empty"
        states={['here', 'ahead', 'ahead']}
        label={t('learning.empty-map')}
        className={styles.emptyMap}
      />
    </div>
  );
}

/** A guest's progress lives in one browser: the way to keep it, and the way to leave nothing behind. */
export function KeepIt() {
  const { t, language } = useText();
  return (
    <div className={`notice ${styles.keep ?? ''}`}>
      <Icon name="person" size={24} />
      <div className={styles.keepWords}>
        <p>{t('learning.guest')}</p>
        <ButtonLink kind="secondary" to={signUpHref(language, myLearningHref(language))}>
          {t('sign-up.title')}
        </ButtonLink>
        <details>
          <summary>{t('learning.shared')}</summary>
          <Form
            method="post"
            action={signOutHref(language)}
            reloadDocument
            onSubmit={forgetTyped}
            className="stack-tight"
          >
            <p>{t('learning.shared-text')}</p>
            <Button kind="secondary">{t('learning.forget')}</Button>
          </Form>
        </details>
      </div>
    </div>
  );
}
