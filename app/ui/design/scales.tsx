/** The sizes of letters, spaces, corners and motion, drawn at their own size. */
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/home.ts';
import tokens from '../styles/tokens.css?raw';
import { tokensOf } from './colours.ts';
import styles from './design.module.css';
import { Specimen, Specimens } from './specimen.tsx';

const values = tokensOf(tokens);
const sizes = [
  ['text-display', styles.display],
  ['text-1', styles.text1],
  ['text-2', styles.text2],
  ['text-3', styles.text3],
  ['text-lead', styles.textLead],
  ['text-body', styles.textBody],
  ['text-small', styles.textSmall],
  ['text-caption', styles.textCaption],
] as const;
const radii = ['radius', 'radius-small', 'radius-round'];
const rootPixels = 16;

function pixelsOf(value: string): number {
  return Number.parseFloat(value) * (value.endsWith('rem') ? rootPixels : 1);
}

function Token({ name }: { name: string }) {
  return (
    <span className={styles.token}>
      <code>--{name}</code> <span className="caption">{values.get(name)}</span>
    </span>
  );
}

/** Each size with a word of the interface that is long in Finnish. */
export function TypeScale() {
  const { t } = useText();
  return (
    <ul className={styles.scale} role="list">
      {sizes.map(([name, look]) => (
        <li key={name}>
          <p className={look}>{t('home.title')}</p>
          <Token name={name} />
        </li>
      ))}
    </ul>
  );
}

export function SpaceScale() {
  const spaces = [...values].filter(([name]) => name.startsWith('space-') || name === 'target');
  return (
    <ul className={styles.spaces} role="list">
      {spaces.map(([name, value]) => (
        <li key={name}>
          <svg width={pixelsOf(value)} height={16} aria-hidden>
            <rect className={styles.spruce} width="100%" height={16} rx={2} />
          </svg>
          <Token name={name} />
        </li>
      ))}
    </ul>
  );
}

export function Shapes() {
  const words = designWords[useText().language];
  return (
    <Specimens>
      {radii.map((name) => (
        <Specimen key={name} title={`--${name}`}>
          <svg className={styles.corner} viewBox="0 0 160 72" width={160} height={72} aria-hidden>
            <rect x={1} y={1} width={158} height={70} rx={Math.min(36, pixelsOf(values.get(name) ?? ''))} />
          </svg>
        </Specimen>
      ))}
      <Specimen title="--hairline, --elevation">
        <p className={styles.raised}>{values.get('elevation')}</p>
      </Specimen>
      <Specimen title={`--motion: ${values.get('motion') ?? ''}`} look="motion">
        <button type="button" className={styles.moving}>
          {words.press}
        </button>
      </Specimen>
    </Specimens>
  );
}
