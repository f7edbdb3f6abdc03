/** After "save and continue" with nothing chosen: that the question has no answer, and the way back to it. */
import { Link } from '@remix-run/react';
import type { QuizOpen } from '#app/domain/quiz-page.ts';
import '#app/i18n/quiz.ts';
import { useText } from '#app/i18n/use-text.ts';

export function PassedOver({ open: { passedOver } }: { open: QuizOpen }) {
  const { t } = useText();
  if (passedOver === null) return null;
  const number = String(passedOver + 1);
  return (
    <p className="notice" role="status">
      <span>
        {t('quiz.passed-over', { number })} <Link to={`?q=${number}`}>{t('quiz.back-to', { number })}</Link>
      </span>
    </p>
  );
}
