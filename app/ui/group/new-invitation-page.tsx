/** The form that makes an invitation with a code. */
import { Form, useNavigation } from '@remix-run/react';
import { groupPartHref } from '#app/domain/group-addresses.ts';
import type { GroupHead } from '#app/domain/group-head.ts';
import { type Choosable, paces } from '#app/domain/invitation.ts';
import type { Language } from '#app/domain/language.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf, typedAt } from '../form/errors.ts';
import { Field, TextareaField } from '../form/field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { LanguageChoice, type LastResult } from './group-fields.tsx';
import { ModuleChoice } from './module-choice.tsx';
import styles from './group.module.css';

type NewInvitationPageProps = {
  head: GroupHead;
  language: Language;
  formKey: string;
  courses: readonly Choosable[];
  today: string;
  validUntil: string;
  lastResult: LastResult;
};

export function NewInvitationPage(props: NewInvitationPageProps) {
  const { t, language } = useText();
  const { head, lastResult } = props;
  const navigation = useNavigation();
  const list = groupPartHref(language, head.id, 'invitations');
  return (
    <div className={`page-narrow ${styles.page ?? ''}`}>
      <Breadcrumbs
        crumbs={[
          { href: list, title: `${head.name}: ${t('groups.invitations')}` },
          { title: t('groups.new-invitation') },
        ]}
      />
      <h1>{t('groups.new-invitation')}</h1>
      <p className="lead">{t('groups.new-invitation-lead')}</p>
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        <input type="hidden" name="key" value={props.formKey} />
        <ModuleChoice courses={props.courses} lastResult={lastResult} />
        <Details {...props} />
        <Button pending={navigation.formMethod === 'POST'}>{t('groups.make')}</Button>
      </Form>
    </div>
  );
}

function Details({ language: ofGroup, today, validUntil, lastResult }: NewInvitationPageProps) {
  const { t, language } = useText();
  return (
    <>
      <SelectField
        id="pace"
        name="pace"
        label={t('groups.field.pace')}
        defaultValue={typedAt(lastResult, 'pace')}
        options={[
          { value: '', text: t('groups.no-pace') },
          ...paces.map((minutes) => ({ value: String(minutes), text: formatMinutes(minutes, language) })),
        ]}
      />
      <TextareaField
        id="note"
        name="note"
        label={t('groups.field.note')}
        hint={t('groups.field.note-hint')}
        error={errorAt(lastResult, 'note', t)}
        defaultValue={typedAt(lastResult, 'note')}
        rows={3}
        optional
      />
      <LanguageChoice
        label={t('groups.field.link-language')}
        hint={t('groups.field.link-language-hint')}
        chosen={ofGroup}
        lastResult={lastResult}
      />
      <Field
        id="validUntil"
        name="validUntil"
        type="date"
        min={today}
        label={t('groups.field.valid-until')}
        error={errorAt(lastResult, 'validUntil', t)}
        defaultValue={typedAt(lastResult, 'validUntil') ?? validUntil}
        required
      />
      <Field
        id="maxUses"
        name="maxUses"
        inputMode="numeric"
        autoComplete="off"
        label={t('groups.field.max-uses')}
        hint={t('groups.field.max-uses-hint')}
        error={errorAt(lastResult, 'maxUses', t)}
        defaultValue={typedAt(lastResult, 'maxUses')}
        optional
      />
    </>
  );
}
