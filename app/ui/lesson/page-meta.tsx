/** The line above a page's title: how long it takes, whether it is done, and the same page in the other language. */
import { useRouteLoaderData } from '@remix-run/react';
import { otherLanguage } from '#app/domain/language.ts';
import type { State } from '#app/domain/progress.ts';
import { formatMinutes } from '#app/i18n/format.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';

function otherHrefOf(data: unknown): string | null {
  const has = typeof data === 'object' && data !== null && 'otherLanguageHref' in data;
  return has ? String(data.otherLanguageHref) : null;
}

export function PageMeta({ minutes, state }: { minutes: number; state: State }) {
  const { t, language } = useText();
  const otherHref = otherHrefOf(useRouteLoaderData('root'));
  const other = otherLanguage(language);
  return (
    <p className="meta">
      <span>
        <Icon name="clock" />
        {formatMinutes(minutes, language)}
      </span>
      {otherHref && (
        <a href={otherHref} lang={other} hrefLang={other}>
          <Icon name="language" />
          {t('lesson.other-language')}
        </a>
      )}
      {state !== 'ahead' && (
        <span className={state === 'done' ? 'tag tag-done' : 'tag tag-here'}>{t(`trail.${state}`)}</span>
      )}
    </p>
  );
}
