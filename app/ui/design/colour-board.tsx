/** Every colour of text and mark on every ground with its measured contrast, in both themes side by side. */
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import tokens from '../styles/tokens.css?raw';
import { contrast, fills, grounds, marks, palettesOf, type Palette, texts } from './colours.ts';
import styles from './design.module.css';

const palettes = palettesOf(tokens);
const themes = ['light', 'dark'] as const;
const onlyMarks = marks.filter((mark) => !texts.some((text) => text === mark));

/** Colours are given as attributes of drawings: the page's policy allows no style attributes, and both themes show at once. */
export function ColourBoard() {
  const words = designWords[useText().language];
  return (
    <div className={styles.boards}>
      {themes.map((theme) => (
        <div key={theme} className="stack">
          <h3>{words.themes[theme]}</h3>
          <div className="table-scroll">
            <table className={styles.board}>
              <thead>
                <tr>
                  <th scope="col">{words.ground}</th>
                  {[...texts, ...onlyMarks].map((name) => (
                    <th key={name} scope="col">
                      <Name name={name} palette={palettes[theme]} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {grounds.map((ground) => (
                  <tr key={ground}>
                    <th scope="row">
                      <Name name={ground} palette={palettes[theme]} />
                    </th>
                    {texts.map((text) => (
                      <Pair key={text} on={text} ground={ground} palette={palettes[theme]} />
                    ))}
                    {onlyMarks.map((mark) => (
                      <Pair key={mark} on={mark} ground={ground} palette={palettes[theme]} isMark />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="table-scroll">
            <table className={styles.board}>
              <caption>{words.fills}</caption>
              <tbody>
                <tr>
                  {fills.map(([on, ground]) => (
                    <Pair key={on + ground} on={on} ground={ground} palette={palettes[theme]} isNamed />
                  ))}
                </tr>
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </div>
  );
}

function Name({ name, palette }: { name: string; palette: Palette }) {
  return (
    <>
      {name}
      <code>{palette.get(name)}</code>
    </>
  );
}

type PairProps = { on: string; ground: string; palette: Palette; isMark?: boolean; isNamed?: boolean };

function Pair({ on, ground, palette, isMark = false, isNamed = false }: PairProps) {
  const { language } = useText();
  const [front = '', back = ''] = [palette.get(on), palette.get(ground)];
  const ratio = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <td>
      <svg viewBox="0 0 56 40" width={56} height={40} aria-hidden>
        <rect width={56} height={40} rx={6} fill={back} stroke={palette.get('line')} />
        {isMark ? (
          <circle cx={28} cy={20} r={8} fill="none" stroke={front} strokeWidth={3} />
        ) : (
          <text x={28} y={26} textAnchor="middle" fontSize={18} fontWeight={600} fill={front}>
            Aa
          </text>
        )}
      </svg>
      <span>{ratio.format(contrast(front, back))}</span>
      {isNamed && <span className="caption">{`${on} / ${ground}`}</span>}
    </td>
  );
}
