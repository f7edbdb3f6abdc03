/** Hydrates the page in the language the server chose. */
import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { isLanguage } from './domain/language.ts';
import { loadText } from './i18n/i18n.ts';
import { TextProvider } from './i18n/use-text.ts';
import { noteJump } from './ui/layout/use-kept-place.ts';

const { lang } = document.documentElement;
const language = isLanguage(lang) ? lang : 'fi';

// Here, because the router begins to listen with the first render.
window.addEventListener('popstate', noteJump);

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
