/** Giving a role to one account. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { roles } from '#app/domain/actor.ts';
import type { ListedPerson } from '#app/domain/admin-people.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { errorAt, typedAt } from '../form/errors.ts';
import { FieldError, TickField } from '../form/field.tsx';
import styles from './admin.module.css';

type RoleFormProps = { person: ListedPerson; lastResult: SubmissionResult<string[]> | null };

export function RoleForm({ person, lastResult }: RoleFormProps) {
  const { t, language } = useText();
  const words = adminWords[language].roleWords;
  const navigation = useNavigation();
  const error = errorAt(lastResult, 'role', t);
  const chosen = typedAt(lastResult, 'role') ?? person.role;
  return (
    <section className={styles.part} aria-labelledby="give">
      <h2 id="give">{words.giveTo(person.name)}</h2>
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="person" value={person.id} />
        <fieldset id="role" tabIndex={-1} aria-labelledby="give" aria-describedby={error && 'role-error'}>
          <FieldError id="role" error={error} />
          {roles.map((role) => (
            <label key={role} className={styles.choice}>
              <input type="radio" name="role" value={role} defaultChecked={role === chosen} />
              <span>
                <strong>{words[role]}</strong>
                <br />
                <span className="small soft">{words[`${role}Text`]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <TickField
          id="confirmed"
          name="confirmed"
          value="yes"
          label={words.confirm}
          error={errorAt(lastResult, 'confirmed', t)}
        />
        <Button kind="secondary" pending={navigation.formMethod === 'POST'}>
          {words.give}
        </Button>
      </Form>
    </section>
  );
}
