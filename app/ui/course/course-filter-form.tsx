/** The filter of the catalogue: a plain GET form of native lists. With JavaScript a choice applies at once. */
import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { coursesHref } from '#app/domain/addresses.ts';
import { type CourseFilter, type FilterChoices, filterNames } from '#app/domain/course-filter.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { SelectField } from '../form/select-field.tsx';
import styles from './catalogue.module.css';
import { choiceText } from './choice-text.ts';

/** The count of what was found, where "Show courses" leads: on a phone it is below the fold. */
export const resultsId = 'found';

type CourseFilterFormProps = { filter: CourseFilter; choices: FilterChoices };

export function CourseFilterForm({ filter, choices }: CourseFilterFormProps) {
  const { t, language } = useText();
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  // "Clear" and the browser's back button change the choices; the list that somebody is in right now stays theirs.
  useEffect(() => {
    for (const name of filterNames) {
      const list = form.current?.elements.namedItem(name);
      if (list instanceof HTMLSelectElement && list !== document.activeElement) list.value = filter[name] ?? '';
    }
  }, [filter]);
  return (
    <Form
      ref={form}
      method="get"
      action={`${coursesHref(language)}#${resultsId}`}
      className={styles.filter ?? ''}
      role="search"
      aria-label={t('catalogue.filter')}
      replace
      preventScrollReset
      onChange={({ currentTarget }) => {
        // Whoever is still choosing stays where the lists are.
        submit(currentTarget, { action: coursesHref(language), replace: true, preventScrollReset: true });
      }}
    >
      {filterNames.map((name) => (
        <SelectField
          key={name}
          id={`filter-${name}`}
          name={name}
          label={t(`catalogue.${name}.label`)}
          defaultValue={filter[name] ?? ''}
          options={[
            { value: '', text: t('catalogue.any') },
            ...choices[name].map((value) => ({ value, text: choiceText(t, name, value) })),
          ]}
        />
      ))}
      <Button kind="secondary">{t('catalogue.show')}</Button>
    </Form>
  );
}
