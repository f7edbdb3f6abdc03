/** The glossary: a search that filters while one types, an index of letters, and the terms with the lessons that use them. */
import { Form } from '@remix-run/react';
import { useState } from 'react';
import { glossaryHref } from '#app/domain/addresses.ts';
import { type GlossaryEntry, type LetterGroup, findEntries, groupByLetter } from '#app/domain/glossary.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/glossary.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { Entry } from './entry.tsx';
import styles from './glossary.module.css';

type GlossaryPageProps = { entries: readonly GlossaryEntry[]; query: string };

/** Without JavaScript the form asks the server for the same list. */
export function GlossaryPage({ entries, query }: GlossaryPageProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(query);
  const found = findEntries(entries, typed);
  const groups = groupByLetter(found);
  return (
    <div className={`page page-with-side ${styles.page ?? ''}`}>
      <div className={styles.head}>
        <h1>{t('glossary.title')}</h1>
        <p className="lead">{t('glossary.lead')}</p>
      </div>
      <div className={styles.side}>
        <Form method="get" className={styles.search} role="search">
          <Field
            id="q"
            name="q"
            type="search"
            label={t('glossary.search')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
            autoComplete="off"
            maxLength={80}
          />
          <Button kind="secondary" icon="search">
            {t('search.button')}
          </Button>
        </Form>
        <p className="small soft" role="status">
          {t('glossary.count', { count: found.length })}
        </p>
        {groups.length > 1 && <LetterIndex groups={groups} />}
      </div>
      <div className={styles.list}>
        {groups.map((group) => (
          <Letter key={group.letter} group={group} />
        ))}
        {groups.length === 0 && <NothingFound query={typed.trim()} />}
      </div>
    </div>
  );
}

const letterId = (letter: string) => `letter-${letter}`;

function LetterIndex({ groups }: { groups: readonly LetterGroup[] }) {
  const { t } = useText();
  return (
    <nav className={styles.letterBar} aria-label={t('glossary.letters')}>
      <ul className={styles.letters} role="list">
        {groups.map(({ letter }) => (
          <li key={letter}>
            <a className={styles.letter} href={`#${letterId(letter)}`}>
              {letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Letter({ group }: { group: LetterGroup }) {
  return (
    <section className={styles.group} aria-labelledby={letterId(group.letter)}>
      <h2 id={letterId(group.letter)} tabIndex={-1}>
        {group.letter}
      </h2>
      <dl>
        {group.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </dl>
    </section>
  );
}

function NothingFound({ query }: { query: string }) {
  const { t, language } = useText();
  return (
    <div className="stack">
      <h2>{t('glossary.none', { query })}</h2>
      <p>{t('glossary.none-advice')}</p>
      <p>
        <a href={glossaryHref(language)}>{t('glossary.all')}</a>
      </p>
    </div>
  );
}
