/** When somebody looked at the verification page: times only. */
import type { Looks } from '#app/domain/certificate.ts';
import { formatDate, formatTime } from '#app/i18n/format.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import held from './held.module.css';

export function LookTimes({ looks: { count, newest } }: { looks: Looks }) {
  const { language } = useText();
  const words = holderWords[language];
  return (
    <section className={held.part} aria-labelledby="looks-title">
      <h2 id="looks-title">{words.looks}</h2>
      <p>{count === 0 ? words.looksNone : words.looksCount(count)}</p>
      <p className="soft">{words.looksPrivacy}</p>
      {count > 0 && (
        <details>
          <summary>{count > newest.length ? words.looksNewest : words.looksAll}</summary>
          <ol role="list" className={held.looks}>
            {newest.map((at, index) => (
              <li key={`${at} ${String(index)}`}>
                <time dateTime={at}>
                  {formatDate(at, language)} {formatTime(at, language)}
                </time>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
