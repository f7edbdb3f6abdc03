/** The house style on one page, for those who build it. Only while developing; elsewhere not found. */
import { useLoaderData } from '@remix-run/react';
import { anyone, page } from '#app/http/handler.server.ts';
import { designWords } from '#app/i18n/design.ts';
import { openDesign } from '#app/services/design.server.ts';
import { DesignPage } from '#app/ui/design/design-page.tsx';
import { headOf } from '#app/ui/head.ts';

export const loader = page(anyone, ({ actor, language }) => openDesign(actor, language));

export const meta = headOf(() => ({ title: `${designWords.fi.title} / ${designWords.en.title}`, index: false }));

export default function DesignRoute() {
  return <DesignPage courses={useLoaderData<typeof loader>()} />;
}
