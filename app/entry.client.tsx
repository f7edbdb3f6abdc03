/** Hydrates the page in the language the server chose. */
import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { isLanguage } from './domain/language.ts';
import { loadText } from './i18n/i18n.ts';
import { TextProvider } from './i18n/use-text.ts';

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : 'fi';

void loadText(language).then((t) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <TextProvider language={language} t={t}>
        <RemixBrowser />
      </TextProvider>,
    );
  });
});
