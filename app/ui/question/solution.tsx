/** The right answer in words, once it may be seen: an order, pairs, a word or a number. */
import type { PublicQuestion } from '#app/domain/question.ts';
import { type Response, placeOf, placementsOf } from '#app/domain/response.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { placesOf } from './placements.tsx';
import styles from './question.module.css';

/** Nothing to say after a right answer, or where each option tells it for itself. */
export function Solution({ question }: { question: PublicQuestion }) {
  const { t, language } = useText();
  const { solution, right } = question.verdict ?? {};
  if (!solution || right) return null;
  const written = solution[0] ?? '';
  return (
    <div className={styles.solution}>
      <p>
        <strong>{t(question.type === 'ordering' ? 'check.right-order' : 'check.right-answer')}</strong>{' '}
        {question.type === 'numeric' && `${formatNumber(Number(written), language)} ${question.unit ?? ''}`}
        {question.type === 'fill-in' && written}
      </p>
      {question.options.length > 0 && <Placed question={question} response={solution} />}
    </div>
  );
}

/** An order or pairs as a list to read; an item without a place is said to have none. */
export function Placed({ question, response }: { question: PublicQuestion; response: Response }) {
  const { t } = useText();
  const given = placementsOf(response);
  const places = placesOf(question);
  const rows = question.options.map((option) => {
    const index = places.findIndex(({ id }) => id === placeOf(given, option.id));
    return { ...option, index, place: places[index]?.text ?? t('check.unanswered') };
  });
  if (question.type === 'ordering')
    return (
      <ol className={styles.placed}>
        {rows
          .sort((a, b) => a.index - b.index)
          .map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
      </ol>
    );
  return (
    <ul className={styles.placed}>
      {rows.map(({ id, text, place }) => (
        <li key={id}>
          {text} → <strong>{place}</strong>
        </li>
      ))}
    </ul>
  );
}
