/** What the page itself says: notices, tags, verdicts; and what opens. */
import { verdicts } from '#app/domain/verification.ts';
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';
import { VerdictBox } from '../certificate/verdict-box.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { Specimen, Specimens } from './specimen.tsx';

const tones = ['plain', 'done', 'here', 'wrong'] as const;
const icons = { plain: 'info', done: 'right', here: 'signpost', wrong: 'alert' } as const satisfies Record<
  string,
  IconName
>;

export function Messages() {
  const { t, language } = useText();
  const words = designWords[language];
  const toned = (name: string, tone: (typeof tones)[number]) => (tone === 'plain' ? name : `${name} ${name}-${tone}`);
  return (
    <>
      <Specimens wide>
        {tones.map((tone) => (
          <Specimen key={tone} title={`.${toned('notice', tone).replace(' ', '.')}`}>
            <p className={toned('notice', tone)}>
              <Icon name={icons[tone]} />
              {words.notices[tone]}
            </p>
          </Specimen>
        ))}
        {verdicts.map((kind) => (
          <Specimen key={kind} title={`VerdictBox ${kind}`}>
            <VerdictBox kind={kind}>
              <h4>{t(`verification.${kind}`)}</h4>
            </VerdictBox>
          </Specimen>
        ))}
      </Specimens>
      <Specimens>
        {tones.map((tone) => (
          <Specimen key={tone} title={`.${toned('tag', tone).replace(' ', '.')}`}>
            <span className={toned('tag', tone)}>{words.tags[tone]}</span>
          </Specimen>
        ))}
        <Specimen title=".meta">
          <p className="meta">
            <span>
              <Icon name="clock" />
              {words.minutes}
            </span>
            <a href="#messages">
              <Icon name="language" />
              {t('lesson.other-language')}
            </a>
            <span className="tag tag-done">{words.tags.done}</span>
          </p>
        </Specimen>
        <Specimen title={words.code}>
          <span className="code">7K2M-4QXW-91TZ</span>
        </Specimen>
      </Specimens>
    </>
  );
}

export function Disclosures() {
  const words = designWords[useText().language];
  return (
    <Specimens>
      <Specimen title={words.closed} look="details">
        <details>
          <summary>{words.more}</summary>
          <p>{words.hidden}</p>
        </details>
      </Specimen>
      <Specimen title={words.open}>
        <details open>
          <summary>{words.more}</summary>
          <p>{words.hidden}</p>
        </details>
      </Specimen>
    </Specimens>
  );
}
