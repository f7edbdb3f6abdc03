/** The document around every page: head, header, footer, and the one error boundary. */
import type { LinksFunction, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { documentFrame } from './http/document.server.ts';
import { anyone, page } from './http/handler.server.ts';
import { textOf } from './i18n/i18n.ts';
import { useText } from './i18n/use-text.ts';
import { ErrorPage, errorTitle } from './ui/error-page.tsx';
import { SiteFrame } from './ui/layout/site-frame.tsx';
import { useNonce } from './ui/nonce.ts';
import { fontLinks } from './ui/styles/font-links.ts';
import './ui/styles/fonts.css';
import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/prose.css';
import './ui/styles/print.css';

export const links: LinksFunction = () => [
  ...fontLinks,
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
];

export const loader = page(anyone, documentFrame);

// Pages describe themselves; this is for those that failed, and for a frame that could not be made.
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  if (!error || !data) return [{ title: 'Polku' }];
  const t = textOf(data.language);
  const title = errorTitle(isRouteErrorResponse(error) ? error.status : 500, t);
  return [{ title }, { name: 'description', content: t('footer.about') }, { name: 'robots', content: 'noindex' }];
};

export function Layout({ children }: { children: ReactNode }) {
  const { language } = useText();
  const nonce = useNonce();
  const frame = useRouteLoaderData<typeof loader>('root');
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#faf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#101613" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
      </head>
      <body>
        <SiteFrame frame={frame ?? null}>{children}</SiteFrame>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  return <ErrorPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
