/** What is known of a credential, as a table. */
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { adminCredentialHref } from '#app/domain/addresses.ts';
import { formatCode } from '#app/domain/code.ts';
import type { CredentialPage } from '#app/domain/operator.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { adminWords } from '#app/i18n/admin.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import styles from './admin.module.css';

export function CredentialFacts({ credential }: { credential: CredentialPage }) {
  const { t, language } = useText();
  const words = adminWords[language];
  const moment = (iso: string) => `${formatDate(iso, language)} ${formatTime(iso, language)}`;
  const { snapshot, openedAt, revokedAt, reason, place, key } = credential;
  return (
    <dl className={`facts ${styles.facts ?? ''}`}>
      <Fact name={t('facts.name')}>{credential.name}</Fact>
      <Fact name={t('facts.course')}>{words.edition(snapshot.title[language], String(snapshot.course.edition))}</Fact>
      <Fact name={words.issued}>{moment(credential.issuedAt)}</Fact>
      {snapshot.validUntil && <Fact name={t('facts.valid-until')}>{formatDate(snapshot.validUntil, language)}</Fact>}
      <Fact name={words.pageState}>{openedAt ? words.openSince(moment(openedAt)) : t('certificate.is-closed')}</Fact>
      <Fact name={words.count.looks}>{credential.looks}</Fact>
      <Fact name={words.holder}>{credential.isHeld ? words.held : words.notHeld}</Fact>
      {revokedAt && reason && (
        <Fact name={t('verification.revoked')}>{`${moment(revokedAt)}: ${t(`revocation.${reason}`)}`}</Fact>
      )}
      <Replacements credential={credential} />
      <Fact name={words.place}>
        {place
          ? (place.revokedAt ? words.placeSet : words.placeClear)(String(place.list), String(place.index))
          : words.noPlace}
      </Fact>
      <Fact name={words.key}>{key ? `${key.id} (${words.keyWords[key.state]})` : words.notSigned}</Fact>
      <Fact name={words.id}>{credential.id}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Replacements({ credential: { replaces, replacedBy, leadsToNew } }: { credential: CredentialPage }) {
  const { language } = useText();
  const words = adminWords[language];
  const link = ({ id, code }: { id: string; code: string }) => (
    <Link className="code" to={adminCredentialHref(language, id)}>
      {formatCode(code)}
    </Link>
  );
  return (
    <>
      {replaces && <Fact name={words.replaces}>{link(replaces)}</Fact>}
      {replacedBy && (
        <Fact name={words.replacedBy}>
          {link(replacedBy)}
          {leadsToNew && <span className="small soft"> {words.leads}</span>}
        </Fact>
      )}
    </>
  );
}
