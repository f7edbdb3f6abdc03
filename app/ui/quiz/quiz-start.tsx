/** Before the quiz: what is coming, and the best result so far. */
import { Form, useNavigation } from '@remix-run/react';
import type { QuizPage as Quiz } from '#app/domain/quiz-page.ts';
import { formatDate, formatPercent } from '#app/i18n/format.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, type ButtonKind } from '../form/button.tsx';
import { moduleMap } from '#app/drawing/maps.ts';
import { TrailMap } from '../trail/trail-map.tsx';
import styles from './quiz.module.css';

export function QuizStart({ quiz }: { quiz: Quiz }) {
  const { t, language } = useText();
  const { best } = quiz;
  return (
    <div className={styles.open}>
      <ModulePicture quiz={quiz} />
      <p className="lead">{t('quiz.lead', { count: quiz.questions, pass: formatPercent(quiz.pass, language) })}</p>
      <p>{t('quiz.rules')}</p>
      {best && (
        <p className={best.passed ? 'notice notice-done' : 'notice'}>
          {t(best.passed ? 'quiz.best-passed' : 'quiz.best', {
            percent: formatPercent(best.percent, language),
            date: formatDate(best.submittedAt, language),
          })}
        </p>
      )}
      <StartForm formKey={quiz.formKey} label={t(best ? 'quiz.again' : 'quiz.start')} kind="primary" isBig />
    </div>
  );
}

/** The module seen from nearby: the waypoints walked so far, and you at the last when all before it are done. */
function ModulePicture({ quiz: { place } }: { quiz: Quiz }) {
  const { t } = useText();
  const isReached = place.trail.every(({ path, state }) => state === 'done' || path === place.here);
  const part = place.modules.findIndex(({ id }) => id === place.module.id);
  return (
    <TrailMap
      map={moduleMap(place.course.id, part, place.modules.length)}
      states={place.trail.map(({ path, state }) => (path === place.here && isReached ? 'here' : state))}
      label={t('trail.summary', { done: place.doneInModule, all: place.trail.length })}
      className={styles.picture}
    />
  );
}

type StartFormProps = { formKey: string; label: string; kind: ButtonKind; isBig?: boolean };

export function StartForm({ formKey, label, kind, isBig = false }: StartFormProps) {
  const navigation = useNavigation();
  return (
    // The address without ?result=…, so that what opens is the new attempt.
    <Form method="post" action=".">
      <input type="hidden" name="intent" value="start" />
      <input type="hidden" name="key" value={formKey} />
      <Button
        kind={kind}
        className={isBig ? styles.big : undefined}
        iconAfter="arrow-right"
        pending={navigation.formMethod === 'POST'}
      >
        {label}
      </Button>
    </Form>
  );
}
