/** Whether others can look the certificate up, and, while they can and it is in force, what to send them. */
import { Form } from '@remix-run/react';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonAnchor } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { CopyText } from './copy-text.tsx';
import styles from './certificate.module.css';
import held from './held.module.css';
import type { CodeLink } from './qr-code.tsx';

type SharingProps = { certificate: HeldCertificate; link: CodeLink; linkedIn: string | null };

export function Sharing({ certificate, link, linkedIn }: SharingProps) {
  const { t, language } = useText();
  const words = holderWords[language];
  const { open, openedAt, state } = certificate;
  return (
    <section className={`surface ${styles.sharing ?? ''}`} id="sharing" tabIndex={-1} aria-labelledby="sharing-title">
      <h2 id="sharing-title" className={styles.sharingTitle}>
        <Icon name={open ? 'open' : 'closed'} size={24} />
        {t(open ? 'certificate.is-open' : 'certificate.is-closed')}
      </h2>
      <p>{t(open ? 'certificate.open-text' : 'certificate.closed-text')}</p>
      {openedAt && (
        <p className="soft">{words.openedOn(formatDate(openedAt, language), formatTime(openedAt, language))}</p>
      )}
      {open && state === 'valid' && <Links certificate={certificate} link={link} linkedIn={linkedIn} />}
      <Form method="post" action="#sharing" preventScrollReset>
        <input type="hidden" name="open" value={open ? 'no' : 'yes'} />
        <Button kind={open ? 'secondary' : 'primary'} icon={open ? 'closed' : 'open'}>
          {t(open ? 'certificate.close' : 'certificate.open-it')}
        </Button>
      </Form>
    </section>
  );
}

/** What people send with the link, each in its own language whatever the page's is. */
const messages = {
  fi: (title: string, href: string) => `Olen suorittanut kurssin ${title}. Todistuksen voi tarkistaa tästä: ${href}`,
  en: (title: string, href: string) =>
    `I have completed the course ${title}. The certificate can be verified here: ${href}`,
} as const;

function Links({ certificate, link, linkedIn }: SharingProps) {
  const words = holderWords[useText().language];
  const { title } = certificate.snapshot;
  return (
    <div className={held.links}>
      <CopyText id="short-link" label={words.shortLink} text={link.href} />
      <CopyText id="share-fi" label={words.messageFi} text={messages.fi(title.fi, link.href)} lang="fi" />
      <CopyText id="share-en" label={words.messageEn} text={messages.en(title.en, link.href)} lang="en" />
      {linkedIn && (
        <div className="stack-tight">
          <ButtonAnchor kind="secondary" iconAfter="arrow-out" href={linkedIn}>
            {words.linkedin}
          </ButtonAnchor>
          <p className="small soft">{words.linkedinHint}</p>
        </div>
      )}
    </div>
  );
}
