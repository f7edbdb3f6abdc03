/** My portfolio: every task text I have written. */
import { useLoaderData } from '@remix-run/react';
import { page, signedIn } from '#app/http/handler.server.ts';
import { myPortfolio } from '#app/services/portfolio.server.ts';
import { headOf } from '#app/ui/head.ts';
import { MyPortfolioPage } from '#app/ui/portfolio/my-portfolio-page.tsx';
import '#app/i18n/portfolio.ts';

export const loader = page(signedIn, ({ actor, language }) => myPortfolio(actor, language));

export const meta = headOf((t) => ({ title: t('portfolio.title'), index: false }));

export default function MyPortfolioRoute() {
  return <MyPortfolioPage entries={useLoaderData<typeof loader>()} />;
}
