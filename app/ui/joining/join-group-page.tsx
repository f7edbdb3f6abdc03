/** What somebody sees who opens an invitation. */
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { coursesHref, signInHref } from '#app/domain/addresses.ts';
import type { Actor } from '#app/domain/actor.ts';
import { groupHref, joinHref, myGroupHref } from '#app/domain/group-addresses.ts';
import type { JoinPage } from '#app/domain/join-page.ts';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { MapBeside } from '../layout/map-beside.tsx';
import { CodeForm } from './code-form.tsx';
import { JoinForm } from './join-form.tsx';
import styles from './joining.module.css';

/** `code`: as it stands in the address. */
type JoinGroupPageProps = {
  invitation: JoinPage;
  actor: Actor['kind'];
  code: string;
  lastResult: SubmissionResult<string[]> | null;
};

export function JoinGroupPage(props: JoinGroupPageProps) {
  const { invitation } = props;
  if (invitation.kind === 'open') return <JoinForm {...props} invitation={invitation} />;
  if (invitation.kind === 'colleague') return <Colleague {...props} invitation={invitation} />;
  return invitation.kind === 'member' || invitation.kind === 'guide' ? (
    <Inside invitation={invitation} />
  ) : (
    <Closed {...props} kind={invitation.kind} />
  );
}

type Of<K extends JoinPage['kind']> = { invitation: Extract<JoinPage, { kind: K }> };

/** Why nobody can join with it, and what to do. */
function Closed({
  kind,
  actor,
  code,
}: JoinGroupPageProps & { kind: Exclude<JoinPage['kind'], 'open' | 'colleague' | 'member' | 'guide'> }) {
  const { t, language } = useText();
  const mayBeMistyped = kind === 'typing' || kind === 'unknown';
  return (
    <MapBeside states={['done', 'here', 'ahead']}>
      <h1>{t(`joining.closed.${kind}.title`)}</h1>
      <p className="lead">{t(`joining.closed.${kind}.text`)}</p>
      <div className={styles.form}>
        {mayBeMistyped && <CodeForm typed={code.slice(0, 40)} />}
        <p className="row">
          {actor !== 'member' && (
            <ButtonLink kind="secondary" to={signInHref(language, joinHref(language, code))}>
              {t('sign-in.title')}
            </ButtonLink>
          )}
          {!mayBeMistyped && (
            <ButtonLink kind="secondary" to={joinHref(language)}>
              {t('joining.other-code')}
            </ButtonLink>
          )}
          <ButtonLink kind="quiet" to={coursesHref(language)}>
            {t('joining.alone')}
          </ButtonLink>
        </p>
      </div>
    </MapBeside>
  );
}

/** For whom there is nothing to join any more. */
function Inside({ invitation }: Of<'member' | 'guide'>) {
  const { t, language } = useText();
  const { kind, group } = invitation;
  const href =
    kind === 'member' ? myGroupHref(language, invitation.membershipId) : groupHref(language, invitation.groupId);
  return (
    <MapBeside states={['done', 'done', 'here']}>
      <h1>{t(`joining.${kind}.title`)}</h1>
      <p className="lead">{t(`joining.${kind}.text`, { group })}</p>
      <p className={styles.form}>
        <ButtonLink to={href}>{t(`joining.${kind}.go`)}</ButtonLink>
      </p>
    </MapBeside>
  );
}

function Colleague({ invitation, actor, code }: JoinGroupPageProps & Of<'colleague'>) {
  const { t, language } = useText();
  const { group, guides, mayAccept } = invitation;
  return (
    <MapBeside states={['done', 'here', 'ahead']}>
      <h1>{t('joining.colleague.title')}</h1>
      <p className="lead">{t('joining.colleague.text', { group, guides: guides.join(', ') })}</p>
      <div className={styles.form}>
        <p>{t('joining.colleague.means')}</p>
        {mayAccept && (
          <Form method="post">
            <input type="hidden" name="intent" value="accept" />
            <Button>{t('joining.colleague.accept')}</Button>
          </Form>
        )}
        {!mayAccept && <p>{t(actor === 'member' ? 'joining.colleague.role' : 'joining.colleague.sign-in')}</p>}
        {actor !== 'member' && (
          <p>
            <ButtonLink to={signInHref(language, joinHref(language, code))}>{t('sign-in.title')}</ButtonLink>
          </p>
        )}
      </div>
    </MapBeside>
  );
}
