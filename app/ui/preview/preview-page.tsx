/** A text as its author sees it: Finnish and English side by side, section by section, with what is left to correct. */
import { pageHref, previewHref } from '#app/domain/addresses.ts';
import type { Language, Translated } from '#app/domain/language.ts';
import { languages } from '#app/domain/language.ts';
import type { PreviewPage as Preview, PreviewRow, PreviewText } from '#app/domain/preview.ts';
import { previewWords } from '#app/i18n/preview.ts';
import { useText } from '#app/i18n/use-text.ts';
import { ButtonLink } from '../form/button.tsx';
import { Icon } from '../icon.tsx';
import { PreviewSection } from './preview-section.tsx';
import { ProblemList } from './problem-list.tsx';
import styles from './preview.module.css';

const names: Translated = { fi: 'Suomi', en: 'English' };

export function PreviewPage({ page }: { page: Preview }) {
  const { language } = useText();
  const words = previewWords[language];
  return (
    <div className={`page ${styles.page ?? ''}`}>
      <header className="stack">
        <p className="soft small">
          {page.course}
          {page.minutes > 0 && ` · ${words.planned(page.minutes)}`}
        </p>
        <h1>{words.title(page.texts[language].title)}</h1>
        <p className="notice notice-here">
          <Icon name="info" />
          {words.note}
        </p>
      </header>
      <ProblemList problems={page.problems} />
      <section className={styles.texts} aria-label={words.texts}>
        <div className={styles.row}>
          {languages.map((each) => (
            <TextHead key={each} text={page.texts[each]} language={each} path={page.path} />
          ))}
        </div>
        {page.rows.length === 0 && <p>{words.unreadable}</p>}
        {page.rows.map((row) => (
          <Row key={row.id ?? ''} row={row} path={page.path} />
        ))}
      </section>
      <Neighbours page={page} />
    </div>
  );
}

type TextHeadProps = { text: PreviewText; language: Language; path: string };

function TextHead({ text, language, path }: TextHeadProps) {
  const reader = useText().language;
  const own = previewWords[reader];
  return (
    <div className={styles.head} lang={language}>
      <p className={styles.language}>
        {names[language]}
        {text.step && (
          <span className={text.step === 'in-step' ? 'tag tag-done' : 'tag tag-here'} lang={reader}>
            {own.steps[text.step]}
          </span>
        )}
      </p>
      <p className={styles.title}>{text.title}</p>
      {text.head.map((line) => (
        <p key={line} className={styles.outcome}>
          {line}
        </p>
      ))}
      <p className="meta" lang={reader}>
        <span>
          <Icon name="clock" />
          {own.length(text.words, text.minutes)}
        </span>
        <a href={pageHref(language, `/${path}`)}>
          <Icon name="arrow-out" />
          {own.open}
        </a>
      </p>
    </div>
  );
}

function Row({ row, path }: { row: PreviewRow; path: string }) {
  const words = previewWords[useText().language];
  return (
    <div className={row.differs ? `${styles.section ?? ''} ${styles.differing ?? ''}` : styles.section}>
      {row.differs && (
        <p className={`tag tag-here ${styles.mark ?? ''}`}>
          <Icon name="alert" size={16} />
          {words.differs}
          {row.id !== null && <code>#{row.id}</code>}
        </p>
      )}
      <div className={styles.row}>
        {languages.map((each) => (
          <PreviewSection key={each} section={row[each]} language={each} path={path} isMarked={row.differs} />
        ))}
      </div>
    </div>
  );
}

function Neighbours({ page: { previous, next } }: { page: Preview }) {
  const { language } = useText();
  const words = previewWords[language];
  return (
    <nav className="row row-apart" aria-label={`${words.previous}, ${words.next}`}>
      {previous ? (
        <ButtonLink kind="quiet" to={previewHref(language, previous.path)} icon="arrow-left">
          {words.previous}: {previous.title}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && (
        <ButtonLink kind="secondary" to={previewHref(language, next.path)} iconAfter="arrow-right">
          {words.next}: {next.title}
        </ButtonLink>
      )}
    </nav>
  );
}
