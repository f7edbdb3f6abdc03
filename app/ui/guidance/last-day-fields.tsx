/** When something is to be done: a date, or so many days after joining; both left empty, there is no last day. */
import type { SubmissionResult } from '@conform-to/react';
import type { LastDay } from '#app/domain/assignment.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import styles from './guidance.module.css';

type LastDayProps = {
  /** Begins the ids, so that several may stand on one page. */
  id: string;
  lastResult: SubmissionResult<string[]> | null;
  present?: LastDay;
};

/** Its form must let the browser check: a half-typed date is sent as nothing, so that only the browser can tell. */
export function LastDayFields({ id, lastResult, present = { dueOn: null, dueDays: null } }: LastDayProps) {
  const { t } = useText();
  const { dueOn, dueDays } = present;
  // Of a refused form stays what it held: an emptied field does not fill up again.
  const shown = (name: string, stored: string | number | null) =>
    (lastResult === null ? stored : typedAt(lastResult, name)) ?? '';
  return (
    <fieldset>
      <legend>{t('guidance.last-day')}</legend>
      <p className="small soft">{t('guidance.last-day-hint')}</p>
      <div className={styles.either}>
        <Field
          id={`${id}-on`}
          name="dueOn"
          type="date"
          label={t('guidance.last-day-on')}
          error={errorAt(lastResult, 'dueOn', t)}
          defaultValue={shown('dueOn', dueOn)}
        />
        <Field
          id={`${id}-days`}
          name="dueDays"
          type="number"
          min={0}
          max={730}
          inputMode="numeric"
          label={t('guidance.last-day-after')}
          error={errorAt(lastResult, 'dueDays', t)}
          defaultValue={shown('dueDays', dueDays)}
        />
      </div>
    </fieldset>
  );
}
