/** The box a task is written in. What has not been saved survives a reload and a change of language where script runs. */
import type { SubmissionResult } from '@conform-to/react';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, typedAt } from '../form/errors.ts';
import { TextareaField } from '../form/field.tsx';
import { useUnsavedText } from './unsaved-text.ts';

/** `saved` is the newest version, else the author's frame. */
export function TaskText({ saved, lastResult }: { saved: string; lastResult: SubmissionResult<string[]> | null }) {
  const { t } = useText();
  const { typed, keep } = useUnsavedText(saved);
  const kept = typed !== null && <strong role="status">{t('task.kept')}</strong>;
  return (
    <TextareaField
      key={typed ?? ''}
      id="task-text"
      name="text"
      label={t('task.text')}
      hint={
        <>
          {t('task.privacy')} {kept}
        </>
      }
      error={errorAt(lastResult, 'text', t)}
      defaultValue={typed ?? typedAt(lastResult, 'text') ?? saved}
      rows={18}
      onInput={({ currentTarget }) => keep(currentTarget.value)}
    />
  );
}
