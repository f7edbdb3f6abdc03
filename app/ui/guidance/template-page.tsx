/** Making or changing a template: its name, what is in it, and what to add. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { TemplatePage as Shown } from '#app/domain/assignment-pages.ts';
import { guideHref, templatesHref } from '#app/domain/group-addresses.ts';
import { targetKey } from '#app/domain/assignment.ts';
import '#app/i18n/groups.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, givenAt, summaryOf, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import styles from './guidance.module.css';
import { ModulePicker } from './module-picker.tsx';
import { TemplateItemFields } from './template-item-fields.tsx';

type TemplateProps = { page: Shown; lastResult: SubmissionResult<string[]> | null };

export function TemplatePage({ page, lastResult }: TemplateProps) {
  const { t, language } = useText();
  const navigation = useNavigation();
  const { name, items, courses } = page;
  const title = page.id === null ? t('guidance.new-template') : name;
  const isExample = page.id === null && items.length > 0;
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <Breadcrumbs
        crumbs={[
          { href: guideHref(language), title: t('groups.title') },
          { href: templatesHref(language), title: t('guidance.templates') },
          { title },
        ]}
      />
      <h1>{title}</h1>
      <ErrorSummary errors={summaryOf(lastResult, (field) => field, t)} />
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="key" value={page.formKey} />
        <Field
          id="name"
          name="name"
          label={t('guidance.template-name')}
          error={errorAt(lastResult, 'name', t)}
          defaultValue={typedAt(lastResult, 'name') ?? (isExample ? t('guidance.twelve-weeks') : name)}
          autoComplete="off"
        />
        {items.length > 0 && (
          <fieldset className={styles.part}>
            <legend>{t('guidance.in-template')}</legend>
            <ol role="list" className={styles.list}>
              {items.map((item, index) => (
                <li key={targetKey(item)} className={`surface ${styles.card ?? ''}`}>
                  <TemplateItemFields item={item} index={index} lastResult={lastResult} />
                </li>
              ))}
            </ol>
          </fieldset>
        )}
        <ModulePicker
          name="add"
          legend={t('guidance.add-to-template')}
          courses={courses}
          chosen={givenAt(lastResult, 'add') ?? []}
          error={errorAt(lastResult, 'add', t)}
        />
        <Button pending={navigation.formMethod === 'POST'}>{t('form.save')}</Button>
      </Form>
    </div>
  );
}
