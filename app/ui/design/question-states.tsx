/** Checks of all eight types in every state, marked by the domain itself: a state here cannot lie. */
import type { Language } from '#app/domain/language.ts';
import { type PublicQuestion, publish } from '#app/domain/question.ts';
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Check } from '../lesson/check.tsx';
import styles from './design.module.css';
import { type Sample, samples } from './sample-questions.ts';
import { Specimen, Specimens } from './specimen.tsx';

type State = keyof (typeof designWords)['fi']['states'];

const states = ['unanswered', 'error', 'wrong', 'partly', 'shown', 'right'] as const satisfies readonly State[];

/** Null when the question has no such state. */
function inState({ question, ...answers }: Sample, state: State, language: Language): PublicQuestion | null {
  const response = { unanswered: null, error: null, shown: answers.wrong, ...answers }[state];
  if (state === 'partly' && response === null) return null;
  const reveal = state === 'right' || state === 'shown' ? 'all' : 'chosen';
  const order = question.options.map(({ id }) => id);
  // Controls are tied to their labels by id, so each specimen has ids of its own.
  return { ...publish(question, language, { order, response, reveal }), id: `${question.id}-${state}` };
}

export function QuestionStates() {
  const { t, language } = useText();
  const words = designWords[language];
  return samples.map((sample) => {
    const { type } = sample.question;
    return (
      <div key={type} className={styles.questions}>
        <h3>
          {words.types[type]} <code>{type}</code>
        </h3>
        <Specimens wide>
          {states.map((state) => {
            const check = inState(sample, state, language);
            return (
              check && (
                <Specimen
                  key={state}
                  title={words.states[state]}
                  {...(state === 'unanswered' ? { look: `question-${type}` } : {})}
                >
                  <Check
                    check={check}
                    formKey=""
                    readHref={null}
                    error={state === 'error' ? t('errors.check.choose') : undefined}
                  />
                </Specimen>
              )
            );
          })}
        </Specimens>
      </div>
    );
  });
}
