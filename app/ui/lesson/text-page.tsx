/** A plain page: privacy, accessibility. */
import type { PageText } from '#app/domain/lesson.ts';
import { AuthorLinks } from './author-links.tsx';
import styles from './lesson-page.module.css';
import { Prose } from './prose.tsx';
import { Sources } from './sources.tsx';
import { StaleNotice } from './stale-notice.tsx';

export function TextPage({ text }: { text: PageText }) {
  return (
    <article className={`page-narrow ${styles.lesson ?? ''}`}>
      <h1>{text.title}</h1>
      <StaleNotice text={text} />
      {text.blocks.map(
        (block, index) => block.kind === 'prose' && <Prose key={`${text.title}/${String(index)}`} block={block} />,
      )}
      <Sources text={text} />
      <AuthorLinks />
    </article>
  );
}
