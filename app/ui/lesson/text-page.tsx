/** A plain page: privacy, accessibility. */
import type { PageText } from '#app/domain/lesson.ts';
import { AuthorLinks } from './author-links.tsx';
import styles from './lesson-page.module.css';
import { Sources } from './sources.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { TextBlocks } from './text-blocks.tsx';

export function TextPage({ text }: { text: PageText }) {
  return (
    <article className={`page-narrow ${styles.lesson ?? ''}`}>
      <h1>{text.title}</h1>
      <StaleNotice text={text} />
      <TextBlocks text={text} page={text.title} />
      <Sources text={text} />
      <AuthorLinks />
    </article>
  );
}
