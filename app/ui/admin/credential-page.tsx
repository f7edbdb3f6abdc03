/** One certificate for the operator: its facts, its trail, and what can be done with it. */
import type { SubmissionResult } from '@conform-to/react';
import { formatCode } from '#app/domain/code.ts';
import type { CredentialPage, DoneAct } from '#app/domain/operator.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { AdminPage } from './admin-page.tsx';
import styles from './admin.module.css';
import { CredentialFacts } from './credential-facts.tsx';
import { ReissueForm, RevokeForm } from './credential-forms.tsx';
import { StateWord } from './state-word.tsx';

type AdminCredentialProps = {
  credential: CredentialPage;
  /** It has just taken the place of another. */
  isNew: boolean;
  lastResult: SubmissionResult<string[]> | null;
};

export function AdminCredentialPage({ credential, isNew, lastResult }: AdminCredentialProps) {
  const { t, language } = useText();
  const words = adminWords[language];
  const { state, code } = credential;
  return (
    <AdminPage title={formatCode(code)}>
      <p>
        <StateWord state={state} />
      </p>
      {isNew && (
        <p className="notice notice-done" role="status">
          {words.reissued}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      <CredentialFacts credential={credential} />
      <Trail acts={credential.acts} />
      {state === 'valid' && <ReissueForm credential={credential} lastResult={lastResult} />}
      {state !== 'revoked' && <RevokeForm lastResult={lastResult} />}
    </AdminPage>
  );
}

function Trail({ acts }: { acts: readonly DoneAct[] }) {
  const { t, language } = useText();
  const words = adminWords[language];
  const sentence = ({ act, detail }: DoneAct) => {
    const reason = (['error', 'misuse', 'holder-request'] as const).find((each) => each === detail);
    const what = act ? words.acts[act] : words.acts.unknown;
    return reason ? `${what}: ${t(`revocation.${reason}`)}` : what;
  };
  return (
    <section className={styles.part} aria-labelledby="trail">
      <h2 id="trail">{words.trail}</h2>
      {acts.length === 0 && <p className="soft">{words.noActs}</p>}
      <ol role="list">
        {acts.map((act) => (
          <li key={act.at}>
            {formatDate(act.at, language)} {formatTime(act.at, language)} · {sentence(act)} ·{' '}
            {act.by.kind === 'named' ? act.by.name : words.acts.by[act.by.kind]}
          </li>
        ))}
      </ol>
    </section>
  );
}
