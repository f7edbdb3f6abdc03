/** Before joining: all that will be visible, to whom, until when; one's own choices; an account for who has none. */
import type { SubmissionResult } from '@conform-to/react';
import { Form, Link, useNavigation } from '@remix-run/react';
import { privacyHref, signInHref } from '#app/domain/addresses.ts';
import type { Actor } from '#app/domain/actor.ts';
import { joinHref } from '#app/domain/group-addresses.ts';
import type { OpenedInvitation } from '#app/domain/join-page.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { summaryOf } from '../form/errors.ts';
import { AccountPart } from './account-part.tsx';
import { ConsentFields, WhatIsSeen } from './consent.tsx';
import { Studies } from './studies.tsx';
import styles from './joining.module.css';

type JoinFormProps = {
  invitation: OpenedInvitation;
  actor: Actor['kind'];
  code: string;
  lastResult: SubmissionResult<string[]> | null;
};

export function JoinForm({ invitation, actor, code, lastResult }: JoinFormProps) {
  const { t, language } = useText();
  const navigation = useNavigation();
  const { group, welcome, guides, until, today } = invitation;
  const isNew = actor !== 'member';
  return (
    <div className={`page-narrow ${styles.page ?? ''}`}>
      <h1>{t('joining.title')}</h1>
      <p className="lead">{group}</p>
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      {welcome && (
        <section aria-label={t('joining.from-guide')}>
          <p className={styles.words}>{welcome}</p>
        </section>
      )}
      {isNew && (
        <p>
          {t('sign-up.has-account')}{' '}
          <Link to={signInHref(language, joinHref(language, code))}>{t('sign-in.title')}</Link>
        </p>
      )}
      <Studies invitation={invitation} />
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value={isNew ? 'sign-up' : 'join'} />
        <section className={styles.part} aria-labelledby="sees">
          <h2 id="sees">{t('joining.sees')}</h2>
          <WhatIsSeen guides={guides} />
          <ConsentFields
            consent={{ sharesQuizzes: false, sharesTexts: false, sharesUntil: until }}
            from={today}
            longest={until}
            lastResult={lastResult}
          />
          <p>{t('joining.control')}</p>
        </section>
        {isNew && <AccountPart isGuest={actor === 'guest'} email={invitation.email} lastResult={lastResult} />}
        <Button pending={navigation.formMethod === 'POST'}>
          {t(isNew ? 'joining.sign-up-and-join' : 'joining.title')}
        </Button>
      </Form>
      <p className="soft">
        {t('sign-up.privacy')} <Link to={privacyHref(language)}>{t('footer.privacy')}</Link>
      </p>
    </div>
  );
}
