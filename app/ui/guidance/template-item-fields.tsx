/** What can be changed of one thing in a template. The fields carry its number, because a form has no lists. */
import type { SubmissionResult } from '@conform-to/react';
import type { TemplatePage } from '#app/domain/assignment-pages.ts';
import { targetKey } from '#app/domain/assignment.ts';
import '#app/i18n/guidance.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, typedAt } from '../form/errors.ts';
import { Field, TickField } from '../form/field.tsx';
import { SelectField } from '../form/select-field.tsx';
import styles from './guidance.module.css';

type ItemProps = {
  item: TemplatePage['items'][number];
  index: number;
  lastResult: SubmissionResult<string[]> | null;
};

export function TemplateItemFields({ item, index, lastResult }: ItemProps) {
  const { t } = useText();
  const at = (name: string) => `${name}-${String(index)}`;
  const typed = (name: string) => typedAt(lastResult, at(name));
  return (
    <>
      <h2 className={styles.title}>{item.title}</h2>
      <p className="soft small">{item.courseTitle ?? t('guidance.whole-course')}</p>
      <input type="hidden" name={at('item')} value={targetKey(item)} />
      <div className={styles.fields}>
        <Field
          id={at('days')}
          name={at('days')}
          type="number"
          min={0}
          max={730}
          inputMode="numeric"
          label={t('guidance.days-after')}
          error={errorAt(lastResult, at('days'), t)}
          defaultValue={typed('days') ?? item.dueDays ?? ''}
          optional
        />
        <SelectField
          id={at('weight')}
          name={at('weight')}
          label={t('guidance.weight')}
          options={[
            { value: 'required', text: t('guidance.required') },
            { value: 'recommended', text: t('guidance.recommended') },
          ]}
          defaultValue={typed('weight') ?? (item.required ? 'required' : 'recommended')}
        />
        <Field
          id={at('note')}
          name={at('note')}
          label={t('guidance.note')}
          error={errorAt(lastResult, at('note'), t)}
          defaultValue={typed('note') ?? item.note ?? ''}
          optional
        />
      </div>
      <TickField id={at('drop')} name={at('drop')} value="yes" label={t('guidance.drop')} />
    </>
  );
}
