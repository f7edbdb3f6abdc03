/** Using a template in a group, and keeping what is assigned as a new one. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { AssignmentsPage } from '#app/domain/assignment-pages.ts';
import { templatesHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import { SelectField } from '../form/select-field.tsx';
import styles from './guidance.module.css';

type TemplateFormsProps = { page: AssignmentsPage; lastResult: SubmissionResult<string[]> | null };

export function TemplateForms({ page, lastResult }: TemplateFormsProps) {
  const { t, language } = useText();
  return (
    <section className={styles.part} aria-labelledby="templates">
      <h2 id="templates">{t('guidance.templates')}</h2>
      <p>
        {t('guidance.templates-lead')} <Link to={templatesHref(language)}>{t('guidance.edit-templates')}</Link>
      </p>
      <UseTemplate page={page} lastResult={lastResult} />
      {page.assignments.length > 0 && <KeepTemplate formKey={page.formKey} lastResult={lastResult} />}
    </section>
  );
}

function UseTemplate({ page: { templates, formKey }, lastResult }: TemplateFormsProps) {
  const { t } = useText();
  return (
    <Form method="post" className={styles.form} noValidate>
      <input type="hidden" name="intent" value="apply" />
      <input type="hidden" name="key" value={formKey} />
      <SelectField
        id="template"
        name="template"
        label={t('guidance.template')}
        options={[
          ...templates.map(({ id, name }) => ({ value: id, text: name })),
          { value: 'example', text: t('guidance.twelve-weeks') },
        ]}
        defaultValue={typedAt(lastResult, 'template')}
      />
      <Field
        id="startOn"
        name="startOn"
        type="date"
        label={t('guidance.start-on')}
        hint={t('guidance.start-on-hint')}
        error={errorAt(lastResult, 'startOn', t)}
        defaultValue={typedAt(lastResult, 'startOn')}
        optional
      />
      <Button kind="secondary">{t('guidance.use-template')}</Button>
    </Form>
  );
}

function KeepTemplate({ formKey, lastResult }: { formKey: string; lastResult: TemplateFormsProps['lastResult'] }) {
  const { t } = useText();
  return (
    <details open={errorAt(lastResult, 'name', t) !== undefined}>
      <summary>{t('guidance.keep-as-template')}</summary>
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="keep" />
        <input type="hidden" name="key" value={formKey} />
        <Field
          id="name"
          name="name"
          label={t('guidance.template-name')}
          error={errorAt(lastResult, 'name', t)}
          defaultValue={typedAt(lastResult, 'name')}
          autoComplete="off"
        />
        <Button kind="secondary">{t('guidance.keep-as-template')}</Button>
      </Form>
    </details>
  );
}
