/** Stopping e-mails of one kind with one button, and taking them back. */
import { Form, useNavigation } from '@remix-run/react';
import type { Unsubscription } from '#app/domain/address-page.ts';
import { myEmailHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/addresses.ts';
import '#app/i18n/notices.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { LinkProblem } from './link-problem.tsx';

type UnsubscribeProps = { found: Unsubscription; done: 'stop' | 'undo' | null };

export function UnsubscribePage({ found, done }: UnsubscribeProps) {
  const { t, language } = useText();
  const navigation = useNavigation();
  if (!found) {
    return (
      <LinkProblem state="wrong" text={t('addresses.unsubscribe.wrong-text')}>
        <ButtonLink to={myEmailHref(language)}>{t('notices.settings')}</ButtonLink>
      </LinkProblem>
    );
  }
  const { kind, isMuted } = found;
  const isInvitation = kind === 'invitation' || kind === 'colleague';
  const title = isMuted ? 'stopped' : done === 'undo' ? 'back' : 'ask';
  return (
    <div className="page-narrow stack">
      <h1>{t(`addresses.unsubscribe.${title}`)}</h1>
      <p className="lead">
        {t('addresses.unsubscribe.kind')}: <strong>{t(`notices.kinds.${kind}`)}</strong>
      </p>
      <p>{t(isInvitation ? 'addresses.unsubscribe.stay-address' : 'addresses.unsubscribe.stay')}</p>
      <Form method="post">
        <input type="hidden" name="intent" value={isMuted ? 'undo' : 'stop'} />
        <Button kind={isMuted ? 'secondary' : 'primary'} pending={navigation.formMethod === 'POST'}>
          {t(isMuted ? 'addresses.unsubscribe.undo' : 'addresses.unsubscribe.stop')}
        </Button>
      </Form>
    </div>
  );
}
