/** The same page in the other language, where the reader is: the bar stays in sight, and the frame's script adds the section that is read. */
import { useRouteLoaderData } from '@remix-run/react';
import { otherLanguage } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';

function otherHrefOf(data: unknown): string | null {
  const has = typeof data === 'object' && data !== null && 'otherLanguageHref' in data;
  return has ? String(data.otherLanguageHref) : null;
}

/** A plain link: the whole document changes language. Nothing when the frame of the page could not be made. */
export function LanguageLink({ className }: { className: string | undefined }) {
  const { t, language } = useText();
  const href = otherHrefOf(useRouteLoaderData('root'));
  const other = otherLanguage(language);
  return (
    href && (
      <a className={className} href={href} lang={other} hrefLang={other}>
        <Icon name="language" />
        {t('trail.other-language')}
      </a>
    )
  );
}
