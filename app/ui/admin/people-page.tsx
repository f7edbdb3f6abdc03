/** Finding an account, giving it a role, and everybody who has one. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { ListedPerson } from '#app/domain/admin-people.ts';
import { adminPeopleHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/addresses.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { Field } from '../form/field.tsx';
import { AdminPage } from './admin-page.tsx';
import styles from './admin.module.css';
import { RoleForm } from './role-form.tsx';

type AdminPeopleProps = {
  typed: string;
  person: ListedPerson | null;
  staff: readonly ListedPerson[];
  isGiven: boolean;
  lastResult: SubmissionResult<string[]> | null;
};

export function AdminPeoplePage({ typed, person, staff, isGiven, lastResult }: AdminPeopleProps) {
  const { t, language } = useText();
  const words = adminWords[language];
  return (
    <AdminPage title={words.people}>
      <p className="lead">{words.roleWords.lead}</p>
      {isGiven && lastResult === null && (
        <p className="notice notice-done" role="status">
          {words.roleWords.given}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      <Form method="get" role="search" className={styles.search}>
        <Field
          id="q"
          name="q"
          label={words.roleWords.find}
          hint={words.roleWords.findHint}
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button icon="search">{t('search.button')}</Button>
      </Form>
      {typed !== '' && !person && <p role="status">{words.roleWords.none}</p>}
      {person && <RoleForm key={person.id} person={person} lastResult={lastResult} />}
      <section className={styles.part} aria-labelledby="staff">
        <h2 id="staff">{words.roleWords.staff}</h2>
        <ul role="list" className={styles.found}>
          {staff.map((each) => (
            <Listed key={each.id} person={each} />
          ))}
        </ul>
      </section>
    </AdminPage>
  );
}

function Listed({ person: { id, name, role, isSelf } }: { person: ListedPerson }) {
  const { language } = useText();
  const words = adminWords[language].roleWords;
  return (
    <li className={styles.person}>
      <Link to={adminPeopleHref(language, { person: id })}>{name}</Link>
      <span className={styles.tags}>
        <span className={role === 'operator' ? 'tag tag-here' : 'tag'}>{words[role]}</span>
        {isSelf && <span className="small soft">{words.you}</span>}
      </span>
    </li>
  );
}
