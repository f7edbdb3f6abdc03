/** Writing to one or more members of a group. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { GroupMessages } from '#app/domain/group-message.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, givenAt, typedAt } from '../form/errors.ts';
import { FieldError, TextareaField } from '../form/field.tsx';
import styles from './notice.module.css';

type WriteFormProps = {
  members: GroupMessages['members'];
  formKey: string;
  to: readonly string[];
  text: string;
  lastResult: SubmissionResult<string[]> | null;
};

export function WriteForm({ members, formKey, to, text, lastResult }: WriteFormProps) {
  const { t } = useText();
  const navigation = useNavigation();
  const error = errorAt(lastResult, 'to', t);
  const chosen = lastResult === null ? to : (givenAt(lastResult, 'to') ?? []);
  return (
    <Form method="post" className={styles.form} noValidate>
      <p>{t('notices.write.lead')}</p>
      <input type="hidden" name="key" value={formKey} />
      <fieldset id="to" tabIndex={-1} aria-describedby={error && 'to-error'}>
        <legend>{t('notices.write.to')}</legend>
        <FieldError id="to" error={error} />
        <label className={`${styles.choice ?? ''} ${styles.everyone ?? ''}`}>
          <input
            type="checkbox"
            name="everyone"
            value="yes"
            defaultChecked={givenAt(lastResult, 'everyone')?.includes('yes') ?? false}
          />
          {t('notices.write.everyone')}
        </label>
        <div className={styles.people}>
          {members.map(({ id, name }) => (
            <label key={id} className={styles.choice}>
              <input type="checkbox" name="to" value={id} defaultChecked={chosen.includes(id)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <TextareaField
        id="text"
        name="text"
        label={t('notices.write.text')}
        hint={t('notices.write.text-hint')}
        error={errorAt(lastResult, 'text', t)}
        defaultValue={typedAt(lastResult, 'text') ?? text}
        rows={7}
        required
      />
      <Button pending={navigation.formMethod === 'POST'}>{t('notices.write.send')}</Button>
    </Form>
  );
}
