/** The home page, with a question of a real lesson to answer on the spot. */
import { useActionData, useLoaderData } from '@remix-run/react';
import { homeHref } from '#app/domain/addresses.ts';
import { CheckForm } from '#app/http/check-form.server.ts';
import { anyone, form, learner, page } from '#app/http/handler.server.ts';
import { seeOther } from '#app/http/redirect.server.ts';
import { answerSample, openHome } from '#app/services/home.server.ts';
import { headOf } from '#app/ui/head.ts';
import { HomePage } from '#app/ui/home/home-page.tsx';
import '#app/i18n/home.ts';

export const loader = page(anyone, async ({ actor, language, url }) => ({
  home: await openHome(actor, language, url.searchParams.get('show')),
  account: actor.kind === 'member' ? { guides: actor.role !== 'learner' } : null,
  isSignedOut: actor.kind === 'visitor' && url.searchParams.has('signed-out'),
}));

export const action = form(learner, CheckForm, async ({ actor, language, input, refuse }) => {
  const shortcoming = await answerSample(actor, input);
  if (shortcoming) return refuse({ [input.check]: [`check.${shortcoming}`] });
  return seeOther(`${homeHref(language)}#check-${input.check}`);
});

export const meta = headOf((t) => ({ title: t('home.page-title'), description: t('home.description') }));

export default function HomeRoute() {
  const problem = useActionData<typeof action>();
  return <HomePage {...useLoaderData<typeof loader>()} lastResult={problem?.lastResult ?? null} />;
}
