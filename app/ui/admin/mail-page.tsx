/** E-mails for the operator: whether they leave, trying it out, and those in trouble. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link, useNavigation } from '@remix-run/react';
import type { MailStatus, TroubledMail } from '#app/domain/admin-mail.ts';
import { devMailHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/addresses.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import '#app/i18n/notices.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { AdminPage } from './admin-page.tsx';
import styles from './admin.module.css';

type AdminMailProps = {
  status: MailStatus;
  showsFiles: boolean;
  formKey: string;
  done: 'again' | 'test' | null;
  lastResult: SubmissionResult<string[]> | null;
};

export function AdminMailPage({ status, showsFiles, formKey, done, lastResult }: AdminMailProps) {
  const { t, language } = useText();
  const words = adminWords[language];
  const { isSet, waiting, sent, failed, troubled } = status;
  const isSending = useNavigation().formMethod === 'POST';
  return (
    <AdminPage title={words.mail}>
      <p className={isSet ? 'lead' : 'notice notice-wrong'}>{isSet ? words.mailWords.isSet : words.mailWords.notSet}</p>
      {showsFiles && (
        <p>
          <Link to={devMailHref(language)}>{words.mailWords.files}</Link>
        </p>
      )}
      {done && lastResult === null && (
        <p className="notice notice-done" role="status">
          {done === 'test' ? words.mailWords.testDone : words.mailWords.againDone}
        </p>
      )}
      <ErrorSummary errors={summaryOf(lastResult, () => null, t)} />
      <dl className={styles.counts}>
        <Count name={words.mailWords.waiting} number={waiting} />
        <Count name={words.mailWords.sent} number={sent} />
        <Count name={words.mailWords.failed} number={failed} />
      </dl>
      <section className={styles.part} aria-labelledby="troubled">
        <h2 id="troubled">{words.mailWords.troubled}</h2>
        {troubled.length === 0 ? (
          <p>{words.mailWords.troubledNone}</p>
        ) : (
          <>
            <p>{words.mailWords.troubledText}</p>
            <ul role="list" className={styles.found}>
              {troubled.map((mail) => (
                <Troubled key={mail.id} mail={mail} />
              ))}
            </ul>
            <Form method="post">
              <input type="hidden" name="intent" value="again" />
              <Button kind="secondary" pending={isSending}>
                {words.mailWords.again}
              </Button>
            </Form>
          </>
        )}
      </section>
      <section className={styles.part} aria-labelledby="test">
        <h2 id="test">{words.mailWords.test}</h2>
        <p>{words.mailWords.testText}</p>
        <Form method="post">
          <input type="hidden" name="intent" value="test" />
          <input type="hidden" name="key" value={formKey} />
          <Button kind="secondary" pending={isSending}>
            {words.mailWords.testButton}
          </Button>
        </Form>
      </section>
    </AdminPage>
  );
}

function Count({ name, number }: { name: string; number: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{number}</dd>
    </div>
  );
}

function Troubled({ mail: { kind, to, hasFailed, tries, problem, at } }: { mail: TroubledMail }) {
  const { t, language } = useText();
  const words = adminWords[language].mailWords;
  const names: Readonly<Record<string, string>> = words.kinds;
  const moment = t('notices.when', { date: formatDate(at, language), time: formatTime(at, language) });
  return (
    <li className={styles.trouble}>
      <p className={styles.tags}>
        <strong>{names[kind] ?? kind}</strong>
        <span className={hasFailed ? 'tag tag-wrong' : 'tag tag-here'}>{hasFailed ? words.failed : words.waiting}</span>
      </p>
      <p className="small soft">
        {to || words.unknownAddress} · {words.tried(tries)} · {hasFailed ? words.gaveUp(moment) : words.next(moment)}
      </p>
      <p className="small">
        <code>{problem}</code>
      </p>
    </li>
  );
}
