/** Inviting many by e-mail: the list, then a verdict on each row before anything leaves, then what left. */
import { Form, Link, useNavigation } from '@remix-run/react';
import { type ListedAddress, listOfReady, type SentVerdict } from '#app/domain/address-list.ts';
import { groupPartHref, inviteByEmailHref } from '#app/domain/group-addresses.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf, typedAt } from '../form/errors.ts';
import { FileField, TextareaField } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import type { LastResult } from './group-fields.tsx';
import { VerdictTable } from './verdict-table.tsx';
import styles from './group.module.css';

type Judged = {
  readonly step: 'preview' | 'sent';
  readonly rows: readonly ListedAddress<SentVerdict>[];
  readonly key: string;
};

type InviteByEmailProps = { head: GroupHead; answer: Judged | { lastResult: LastResult } | null };

export function InviteByEmailPage({ head, answer }: InviteByEmailProps) {
  const { t, language } = useText();
  const list = groupPartHref(language, head.id, 'invitations');
  const judged = answer && 'step' in answer ? answer : null;
  return (
    <div className={`page-narrow ${styles.page ?? ''}`}>
      <Breadcrumbs
        crumbs={[{ href: list, title: `${head.name}: ${t('groups.invitations')}` }, { title: t('groups.by-email') }]}
      />
      <h1>{t('groups.by-email')}</h1>
      {judged ? (
        <JudgedList judged={judged} group={head} />
      ) : (
        <ListForm lastResult={answer && 'lastResult' in answer ? answer.lastResult : null} />
      )}
    </div>
  );
}

function ListForm({ lastResult }: { lastResult: LastResult }) {
  const { t } = useText();
  return (
    <>
      <p className="lead">{t('groups.by-email-lead')}</p>
      <Form method="post" encType="multipart/form-data" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        <input type="hidden" name="intent" value="preview" />
        <TextareaField
          id="list"
          name="list"
          label={t('groups.field.list')}
          hint={t('groups.field.list-hint')}
          error={errorAt(lastResult, 'list', t)}
          defaultValue={typedAt(lastResult, 'list')}
          autoComplete="off"
          spellCheck={false}
        />
        <FileField
          id="file"
          name="file"
          label={t('groups.field.file')}
          hint={t('groups.field.file-hint')}
          error={errorAt(lastResult, 'file', t)}
          accept=".csv,.txt,text/csv,text/plain"
          optional
        />
        <Button>{t('groups.check-list')}</Button>
      </Form>
      <p className="soft">{t('groups.no-telling')}</p>
    </>
  );
}

function JudgedList({ judged: { step, rows, key }, group }: { judged: Judged; group: GroupHead }) {
  const { t, language } = useText();
  const navigation = useNavigation();
  const ready = rows.filter(({ verdict }) => verdict === (step === 'sent' ? 'sent' : 'ready')).length;
  return (
    <section className="stack" aria-labelledby="rows">
      <h2 id="rows">{t(step === 'sent' ? 'groups.result' : 'groups.preview')}</h2>
      <div role="status">
        {step === 'sent' && <p className="notice notice-done">{t('groups.sent', { count: ready })}</p>}
        {step === 'preview' && ready === 0 && <p className="notice notice-here">{t('groups.none-ready')}</p>}
      </div>
      <VerdictTable rows={rows} />
      <div className="row">
        {step === 'preview' && ready > 0 && (
          <Form method="post" encType="multipart/form-data">
            <input type="hidden" name="intent" value="send" />
            <input type="hidden" name="key" value={key} />
            <input type="hidden" name="list" value={listOfReady(rows)} />
            <Button pending={navigation.formMethod === 'POST'}>{t('groups.send', { count: ready })}</Button>
          </Form>
        )}
        {step === 'preview' && (
          <Link to={inviteByEmailHref(language, group.id)} reloadDocument>
            {t('groups.again')}
          </Link>
        )}
        {step === 'sent' && <Link to={groupPartHref(language, group.id, 'invitations')}>{t('groups.made')}</Link>}
      </div>
    </section>
  );
}
