/** One section in one language, with every check's key; when the languages differ, what it is built of. */
import type { Language } from '#app/domain/language.ts';
import type { AuthorAnswer, AuthorQuestion, PreviewSection as Section, Shape } from '#app/domain/preview.ts';
import { previewWords } from '#app/i18n/preview.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import { Prose } from '../lesson/prose.tsx';
import styles from './preview.module.css';

type PreviewSectionProps = { section: Section | null; language: Language; path: string; isMarked: boolean };

export function PreviewSection({ section, language, path, isMarked }: PreviewSectionProps) {
  const reader = useText().language;
  if (!section) {
    return (
      <p className={styles.missing} lang={language}>
        {previewWords[language].missing}
      </p>
    );
  }
  return (
    <div className={styles.column} lang={language}>
      {isMarked && (
        <p className={styles.shape} lang={reader}>
          {section.shape.map((each) => shapeText(each, reader)).join(' · ') || previewWords[reader].nothing}
        </p>
      )}
      {section.blocks.map((block, index) =>
        block.kind === 'prose' ? (
          // The key holds the text itself: an author saves it while the page is open.
          <Prose key={`${path}/${String(index)}/${block.html}`} block={block} />
        ) : (
          <Key key={block.id} id={block.id} question={block.question} language={language} />
        ),
      )}
    </div>
  );
}

function shapeText({ kind, count }: Shape, language: Language): string {
  const [name = '', id] = kind.split(' ');
  const found = Object.entries(previewWords[language].shapes).find(([each]) => each === name)?.[1] ?? name;
  return [found, id, count !== null && `(${String(count)})`].filter(Boolean).join(' ');
}

type KeyProps = { id: string; question: AuthorQuestion | null; language: Language };

function Key({ id, question, language }: KeyProps) {
  const words = previewWords[language];
  if (!question) return <p className="notice notice-wrong">{words.unknown(id)}</p>;
  return (
    <div className={styles.key} role="group" aria-label={words.key}>
      <p className={styles.about}>
        <code>{question.id}</code> {question.type}
      </p>
      {question.case !== null && <p>{question.case}</p>}
      <p className={styles.stem}>{question.stem}</p>
      <ul className="stack-tight" role="list">
        {question.answers.map((answer, index) => (
          <li key={String(index)}>
            <Answer answer={answer} language={language} />
          </li>
        ))}
      </ul>
      {question.why !== null && <p className="small">{question.why}</p>}
    </div>
  );
}

const icons = { right: 'right', half: 'info', wrong: 'wrong' } as const;

function Answer({ answer: { mark, text, why }, language }: { answer: AuthorAnswer; language: Language }) {
  return (
    <div className={`${styles.answer ?? ''} ${mark === null ? '' : (styles[mark] ?? '')}`}>
      {mark === null ? <span /> : <Icon name={icons[mark]} />}
      <div>
        {mark !== null && <span className="visually-hidden">{previewWords[language][mark]}: </span>}
        {text}
        {why !== null && <p className={styles.why}>{why}</p>}
      </div>
    </div>
  );
}
