/** What a guide decides of a group: the fields, when it is made and when it is changed. */
import type { SubmissionResult } from '@conform-to/react';
import type { GroupChoices } from '#app/domain/group.ts';
import { languages } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import { errorAt, givenAt, typedAt } from '../form/errors.ts';
import { Field, FieldError, TextareaField } from '../form/field.tsx';
import styles from './group.module.css';

const languageNames = { fi: 'Suomi', en: 'English' } as const;

export type LastResult = SubmissionResult<string[]> | null;

/** @param group what stands in the fields until something else was typed. */
export function GroupFields({ group, lastResult }: { group: GroupChoices; lastResult: LastResult }) {
  const { t } = useText();
  const was = (name: string, kept: string | null) =>
    lastResult?.initialValue ? (typedAt(lastResult, name) ?? '') : (kept ?? '');
  return (
    <>
      <Field
        id="name"
        name="name"
        label={t('groups.field.name')}
        hint={t('groups.field.name-hint')}
        error={errorAt(lastResult, 'name', t)}
        defaultValue={was('name', group.name)}
        autoComplete="off"
        required
      />
      <LanguageChoice
        label={t('groups.field.language')}
        hint={t('groups.field.language-hint')}
        chosen={group.language}
        lastResult={lastResult}
      />
      <TextareaField
        id="welcome"
        name="welcome"
        label={t('groups.field.welcome')}
        hint={t('groups.field.welcome-hint')}
        error={errorAt(lastResult, 'welcome', t)}
        defaultValue={was('welcome', group.welcome)}
        rows={4}
        optional
      />
      <Field
        id="endsOn"
        name="endsOn"
        type="date"
        label={t('groups.field.ends-on')}
        hint={t('groups.field.ends-on-hint')}
        error={errorAt(lastResult, 'endsOn', t)}
        defaultValue={was('endsOn', group.endsOn)}
        optional
      />
    </>
  );
}

type LanguageChoiceProps = { label: string; hint: string; chosen: 'fi' | 'en'; lastResult: LastResult };

/** One of the two languages, in the field `language`. */
export function LanguageChoice({ label, hint, chosen, lastResult }: LanguageChoiceProps) {
  const { t } = useText();
  const given = givenAt(lastResult, 'language')?.[0] ?? chosen;
  return (
    <fieldset id="language" tabIndex={-1} aria-describedby="language-hint">
      <legend className={styles.legend}>{label}</legend>
      <p className="small soft" id="language-hint">
        {hint}
      </p>
      <FieldError id="language" error={errorAt(lastResult, 'language', t)} />
      {languages.map((each) => (
        <label key={each} className={styles.choice}>
          <input type="radio" name="language" value={each} defaultChecked={each === given} />
          <span lang={each}>{languageNames[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
