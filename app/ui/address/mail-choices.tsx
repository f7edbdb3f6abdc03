/** Which messages come by e-mail: a tick for each kind. */
import { Form, useNavigation } from '@remix-run/react';
import type { NoticeKind } from '#app/domain/notice.ts';
import '#app/i18n/notices.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { TickField } from '../form/field.tsx';
import styles from './address.module.css';

export type Choice = { readonly kind: NoticeKind; readonly isWanted: boolean };

export function MailChoices({ choices }: { choices: readonly Choice[] }) {
  const { t } = useText();
  const navigation = useNavigation();
  return (
    <Form method="post" className={styles.form}>
      <input type="hidden" name="intent" value="choices" />
      <fieldset>
        <legend className="visually-hidden">{t('addresses.mine.choices')}</legend>
        {choices.map(({ kind, isWanted }) => (
          <TickField
            key={kind}
            id={`kind-${kind}`}
            name="kinds"
            value={kind}
            label={t(`notices.kinds.${kind}`)}
            defaultChecked={isWanted}
          />
        ))}
      </fieldset>
      <Button kind="secondary" pending={navigation.formData?.get('intent') === 'choices'}>
        {t('addresses.mine.choices-save')}
      </Button>
    </Form>
  );
}
