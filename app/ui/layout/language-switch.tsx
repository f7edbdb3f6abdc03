/** Two segments: the language of this page, and a link to the same page in the other one. */
import type { Language } from '#app/domain/language.ts';
import { languages } from '#app/domain/language.ts';
import { useText } from '#app/i18n/use-text.ts';
import styles from './language-switch.module.css';

/** Each language is named in itself, so that it is found by those who read only that one. */
const names = { fi: 'Suomi', en: 'English' } as const;

/** A plain link: the whole document changes language, `lang` and all. */
export function LanguageSwitch({ language, otherHref }: { language: Language; otherHref: string }) {
  const { t } = useText();
  return (
    <div className={styles.switch} role="group" aria-label={t('header.language')}>
      {languages.map((each) =>
        each === language ? (
          <span key={each} className={styles.current} aria-current="true" lang={each}>
            {names[each]}
          </span>
        ) : (
          <a key={each} className={styles.other} href={otherHref} lang={each} hrefLang={each}>
            {names[each]}
          </a>
        ),
      )}
    </div>
  );
}
