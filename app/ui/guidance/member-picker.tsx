/** To whom something is given: those who are ticked, and the whole group when nobody is. */
import type { SubmissionResult } from '@conform-to/react';
import { useState } from 'react';
import type { NewAssignmentPage } from '#app/domain/assignment-pages.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { givenAt } from '../form/errors.ts';
import { useHasScript } from '../use-has-script.ts';
import styles from './guidance.module.css';
import { Tick } from './module-picker.tsx';

type MemberPickerProps = {
  members: NewAssignmentPage['members'];
  /** The membership that one came from. */
  to: string | null;
  lastResult: SubmissionResult<string[]> | null;
};

/** There is nothing beside the boxes to choose "everyone" with: the form could then say two things at once. */
export function MemberPicker({ members, to, lastResult }: MemberPickerProps) {
  const { t } = useText();
  const hasScript = useHasScript();
  const chosen = givenAt(lastResult, 'to') ?? (to === null || lastResult !== null ? [] : [to]);
  const [count, setCount] = useState(chosen.length);
  return (
    <fieldset
      onChange={({ currentTarget }) => {
        setCount(currentTarget.querySelectorAll(':checked').length);
      }}
    >
      <legend>{t('guidance.whom')}</legend>
      <p className="small soft">{t('guidance.whom-hint')}</p>
      {members.length > 0 && (
        <details open={chosen.length > 0}>
          <summary>{t('guidance.choose-members')}</summary>
          <div className={styles.indented}>
            {members.map(({ id, name }) => (
              <Tick key={id} name="to" value={id} chosen={chosen}>
                {name || t('guidance.nameless')}
              </Tick>
            ))}
          </div>
        </details>
      )}
      {hasScript && (
        <p role="status">{count === 0 ? t('guidance.goes-to-all') : t('guidance.goes-to-some', { count })}</p>
      )}
    </fieldset>
  );
}
