/** The frames of the design page: a section, and one specimen with the name of its state. */
import type { ReactNode } from 'react';
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './design.module.css';

type SectionId = keyof (typeof designWords)['fi']['sections'];

export function DesignSection({ id, children }: { id: SectionId; children: ReactNode }) {
  const words = designWords[useText().language];
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`}>
      <header className={styles.head}>
        <h2 id={`${id}-title`}>{words.sections[id]}</h2>
        <p className="soft">{words.about[id]}</p>
      </header>
      {children}
    </section>
  );
}

/** Specimens side by side, as many as fit. */
export function Specimens({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? styles.wideSpecimens : styles.specimens}>{children}</div>;
}

/**
 * `look` names the pictures that `npm run look` takes of the specimen's control with the pointer on it, with the focus and
 * pressed; without it the specimen is seen only as it stands.
 */
export function Specimen({ title, look, children }: { title: string; look?: string; children: ReactNode }) {
  return (
    <figure className={styles.specimen} data-look={look}>
      <figcaption className="caption">{title}</figcaption>
      <div className={styles.shown}>{children}</div>
    </figure>
  );
}
