/** What is decided of a group: its name and words, its guides, its end. */
import { Form } from '@remix-run/react';
import type { GroupSettings } from '#app/domain/group.ts';
import type { ListedInvitation } from '#app/domain/invitation.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf } from '../form/errors.ts';
import { TickField } from '../form/field.tsx';
import { CoGuides } from './co-guides.tsx';
import { GroupFields, type LastResult } from './group-fields.tsx';
import { GroupPage } from './group-page.tsx';
import styles from './group.module.css';

const told = ['saved', 'guide-removed', 'colleague', 'revoked', 'archived', 'reopened'] as const;

export type GroupSettingsPageProps = {
  settings: GroupSettings;
  /** Invitations to colleagues. */
  invited: readonly ListedInvitation[];
  formKey: string;
  /** What was just done. */
  done: string | null;
  lastResult: LastResult;
};

export function GroupSettingsPage(props: GroupSettingsPageProps) {
  const { t } = useText();
  const { settings, done, lastResult } = props;
  const happened = lastResult ? undefined : told.find((each) => each === done);
  return (
    <GroupPage group={settings.head} title={t('groups.settings')}>
      {happened && (
        <p className="notice notice-done" role="status">
          {t(`groups.done.${happened}`)}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="group" />
        <GroupFields
          group={settings}
          lastResult={lastResult?.initialValue?.['intent'] === 'group' ? lastResult : null}
        />
        <Button>{t('form.save')}</Button>
      </Form>
      <CoGuides {...props} />
      <End settings={settings} lastResult={lastResult} />
    </GroupPage>
  );
}

function End({ settings: { state }, lastResult }: Pick<GroupSettingsPageProps, 'settings' | 'lastResult'>) {
  const { t } = useText();
  return (
    <section className={styles.part} aria-labelledby="end">
      <h2 id="end">{t('groups.end')}</h2>
      {state === 'open' ? (
        <Form method="post" className={styles.form} noValidate>
          <input type="hidden" name="intent" value="archive" />
          <p>{t('groups.end-text')}</p>
          <TickField
            id="confirmed"
            name="confirmed"
            value="yes"
            label={t('groups.archive-confirm')}
            error={errorAt(lastResult, 'confirmed', t)}
          />
          <Button kind="danger">{t('groups.archive')}</Button>
        </Form>
      ) : (
        <Form method="post" className={styles.form}>
          <input type="hidden" name="intent" value="reopen" />
          <p>{t('groups.reopen-text')}</p>
          <Button kind="secondary">{t('groups.reopen')}</Button>
        </Form>
      )}
    </section>
  );
}
