/** The printed invitation: both languages on one A4, the code three ways, what is studied, who will see what. */
import { formatCode } from '#app/domain/code.ts';
import { type InvitationSheet, minutesInAll, weeksFor } from '#app/domain/invitation.ts';
import { type Language, otherLanguage, type Translated } from '#app/domain/language.ts';
import { formatDate, formatMinutes } from '#app/i18n/format.ts';
import { sheetWords } from '#app/i18n/sheet.ts';
import { useText } from '#app/i18n/use-text.ts';
import { type CodeLink, QrCode } from '../certificate/qr-code.tsx';
import { Logo } from '../layout/logo.tsx';
import styles from './sheet.module.css';

/** `typed`: the address where the code is asked for, which people type by hand. */
export type SheetLinks = { link: CodeLink; typed: Translated };

type SheetProps = { sheet: InvitationSheet } & SheetLinks;

export function SheetPaper({ sheet, link, typed }: SheetProps) {
  const { language: first, group, guides, note } = sheet;
  const second = otherLanguage(first);
  return (
    <article className={styles.sheet} lang={first} aria-label={sheetWords[first].title}>
      <p className={styles.brand}>
        <Logo size={28} /> Polku
      </p>
      <h2 className={styles.title}>
        {sheetWords[first].title}
        <span lang={second}>{sheetWords[second].title}</span>
      </h2>
      <p className={styles.group}>{group}</p>
      <p>
        {sheetWords[first].guides} / <span lang={second}>{sheetWords[second].guides}</span>: {guides.join(', ')}
      </p>
      {note && <p className={styles.note}>{note}</p>}
      <WayIn sheet={sheet} link={link} typed={typed} />
      {sheet.modules.length > 0 && <Studies sheet={sheet} />}
      <div className={styles.columns}>
        <Explained language={first} sheet={sheet} />
        <Explained language={second} sheet={sheet} />
      </div>
    </article>
  );
}

/** Scanned, or typed: the address that asks for the code, and the code. */
function WayIn({ sheet, link, typed }: SheetProps) {
  const { t } = useText();
  const { language: first, code, expiresAt } = sheet;
  const second = otherLanguage(first);
  return (
    <div className={styles.way}>
      <QrCode link={link} label={t('groups.qr')} />
      <dl>
        <div>
          <dt>
            {sheetWords[first].code} / <span lang={second}>{sheetWords[second].code}</span>
          </dt>
          <dd className={`code ${styles.code ?? ''}`}>{formatCode(code ?? '')}</dd>
        </div>
        {[first, second].map((each) => (
          <div key={each} lang={each}>
            <dt>{sheetWords[each].address}</dt>
            <dd>
              <span className={styles.address}>
                {new URL(typed[each]).host}
                <wbr />
                {new URL(typed[each]).pathname}
              </span>
              <span className={styles.until}>{sheetWords[each].until(formatDate(expiresAt, each))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Studies({ sheet: { language: first, modules, minutesAWeek } }: Pick<SheetProps, 'sheet'>) {
  const second = otherLanguage(first);
  const weeks = weeksFor(modules, minutesAWeek);
  const pace = (language: Language) =>
    [
      sheetWords[language].inAll(formatMinutes(minutesInAll(modules), language)),
      weeks !== null &&
        minutesAWeek !== null &&
        sheetWords[language].pace(formatMinutes(minutesAWeek, language), weeks),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <section className={styles.studies}>
      <h3>
        {sheetWords[first].studies} / <span lang={second}>{sheetWords[second].studies}</span>
      </h3>
      <ul role="list">
        {modules.map(({ target, title, minutes }) => (
          <li key={`${target.course}/${target.module ?? ''}`}>
            <span>{title[first]}</span>
            <span lang={second}>{title[second]}</span>
            <span>{formatMinutes(minutes, first)}</span>
          </li>
        ))}
      </ul>
      <p>{pace(first)}</p>
      <p lang={second}>{pace(second)}</p>
    </section>
  );
}

function Explained({ language, sheet: { id } }: { language: Language; sheet: InvitationSheet }) {
  const words = sheetWords[language];
  return (
    <section lang={language} aria-labelledby={`${id}-${language}`}>
      <h3 id={`${id}-${language}`}>{words.how}</h3>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{words.sees}</h3>
      <ul>
        {words.seen.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
