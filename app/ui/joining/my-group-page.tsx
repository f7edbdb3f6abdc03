/** One group of mine: what its guides see, my choices, who has looked, and leaving. */
import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { myLearningHref } from '#app/domain/addresses.ts';
import { myGroupsHref } from '#app/domain/group-addresses.ts';
import type { MyGroup, ReadLine } from '#app/domain/membership.ts';
import { formatDate } from '#app/i18n/format.ts';
import '#app/i18n/joining.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, summaryOf } from '../form/errors.ts';
import { TickField } from '../form/field.tsx';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { ConsentFields, WhatIsSeen } from './consent.tsx';
import { GroupFacts } from './group-facts.tsx';
import { ReadLines } from './read-lines.tsx';
import styles from './joining.module.css';

const told = ['joined', 'saved', 'left'] as const;

type MyGroupPageProps = {
  group: MyGroup;
  today: string;
  /** The last day that can be chosen. */
  longest: string;
  lines: readonly ReadLine[];
  count: number;
  page: number;
  pages: number;
  /** What was just done. */
  done: string | null;
  lastResult: SubmissionResult<string[]> | null;
};

export function MyGroupPage(props: MyGroupPageProps) {
  const { t, language } = useText();
  const { group, done, lastResult } = props;
  const happened = lastResult ? undefined : told.find((each) => each === done);
  const goesOn = group.state === 'shown' || group.state === 'hidden';
  return (
    <div className={`page-narrow ${styles.page ?? ''}`}>
      <Breadcrumbs crumbs={[{ href: myGroupsHref(language), title: t('joining.my-groups') }, { title: group.name }]} />
      <h1>{group.name}</h1>
      {happened && (
        <p className="notice notice-done" role="status">
          {t(`joining.done.${happened}`)}
        </p>
      )}
      {happened === 'joined' && (
        <p>
          <ButtonLink to={myLearningHref(language)}>{t('joining.begin')}</ButtonLink>
        </p>
      )}
      <GroupFacts group={group} />
      <ErrorSummary errors={summaryOf(lastResult, (name) => name, t)} />
      {goesOn && <Choices {...props} />}
      <ReadLines {...props} membership={group.id} />
      {goesOn && <Leaving lastResult={lastResult} />}
    </div>
  );
}

function Choices({ group, today, longest, lastResult }: MyGroupPageProps) {
  const { t, language } = useText();
  return (
    <section className={styles.part} aria-labelledby="sees">
      <h2 id="sees">{t('joining.sees')}</h2>
      <WhatIsSeen guides={group.guides} />
      {group.lastVisitOn && <p>{t('joining.visited-on', { date: formatDate(group.lastVisitOn, language) })}</p>}
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="consent" />
        <ConsentFields consent={group} from={today} longest={longest} lastResult={lastResult} />
        <Button>{t('form.save')}</Button>
      </Form>
    </section>
  );
}

function Leaving({ lastResult }: Pick<MyGroupPageProps, 'lastResult'>) {
  const { t } = useText();
  return (
    <section className={styles.part} aria-labelledby="leave">
      <h2 id="leave">{t('joining.leave')}</h2>
      <p>{t('joining.leave-text')}</p>
      <Form method="post" className={styles.form} noValidate>
        <input type="hidden" name="intent" value="leave" />
        <TickField
          id="confirmed"
          name="confirmed"
          value="yes"
          label={t('joining.leave-confirm')}
          error={errorAt(lastResult, 'confirmed', t)}
        />
        <Button kind="danger">{t('joining.leave')}</Button>
      </Form>
    </section>
  );
}
