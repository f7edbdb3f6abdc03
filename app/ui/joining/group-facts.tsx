/** How things stand with a group of mine, in a few lines. */
import type { MyGroup } from '#app/domain/membership.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';

export function GroupFacts({ group }: { group: MyGroup }) {
  const { t, language } = useText();
  const { state, sharesUntil, sharesQuizzes, sharesTexts, guides, joinedAt } = group;
  return (
    <div className="stack-tight">
      <p>
        <span className={state === 'shown' ? 'tag tag-done' : 'tag'}>
          {t(`joining.state.${state}`, { date: formatDate(sharesUntil, language) })}
        </span>
      </p>
      <p className="meta">
        <span>{t('joining.guided-by', { guides: guides.join(', ') })}</span>
        <span>{t('joining.joined-on', { date: formatDate(joinedAt, language) })}</span>
      </p>
      {state === 'shown' && (sharesQuizzes || sharesTexts) && (
        <p className="small soft">
          {[sharesQuizzes && t('joining.shows-quizzes'), sharesTexts && t('joining.shows-texts')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </div>
  );
}
