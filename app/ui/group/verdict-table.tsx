/** The rows of a list of addresses, each with what becomes of it in words. */
import type { ListedAddress, SentVerdict } from '#app/domain/address-list.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Icon } from '../icon.tsx';
import styles from './group.module.css';

const icons = { ready: 'right', sent: 'right', bad: 'wrong', twice: 'info', invited: 'info', joined: 'info' } as const;

export function VerdictTable({ rows }: { rows: readonly ListedAddress<SentVerdict>[] }) {
  const { t } = useText();
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{t('groups.row.address')}</th>
          <th scope="col">{t('groups.row.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ text, name, verdict }, index) => (
          <tr key={`${String(index)} ${text}`}>
            <td>
              {text}
              {name && <span className={styles.whose}>{name}</span>}
            </td>
            <td className={verdict === 'bad' ? styles.bad : undefined}>
              <Icon name={icons[verdict]} /> {t(`groups.verdict.${verdict}`)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
