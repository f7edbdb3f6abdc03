/** Confirming an address: one button, or what became of it. */
import { Form, useNavigation } from '@remix-run/react';
import { myLearningHref } from '#app/domain/addresses.ts';
import type { LinkState } from '#app/domain/address-page.ts';
import { myEmailHref } from '#app/domain/group-addresses.ts';
import '#app/i18n/addresses.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { LinkProblem } from './link-problem.tsx';

type ConfirmEmailProps = { state: LinkState; done: 'confirmed' | 'taken' | null };

export function ConfirmEmailPage({ state, done }: ConfirmEmailProps) {
  const { t, language } = useText();
  const navigation = useNavigation();
  if (done === 'confirmed') {
    return (
      <div className="page-narrow stack">
        <h1>{t('addresses.confirm.done')}</h1>
        <p className="lead">{t('addresses.confirm.done-text')}</p>
        <p>
          <ButtonLink to={myLearningHref(language)}>{t('learning.title')}</ButtonLink>
        </p>
      </div>
    );
  }
  const newLink = <ButtonLink to={myEmailHref(language)}>{t('addresses.confirm.new')}</ButtonLink>;
  if (done === 'taken') {
    return (
      <div className="page-narrow stack">
        <h1>{t('addresses.confirm.taken')}</h1>
        <p className="lead">{t('addresses.confirm.taken-text')}</p>
        <p>{newLink}</p>
      </div>
    );
  }
  if (state !== 'open') return <LinkProblem state={state}>{newLink}</LinkProblem>;
  return (
    <div className="page-narrow stack">
      <h1>{t('addresses.confirm.title')}</h1>
      <p className="lead">{t('addresses.confirm.lead')}</p>
      <Form method="post">
        <Button pending={navigation.formMethod === 'POST'}>{t('addresses.confirm.button')}</Button>
      </Form>
    </div>
  );
}
