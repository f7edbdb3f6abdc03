/** Writing a comment on a member's task. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { judgements, longestComment, type SharedTaskPage } from '#app/domain/feedback.ts';
import '#app/i18n/feedback.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf, typedAt } from '../form/errors.ts';
import { FieldError, TextareaField } from '../form/field.tsx';
import styles from './feedback.module.css';

const fieldIds: Readonly<Record<string, string>> = { text: 'comment', judgement: 'judgement' };

export function CommentForm(props: { task: SharedTaskPage; lastResult: SubmissionResult<string[]> | null }) {
  const { task, lastResult } = props;
  const { t } = useText();
  const navigation = useNavigation();
  const judged = typedAt(lastResult, 'judgement');
  return (
    <Form method="post" className={styles.form}>
      <ErrorSummary errors={summaryOf(lastResult, (name) => fieldIds[name] ?? null, t)} />
      <input type="hidden" name="key" value={task.formKey} />
      <input type="hidden" name="version" value={task.versionId} />
      <TextareaField
        id="comment"
        name="text"
        label={t('feedback.comment')}
        hint={t('feedback.comment-hint')}
        error={errorAt(lastResult, 'text', t)}
        defaultValue={typedAt(lastResult, 'text')}
        maxLength={longestComment}
      />
      <fieldset id="judgement" tabIndex={-1} aria-describedby="judgement-hint">
        <legend>{t('feedback.how')}</legend>
        <p className="small soft" id="judgement-hint">
          {t('feedback.how-hint')}
        </p>
        <FieldError id="judgement" error={errorAt(lastResult, 'judgement', t)} />
        <div className={styles.choices}>
          {judgements.map((judgement) => (
            <label key={judgement}>
              <input type="radio" name="judgement" value={judgement} defaultChecked={judged === judgement} />
              {t(`feedback.judgement.${judgement}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Button pending={navigation.formMethod === 'POST'}>{t('feedback.send')}</Button>
    </Form>
  );
}
