/** The form where many certificates are checked at once: a pasted list, or files. Sent by the browser itself, answered once. */
import { verifyHref, verifyManyHref } from '#app/domain/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorText } from '../form/errors.ts';
import { FileField, TextareaField } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import styles from './certificate.module.css';

/** `problem`: the code of what is wrong with what was sent. `typed`: the list as it was, to be corrected. */
export function VerifyManyPage({ problem, typed }: { problem: string | null; typed: string }) {
  const { t, language } = useText();
  const error = problem === null ? undefined : errorText(problem, t);
  return (
    <div className="page-narrow stack">
      <Breadcrumbs
        crumbs={[{ href: verifyHref(language), title: t('verify.title') }, { title: t('verify-many.title') }]}
      />
      <h1>{t('verify-many.title')}</h1>
      <p className="lead">{t('verify-many.lead')}</p>
      <form
        method="post"
        action={verifyManyHref(language)}
        encType="multipart/form-data"
        className={styles.form}
        noValidate
      >
        {error && <ErrorSummary errors={[{ fieldId: 'list', message: error }]} />}
        <TextareaField
          id="list"
          name="list"
          label={t('verify-many.list')}
          hint={t('verify-many.list-hint')}
          error={error}
          defaultValue={typed}
          spellCheck={false}
          autoComplete="off"
        />
        <FileField
          id="files"
          name="files"
          label={t('verify-many.files')}
          hint={t('verify-many.files-hint')}
          accept=".pdf,.png,.svg,.json,.jwt,.jws,.txt"
          multiple
        />
        <p className="row">
          <Button icon="search">{t('verify-many.button')}</Button>
          <Button kind="secondary" icon="download" formAction={verifyManyHref(language, '/csv')}>
            {t('verify-many.button-csv')}
          </Button>
        </p>
      </form>
      <p className={`soft ${styles.form ?? ''}`}>{t('verify.privacy')}</p>
    </div>
  );
}
