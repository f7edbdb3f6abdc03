/** One page for every refusal and surprise: what happened and what to do, by status, in the reader's language. */
import { coursesHref, homeHref, searchHref } from '#app/domain/addresses.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './error-page.module.css';
import { Button, ButtonLink } from './form/button.tsx';
import { Field } from './form/field.tsx';
import { MapBeside } from './layout/map-beside.tsx';

const known = [400, 403, 404, 409, 413, 429, 503] as const;
type Known = (typeof known)[number];

function kindOf(status: number): `${Known}` | '500' {
  const found = known.find((each) => each === status);
  return found ? `${found}` : '500';
}

/** What the browser's tab says on that page. */
export function errorTitle(status: number, t: Translate): string {
  return `${t(`error.${kindOf(status)}.title`)} – Polku`;
}

export function ErrorPage({ status }: { status: number }) {
  const { t, language } = useText();
  const kind = kindOf(status);
  return (
    <MapBeside states={['done', 'here', 'ahead']} label={t('error.map')}>
      <div className={styles.words}>
        <p className="caption">{status}</p>
        <h1>{t(`error.${kind}.title`)}</h1>
        <p className="lead">{t(`error.${kind}.text`)}</p>
        {kind === '404' && <Search />}
        <p className="row">
          <ButtonLink to={homeHref(language)} kind={kind === '404' ? 'secondary' : 'primary'}>
            {t('error.home')}
          </ButtonLink>
          <ButtonLink kind="secondary" to={coursesHref(language)}>
            {t('catalogue.title')}
          </ButtonLink>
        </p>
      </div>
    </MapBeside>
  );
}

/** A plain form: a page that failed may have failed with its scripts. */
function Search() {
  const { t, language } = useText();
  return (
    <form action={searchHref(language)} role="search" className={styles.search}>
      <Field id="q" name="q" type="search" label={t('error.search')} autoComplete="off" enterKeyHint="search" />
      <Button icon="search">{t('search.button')}</Button>
    </form>
  );
}
