/** When something is to be done: no last day, a date, or so many days after joining. */
import type { SubmissionResult } from '@conform-to/react';
import type { LastDay } from '#app/domain/assignment.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, typedAt } from '../form/errors.ts';
import { FieldError } from '../form/field.tsx';
import styles from './guidance.module.css';

type LastDayProps = {
  /** Begins the ids, so that several may stand on one page. */
  id: string;
  lastResult: SubmissionResult<string[]> | null;
  present?: LastDay;
};

export function LastDayFields({ id, lastResult, present = { dueOn: null, dueDays: null } }: LastDayProps) {
  const { t } = useText();
  const { dueOn, dueDays } = present;
  const chosen = typedAt(lastResult, 'when') ?? (dueOn !== null ? 'date' : dueDays !== null ? 'days' : 'none');
  const error = (name: string) => errorAt(lastResult, name, t);
  const radio = (value: 'none' | 'date' | 'days', text: string) => (
    <label className={styles.tick}>
      <input type="radio" name="when" value={value} defaultChecked={chosen === value} />
      {text}
    </label>
  );
  return (
    <fieldset>
      <legend>{t('guidance.last-day')}</legend>
      <p className="small soft">{t('guidance.last-day-hint')}</p>
      {radio('none', t('guidance.no-last-day'))}
      <FieldError id={`${id}-on`} error={error('dueOn')} />
      <div className={styles.choice}>
        {radio('date', t('guidance.last-day-on'))}
        <input
          type="date"
          id={`${id}-on`}
          name="dueOn"
          aria-label={t('guidance.last-day')}
          aria-invalid={error('dueOn') ? true : undefined}
          aria-describedby={error('dueOn') && `${id}-on-error`}
          defaultValue={typedAt(lastResult, 'dueOn') ?? dueOn ?? ''}
        />
      </div>
      <FieldError id={`${id}-days`} error={error('dueDays')} />
      <div className={styles.choice}>
        {radio('days', t('guidance.last-day-after'))}
        <input
          type="number"
          id={`${id}-days`}
          name="dueDays"
          min={0}
          max={730}
          inputMode="numeric"
          aria-label={t('guidance.days-after')}
          aria-invalid={error('dueDays') ? true : undefined}
          aria-describedby={error('dueDays') && `${id}-days-error`}
          defaultValue={typedAt(lastResult, 'dueDays') ?? dueDays ?? ''}
        />
      </div>
    </fieldset>
  );
}
