/** The keys that sign certificates: which there are, what losing one means, and new ones in their place. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import type { ListedKey } from '#app/domain/operator.ts';
import { formatDate } from '#app/i18n/format.ts';
import { adminWords } from '#app/i18n/admin.ts';
import '#app/i18n/verifying.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf } from '../form/errors.ts';
import { TickField } from '../form/field.tsx';
import { AdminPage } from './admin-page.tsx';
import styles from './admin.module.css';

type AdminKeysProps = {
  keys: readonly ListedKey[];
  isRotated: boolean;
  lastResult: SubmissionResult<string[]> | null;
};

export function AdminKeysPage({ keys, isRotated, lastResult }: AdminKeysProps) {
  const { t, language } = useText();
  const words = adminWords[language];
  const navigation = useNavigation();
  return (
    <AdminPage title={words.keys}>
      <p className="lead">{words.keyWords.lead}</p>
      {isRotated && (
        <p className="notice notice-done" role="status">
          {words.keyWords.rotated}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      {keys.length === 0 && <p>{words.keyWords.none}</p>}
      <ul role="list" className={styles.courses}>
        {keys.map((key) => (
          <Key key={key.id} listed={key} />
        ))}
      </ul>
      <section className={styles.part} aria-labelledby="backup">
        <h2 id="backup">{words.keyWords.backup}</h2>
        <p>{words.keyWords.backupText}</p>
        <p>{words.keyWords.leakedText}</p>
        <pre>
          <code>{'npm run admin -- keys distrust <id>\nnpm run admin -- certificates re-sign'}</code>
        </pre>
      </section>
      <section className={styles.part} aria-labelledby="rotate">
        <h2 id="rotate">{words.keyWords.rotate}</h2>
        <p>{words.keyWords.rotateText}</p>
        <Form method="post" className={styles.form} noValidate>
          <TickField
            id="confirmed"
            name="confirmed"
            value="yes"
            label={words.keyWords.rotateConfirm}
            error={errorAt(lastResult, 'confirmed', t)}
          />
          <Button kind="secondary" pending={navigation.formMethod === 'POST'}>
            {words.keyWords.rotate}
          </Button>
        </Form>
      </section>
    </AdminPage>
  );
}

const classes = { active: 'tag tag-done', retired: 'tag', compromised: 'tag tag-wrong' } as const;

function Key({ listed: { id, algorithm, state, createdAt, retiredAt, signed } }: { listed: ListedKey }) {
  const { language } = useText();
  const words = adminWords[language];
  return (
    <li className="surface">
      <p className={styles.tags}>
        <strong>{algorithm}</strong> <span className={classes[state]}>{words.keyWords[state]}</span>
      </p>
      <p className={`small ${styles.keyId ?? ''}`}>{id}</p>
      <p className="small soft">
        {words.keyWords.made(formatDate(createdAt, language))}
        {retiredAt && ` · ${words.keyWords.until(formatDate(retiredAt, language))}`}
        {algorithm === 'Ed25519' && ` · ${words.keyWords.signed(signed)}`}
      </p>
    </li>
  );
}
