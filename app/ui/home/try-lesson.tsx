/** A real question of a real lesson, answered on the front page by the rules of the lesson, and the way to the whole of it. */
import type { SubmissionResult } from '@conform-to/react';
import { itemHref } from '#app/domain/addresses.ts';
import type { SampleLesson } from '#app/domain/home-page.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/home.ts';
import { ButtonLink } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { errorAt, givenAt, strayErrors } from '../form/errors.ts';
import { Icon } from '../icon.tsx';
import { Check } from '../lesson/check.tsx';
import styles from './try-lesson.module.css';

type TryLessonProps = { sample: SampleLesson; lastResult: SubmissionResult<string[]> | null };

export function TryLesson({ sample, lastResult }: TryLessonProps) {
  const { t, language } = useText();
  const { check, course } = sample;
  const error = errorAt(lastResult, check.id, t);
  return (
    <section className={styles.try} aria-labelledby="try">
      <div className={styles.inside}>
        <div className={styles.words}>
          <h2 id="try">{t('home.try')}</h2>
          <p className="soft">{t('home.try-text')}</p>
          <div className={styles.lesson}>
            <p className="caption">{course.title}</p>
            <h3>{sample.title}</h3>
            <p>{sample.outcome}</p>
            <p className="meta">
              <span>
                <Icon name="clock" />
                {formatMinutes(sample.minutes, language)}
              </span>
            </p>
          </div>
        </div>
        <div className={styles.question}>
          <ErrorSummary errors={strayErrors(lastResult, [check.id], t)} />
          <Check
            check={check}
            formKey={sample.formKey}
            readHref={null}
            given={error ? givenAt(lastResult, 'response') : null}
            error={error}
            // The front page is the index of its layout, which would take the form otherwise.
            query="?index"
          />
          <ButtonLink
            to={itemHref(language, course.id, sample.path)}
            kind={check.verdict ? 'primary' : 'quiet'}
            className={check.verdict ? undefined : styles.whole}
            iconAfter="arrow-right"
          >
            {t('home.try-whole')}
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
