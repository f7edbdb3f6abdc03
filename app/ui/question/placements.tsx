/** Steps to number, or left sides to match: a list to choose from beside each. */
import type { PublicQuestion } from '#app/domain/question.ts';
import { placement } from '#app/domain/response.ts';
import { useText } from '#app/i18n/use-text.ts';
import type { ControlsProps } from './choices.tsx';
import styles from './question.module.css';
import { Why } from './why.tsx';

/** Where an item can be put: numbers for steps, choices for left sides. */
export function placesOf({ type, options, choices }: PublicQuestion) {
  if (type === 'matching') return choices;
  return options.map((_, index) => ({ id: String(index + 1), text: `${String(index + 1)}.` }));
}

export function Placements({ question, given, isInvalid }: ControlsProps) {
  const { t } = useText();
  const isOrder = question.type === 'ordering';
  const places = placesOf(question);
  return (
    <ul className={isOrder ? styles.steps : styles.pairs} role="list">
      {question.options.map((option) => {
        const id = `${question.id}-${option.id}`;
        const values = places.map((place) => placement(option.id, place.id));
        const verdict = question.verdict?.options[option.id];
        return (
          <li key={option.id}>
            <div className={styles.placement}>
              <label htmlFor={id}>{option.text}</label>
              <select
                id={id}
                name="response"
                className={styles.select}
                defaultValue={values.find((value) => given.includes(value)) ?? ''}
                aria-invalid={isInvalid || undefined}
                aria-describedby={verdict ? `${id}-why` : undefined}
              >
                <option value="">{isOrder ? '–' : t('check.pick')}</option>
                {places.map((place, index) => (
                  <option key={place.id} value={values[index]}>
                    {place.text}
                  </option>
                ))}
              </select>
            </div>
            {verdict && <Why id={`${id}-why`} verdict={verdict} isChosen />}
          </li>
        );
      })}
    </ul>
  );
}
