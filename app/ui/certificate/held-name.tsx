/** The name on a held certificate and how to correct it: once by oneself, then by the operator. */
import { Form, Link } from '@remix-run/react';
import { correctNameHref } from '#app/domain/addresses.ts';
import type { HeldCertificate } from '#app/domain/certificate.ts';
import { formatCode } from '#app/domain/code.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import held from './held.module.css';

export function HeldName({ certificate }: { certificate: HeldCertificate }) {
  const { t, language } = useText();
  const words = holderWords[language];
  const { replaces, state, name, id } = certificate;
  return (
    <section className={held.part} aria-labelledby="name-title">
      <h2 id="name-title">{t('certificate.name')}</h2>
      <p className={held.holder}>{name}</p>
      {replaces && (
        <p className="soft">
          {(replaces.leadsHere ? words.correction.replacedLeads : words.correction.replaced)(formatCode(replaces.code))}
        </p>
      )}
      {replaces?.open && !certificate.open && <OldPage />}
      {replaces && <p>{words.correction.doneBefore}</p>}
      {!replaces && state === 'valid' && (
        <p>
          <Link to={correctNameHref(language, id)}>{words.correction.title}</Link>
        </p>
      )}
    </section>
  );
}

/** Once the new one is open, closing it closes both; until then the old one has a button of its own. */
function OldPage() {
  const words = holderWords[useText().language];
  return (
    <Form method="post" className="stack-tight" preventScrollReset>
      <input type="hidden" name="open" value="no" />
      <p>{words.correction.oldOpen}</p>
      <Button kind="secondary" icon="closed">
        {words.correction.closeOld}
      </Button>
    </Form>
  );
}
