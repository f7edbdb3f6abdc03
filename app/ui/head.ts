/** What goes into <head>: title, description, canonical and hreflang links, Open Graph without names. */
import type { MetaDescriptor } from '@remix-run/react';
import { isLanguage, type Language, languages } from '#app/domain/language.ts';
import { type Translate, textOf } from '#app/i18n/i18n.ts';

type Arguments = {
  readonly location: { readonly pathname: string };
  readonly matches: readonly { readonly id: string; readonly data: unknown }[];
};

type Head = { readonly title: string; readonly description?: string | undefined; readonly index?: boolean };

function rootOf(matches: Arguments['matches']): { origin: string; language: Language } {
  const data = matches.find((match) => match.id === 'root')?.data;
  const isRoot = typeof data === 'object' && data !== null && 'origin' in data && 'language' in data;
  if (!isRoot) return { origin: '', language: 'fi' };
  return { origin: String(data.origin), language: isLanguage(data.language) ? data.language : 'fi' };
}

/**
 * The `meta` of a route: `headOf((t) => ({ title: t('…') }))`. The site's name is added to the title; a page that does not
 * describe itself has the description of the site.
 * Pages that belong to one person or one moment say `index: false`.
 */
export function headOf<D>(describe: (t: Translate, data: D, language: Language) => Head) {
  return ({ location, matches, data }: Arguments & { readonly data: D | undefined }): MetaDescriptor[] => {
    const { origin, language } = rootOf(matches);
    if (data === undefined) return [{ title: 'Polku' }];
    const t = textOf(language);
    const { title, description = t('footer.about'), index = true } = describe(t, data, language);
    const full = `${title} – Polku`;
    const shared: MetaDescriptor[] = [{ title: full }, { name: 'description', content: description }];
    if (!index) return [...shared, { name: 'robots', content: 'noindex' }];
    return [...shared, ...linksOf(origin, location.pathname), ...openGraphOf(origin, language, full, description)];
  };
}

function linksOf(origin: string, pathname: string): MetaDescriptor[] {
  const link = (attributes: Record<string, string>): MetaDescriptor => ({ tagName: 'link', ...attributes });
  const inLanguage = (language: Language) => origin + pathname.replace(/^\/(fi|en)(?=\/|$)/, `/${language}`);
  return [
    link({ rel: 'canonical', href: origin + pathname }),
    ...languages.map((language) => link({ rel: 'alternate', hrefLang: language, href: inLanguage(language) })),
    link({ rel: 'alternate', hrefLang: 'x-default', href: inLanguage('fi') }),
  ];
}

function openGraphOf(origin: string, language: Language, title: string, description: string): MetaDescriptor[] {
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Polku' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:locale', content: language === 'fi' ? 'fi_FI' : 'en_GB' },
    { property: 'og:image', content: `${origin}/og.png` },
  ];
}
