/** The form that makes a group. */
import { Form, useNavigation } from '@remix-run/react';
import { guideHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/groups.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { GroupFields, type LastResult } from './group-fields.tsx';
import styles from './group.module.css';

export function NewGroupPage({ formKey, lastResult }: { formKey: string; lastResult: LastResult }) {
  const { t, language } = useText();
  const navigation = useNavigation();
  return (
    <div className={`page-narrow ${styles.page ?? ''}`}>
      <Breadcrumbs crumbs={[{ href: guideHref(language), title: t('groups.title') }, { title: t('groups.new') }]} />
      <h1>{t('groups.new')}</h1>
      <Form method="post" className={styles.form} noValidate>
        <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
        <input type="hidden" name="key" value={formKey} />
        <GroupFields group={{ name: '', language, welcome: null, endsOn: null }} lastResult={lastResult} />
        <Button pending={navigation.formMethod === 'POST'}>{t('groups.new')}</Button>
      </Form>
    </div>
  );
}
