/** What guides of a group see: always, and by one's own choice. The same words before joining and afterwards. */
import type { SubmissionResult } from '@conform-to/react';
import type { Consent } from '#app/domain/membership.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, givenAt, typedAt } from '../form/errors.ts';
import { Field, TickField } from '../form/field.tsx';
import styles from './joining.module.css';

/** What is always shown, and to whom. */
export function WhatIsSeen({ guides }: { guides: readonly string[] }) {
  const { t } = useText();
  return (
    <>
      <div>
        <p>{t('joining.always')}</p>
        <ul>
          <li>{t('joining.sees-name')}</li>
          <li>{t('joining.sees-done')}</li>
          <li>{t('joining.sees-visit')}</li>
        </ul>
      </div>
      <p>{t('joining.who', { guides: guides.join(', ') })}</p>
    </>
  );
}

type ConsentFieldsProps = {
  /** As it stands, or as it is offered. */
  consent: Consent;
  from: string;
  longest: string;
  lastResult: SubmissionResult<string[]> | null;
};

export function ConsentFields({ consent, from, longest, lastResult }: ConsentFieldsProps) {
  const { t, language } = useText();
  const given = lastResult?.initialValue;
  const isTicked = (name: 'sharesQuizzes' | 'sharesTexts') =>
    given ? (givenAt(lastResult, name)?.includes('yes') ?? false) : consent[name];
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t('joining.choices')}</legend>
        <TickField
          id="sharesQuizzes"
          name="sharesQuizzes"
          value="yes"
          label={t('joining.quizzes')}
          hint={t('joining.quizzes-hint')}
          defaultChecked={isTicked('sharesQuizzes')}
        />
        <TickField
          id="sharesTexts"
          name="sharesTexts"
          value="yes"
          label={t('joining.texts')}
          hint={t('joining.texts-hint')}
          defaultChecked={isTicked('sharesTexts')}
        />
      </fieldset>
      <Field
        id="sharesUntil"
        name="sharesUntil"
        type="date"
        min={from}
        max={longest}
        label={t('joining.until')}
        hint={t('joining.until-hint', { date: formatDate(longest, language) })}
        error={errorAt(lastResult, 'sharesUntil', t)}
        defaultValue={typedAt(lastResult, 'sharesUntil') ?? consent.sharesUntil}
        required
      />
    </>
  );
}
