/** The field where one types what to look for. A plain GET form; with JavaScript results come while typing. */
import { Form, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { searchHref } from '#app/domain/addresses.ts';
import { longestSearch } from '#app/domain/search.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import styles from './search.module.css';

/** Milliseconds without a key until the search begins: longer than between two letters, shorter than a thought. */
const pause = 250;

export function SearchForm({ typed, isTooLong }: { typed: string; isTooLong: boolean }) {
  const { t, language } = useText();
  const form = useRef<HTMLFormElement>(null);
  const waiting = useRef<number>();
  const submit = useSubmit();

  useEffect(() => () => window.clearTimeout(waiting.current), []);
  // A suggestion or the browser's back button changes the search; what somebody is typing right now stays theirs.
  useEffect(() => {
    const field = form.current?.elements.namedItem('q');
    if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = typed;
  }, [typed]);

  const searchSoon = () => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => {
      submit(form.current, { replace: true, preventScrollReset: true });
    }, pause);
  };
  return (
    <Form
      ref={form}
      method="get"
      action={searchHref(language)}
      role="search"
      className={styles.form ?? ''}
      replace
      preventScrollReset
      onChange={searchSoon}
      onSubmit={() => window.clearTimeout(waiting.current)}
    >
      <Field
        id="q"
        name="q"
        type="search"
        label={t('search.label')}
        hint={t('search.hint')}
        error={isTooLong ? t('search.too-long', { longest: longestSearch }) : undefined}
        defaultValue={typed}
        // Who comes here without a word comes to type one.
        autoFocus={typed === ''}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      <Button icon="search">{t('search.button')}</Button>
    </Form>
  );
}
