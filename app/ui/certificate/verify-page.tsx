/** The page where an employer checks a certificate: a code or link, or a file. Plain forms, so that nothing needs a script. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useEffect } from 'react';
import { verifyHref, verifyingHref, verifyManyHref } from '#app/domain/addresses.ts';
import { codeProblem } from '#app/domain/code.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import '#app/i18n/verifying.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt } from '../form/errors.ts';
import { Field, FileField } from '../form/field.tsx';
import { Icon } from '../icon.tsx';
import { MapBeside } from '../layout/map-beside.tsx';
import styles from './certificate.module.css';

type VerifyPageProps = {
  /** What cannot be a code, to be corrected; null at first. */
  typed: string | null;
  /** Why a sent file could not be looked at; null at first. */
  lastResult: SubmissionResult<string[]> | null;
};

export function VerifyPage({ typed, lastResult }: VerifyPageProps) {
  const { t, language } = useText();
  return (
    <MapBeside states={['done', 'done', 'done']}>
      <h1>{t('verify.title')}</h1>
      <p className="lead">{t('verify.lead')}</p>
      <div className={`${styles.form ?? ''} ${styles.ways ?? ''}`}>
        <CodeForm typed={typed} />
        <FileForm error={errorAt(lastResult, 'file', t)} />
        <section aria-labelledby="more-ways">
          <h2 id="more-ways">{t('verify.more')}</h2>
          <ul role="list" className={styles.links}>
            <li>
              <Icon name="quiz" /> <Link to={verifyManyHref(language)}>{t('verify.many')}</Link>
            </li>
            <li>
              <Icon name="info" /> <Link to={verifyingHref(language)}>{t('verify.help')}</Link>
            </li>
          </ul>
        </section>
      </div>
      <p className={`soft ${styles.form ?? ''}`}>{t('verify.privacy')}</p>
    </MapBeside>
  );
}

function CodeForm({ typed }: Pick<VerifyPageProps, 'typed'>) {
  const { t } = useText();
  const error = typed === null ? undefined : whatIsWrong(typed, t);
  // One field, one sentence: it is told once, beside the field, which takes the focus.
  useEffect(() => {
    if (typed !== null) document.getElementById('code')?.focus();
  }, [typed]);
  return (
    <Form method="get" className={styles.way} noValidate>
      <Field
        id="code"
        name="code"
        label={t('verify.code')}
        hint={t('verify.hint')}
        error={error}
        defaultValue={typed ?? ''}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <Button icon="search">{t('verify.button')}</Button>
    </Form>
  );
}

function whatIsWrong(typed: string, t: Translate): string {
  const problem = codeProblem(typed);
  if (typed === '' || problem === null) return t('verify.empty');
  if (problem.kind === 'length') return t('verify.length', { count: problem.count });
  return problem.kind === 'strange' ? t('verify.strange', problem) : t('verify.mistyped');
}

/** Sent by the browser itself: the answer is a page of its own, which nobody keeps. */
function FileForm({ error }: { error: string | undefined }) {
  const { t, language } = useText();
  return (
    <form method="post" action={verifyHref(language)} encType="multipart/form-data" className={styles.way} noValidate>
      {error && <ErrorSummary errors={[{ fieldId: 'file', message: error }]} />}
      <FileField
        id="file"
        name="file"
        label={t('verify.file')}
        hint={t('verify.file-hint')}
        error={error}
        accept=".pdf,.png,.svg,.json,.jwt,.jws,.txt"
        required
      />
      <Button kind="secondary" icon="verified">
        {t('verify.file-button')}
      </Button>
    </form>
  );
}
