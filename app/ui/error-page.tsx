/** One page for every refusal and surprise: what happened and what to do, by status, in the reader's language. */
import type { Text } from '#app/i18n/i18n.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from './form/button.tsx';

const known = [400, 403, 404, 409, 413, 429, 503] as const;
type Known = (typeof known)[number];

function kindOf(status: number): `${Known}` | '500' {
  const found = known.find((each) => each === status);
  return found ? `${found}` : '500';
}

/** What the browser's tab says on that page. */
export function errorTitle(status: number, t: Text): string {
  return `${t(`error.${kindOf(status)}.title`)} – Polku`;
}

export function ErrorPage({ status }: { status: number }) {
  const { t, language } = useText();
  const kind = kindOf(status);
  return (
    <div className="page-narrow stack">
      <p className="caption">{status}</p>
      <h1>{t(`error.${kind}.title`)}</h1>
      <p className="lead">{t(`error.${kind}.text`)}</p>
      <p className="row">
        <ButtonLink to={`/${language}`}>{t('error.home')}</ButtonLink>
        <ButtonLink kind="secondary" to={`/${language}/courses`}>
          {t('header.courses')}
        </ButtonLink>
      </p>
    </div>
  );
}
