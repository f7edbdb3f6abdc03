/** Tells that the text is older than its other language, and leads there. */
import { useLocation } from '@remix-run/react';
import { otherLanguage } from '#app/domain/language.ts';
import type { Text } from '#app/domain/lesson.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';

/** Nothing when the two languages are in step. */
export function StaleNotice({ text }: { text: Pick<Text, 'stale'> }) {
  const { t, language } = useText();
  const { pathname } = useLocation();
  if (!text.stale) return null;
  const other = otherLanguage(language);
  return (
    <p className="notice notice-here">
      <Icon name="language" />
      <span>
        {t('lesson.stale', { date: formatDate(text.stale.since, language) })}{' '}
        <a href={pathname.replace(/^\/(?:fi|en)/, `/${other}`)} lang={other} hrefLang={other}>
          {t('lesson.other-language')}
        </a>
      </span>
    </p>
  );
}
