/** The search: the field, how many pages were found, and the pages; when there are none, what else to try. */
import { Link, useNavigation } from '@remix-run/react';
import { coursesHref, glossaryHref, searchHref } from '#app/domain/addresses.ts';
import { mostResults, type SearchAnswer, type SearchPage as Shown } from '#app/domain/search.ts';
import { otherLanguage } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import { FoundList } from './found-list.tsx';
import { SearchForm } from './search-form.tsx';
import { useLasting } from '../layout/use-lasting.ts';
import styles from './search.module.css';

export function SearchPage({ typed, answer, isTooLong }: Shown) {
  const { t } = useText();
  return (
    <div className="page-narrow">
      <h1>{t('search.title')}</h1>
      <SearchForm typed={typed} isTooLong={isTooLong} />
      <Outcome typed={typed} answer={answer} />
      {answer ? <Answer answer={answer} /> : <Browse />}
    </div>
  );
}

/** What screen readers hear while somebody types; always in the page, because only a change inside it is announced. */
function Outcome({ typed, answer }: Pick<Shown, 'typed' | 'answer'>) {
  const { t } = useText();
  const navigation = useNavigation();
  const isSlow = useLasting(navigation.state === 'loading' && navigation.location.pathname.endsWith('/search'));
  const sentence = () => {
    if (isSlow) return t('search.loading');
    if (!answer) return '';
    if (answer.found === 0) return t('search.none', { typed });
    if (answer.found > mostResults) return t('search.count-most', { count: answer.found, most: mostResults });
    return t('search.count', { count: answer.found });
  };
  return (
    <p role="status" className={styles.outcome}>
      {sentence()}
    </p>
  );
}

function Answer({ answer }: { answer: SearchAnswer }) {
  const { t, language } = useText();
  const { pages, others, suggestions } = answer;
  return (
    <>
      {pages.length === 0 && <Nothing suggestions={suggestions} />}
      {pages.length > 0 && (
        <section aria-labelledby="results">
          <h2 className="visually-hidden" id="results">
            {t('search.results')}
          </h2>
          <FoundList pages={pages} />
        </section>
      )}
      {others.length > 0 && (
        <section className={styles.others} aria-labelledby="others">
          <h2 id="others">{t('search.others', { count: others.length })}</h2>
          <FoundList key={otherLanguage(language)} pages={others} />
        </section>
      )}
    </>
  );
}

function Nothing({ suggestions }: Pick<SearchAnswer, 'suggestions'>) {
  const { t, language } = useText();
  return (
    <div className="stack">
      {suggestions.length > 0 && (
        <p className={styles.suggestions}>
          <span>{t('search.did-you-mean')}</span>
          {suggestions.map((word) => (
            <Link key={word} to={searchHref(language, word)}>
              {word}
            </Link>
          ))}
        </p>
      )}
      <p>{t('search.none-help')}</p>
      <Browse />
    </div>
  );
}

function Browse() {
  const { t, language } = useText();
  return (
    <p className={styles.suggestions}>
      <span>{t('search.or')}</span>
      <Link to={coursesHref(language)}>{t('search.courses')}</Link>
      <Link to={glossaryHref(language)}>{t('search.glossary')}</Link>
    </p>
  );
}
