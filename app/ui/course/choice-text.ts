/** What the choices of the catalogue's filter are called. */
import { audiences, topics } from '#app/domain/course.ts';
import { durations, type FilterName, longestOf } from '#app/domain/course-filter.ts';
import type { Translate } from '#app/i18n/i18n.ts';

/** The words for a value of the filter's choice: 'audience', 'student' → Opiskelijalle. */
export function choiceText(t: Translate, name: FilterName, value: string): string {
  const audience = audiences.find((each) => each === value);
  const topic = topics.find((each) => each === value);
  const duration = durations.find((each) => each === value);
  if (name === 'audience' && audience) return t(`catalogue.audience.${audience}`);
  if (name === 'topic' && topic) return t(`catalogue.topic.${topic}`);
  if (name === 'time' && duration)
    return t(`catalogue.time.${duration}`, {
      shortest: longestOf.short,
      from: longestOf.short + 1,
      longest: longestOf.medium,
    });
  return t('catalogue.reading.enough', { level: value });
}
