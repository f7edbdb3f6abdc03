/** The operator's search for certificates, and what it found. */
import { Form, Link } from '@remix-run/react';
import { adminCertificatesHref, adminCredentialHref } from '#app/domain/addresses.ts';
import { formatCode } from '#app/domain/code.ts';
import type { FoundCredential, FoundCredentials } from '#app/domain/operator.ts';
import { formatDate } from '#app/i18n/format.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { Field } from '../form/field.tsx';
import { AdminPage } from './admin-page.tsx';
import styles from './admin.module.css';
import { StateWord } from './state-word.tsx';

type AdminCertificatesProps = { typed: string; result: FoundCredentials };

export function AdminCertificatesPage({ typed, result }: AdminCertificatesProps) {
  const { t, language } = useText();
  const words = adminWords[language];
  const { found, count } = result;
  return (
    <AdminPage title={words.certificates}>
      <Form method="get" role="search" className={styles.search}>
        <Field
          id="q"
          name="q"
          label={words.find}
          hint={words.findHint}
          defaultValue={typed}
          autoComplete="off"
          spellCheck={false}
        />
        <Button icon="search">{t('search.button')}</Button>
      </Form>
      <p role="status">{count === 0 ? words.none : words.found(count)}</p>
      {count > 0 && (
        <ul role="list" className={styles.found}>
          {found.map((credential) => (
            <Found key={credential.id} credential={credential} />
          ))}
        </ul>
      )}
      <Pages typed={typed} result={result} />
    </AdminPage>
  );
}

function Found({ credential }: { credential: FoundCredential }) {
  const { t, language } = useText();
  const words = adminWords[language];
  const { id, name, code, state, open, title, issuedAt } = credential;
  return (
    <li className={styles.line}>
      <span>
        <Link to={adminCredentialHref(language, id)}>{name}</Link>
        <span className="small soft">{title[language]}</span>
      </span>
      <span className="code small">{formatCode(code)}</span>
      <span className="small soft">{formatDate(issuedAt, language)}</span>
      <span className={styles.tags}>
        <StateWord state={state} />
        <span className="tag">{open ? words.open : t('certificate.is-closed')}</span>
      </span>
    </li>
  );
}

function Pages({ typed, result: { page, pages } }: AdminCertificatesProps) {
  const { language } = useText();
  const words = adminWords[language];
  if (pages < 2) return null;
  const href = (number: number) =>
    adminCertificatesHref(language, { ...(typed === '' ? {} : { q: typed }), page: String(number) });
  return (
    <nav className="row" aria-label={words.pages}>
      {page > 1 && (
        <Link to={href(page - 1)} rel="prev">
          {words.newer}
        </Link>
      )}
      <span>{words.page(String(page), String(pages))}</span>
      {page < pages && (
        <Link to={href(page + 1)} rel="next">
          {words.older}
        </Link>
      )}
    </nav>
  );
}
