/** Header, main content and footer around a page. Without `frame` (the loader itself failed) the header is a guest's. */
import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { accessibilityHref, coursesHref, glossaryHref, privacyHref, verifyHref } from '#app/domain/addresses.ts';
import { otherLanguage } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import { DemoBanner } from './demo-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { SlowHint } from './slow-hint.tsx';
import { useKeptPlace } from './use-kept-place.ts';

type Frame = {
  readonly otherLanguageHref: string;
  readonly account: { readonly name: string; readonly guides: boolean } | null;
  readonly isDemo: boolean;
  readonly contactEmail: string | null;
  readonly sourceUrl: string | null;
};

export function SiteFrame({ frame, children }: { frame: Frame | null; children: ReactNode }) {
  const { t, language } = useText();
  const location = useLocation();
  useKeptPlace();
  const switched = location.pathname.replace(/^\/(fi|en)(?=\/|$)/, `/${otherLanguage(language)}`) + location.search;
  const links = [
    { href: coursesHref(language), title: t('catalogue.title') },
    { href: glossaryHref(language), title: t('glossary.title') },
    { href: verifyHref(language), title: t('verify.title') },
    { href: privacyHref(language), title: t('footer.privacy') },
    { href: accessibilityHref(language), title: t('footer.accessibility') },
    ...(frame?.contactEmail ? [{ href: `mailto:${frame.contactEmail}`, title: t('footer.contact') }] : []),
    ...(frame?.sourceUrl ? [{ href: frame.sourceUrl, title: t('footer.source') }] : []),
  ];
  return (
    <>
      <SiteHeader
        language={language}
        otherLanguageHref={frame?.otherLanguageHref ?? switched}
        account={frame?.account ?? null}
      />
      {frame?.isDemo && <DemoBanner />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter links={links} />
      <SlowHint />
    </>
  );
}
