/** Name and language of the account. */
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { languages } from '#app/domain/language.ts';
import type { AccountPage } from '#app/domain/actor.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import styles from './account.module.css';

const names = { fi: 'Suomi', en: 'English' } as const;

export function ProfileForm({
  account,
  lastResult,
}: {
  account: AccountPage;
  lastResult: SubmissionResult<string[]> | null;
}) {
  const { t, language } = useText();
  return (
    // The language may change, and with it the whole document.
    <Form method="post" className={styles.form} noValidate reloadDocument>
      <input type="hidden" name="intent" value="profile" />
      <Field
        id="name"
        name="name"
        autoComplete="name"
        label={t('account.name')}
        error={errorAt(lastResult, 'name', t)}
        defaultValue={typedAt(lastResult, 'name') ?? account.name}
        required
      />
      <fieldset>
        <legend>{t('header.language')}</legend>
        {languages.map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="language" value={each} defaultChecked={each === language} />
            <span lang={each}>{names[each]}</span>
          </label>
        ))}
      </fieldset>
      <Button kind="secondary">{t('form.save')}</Button>
    </Form>
  );
}
