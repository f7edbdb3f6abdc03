/** What an author can use in a text, as the compiler writes it. */
import { otherLanguage } from '#app/domain/language.ts';
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Specimen, Specimens } from './specimen.tsx';

/** Attributes of the native popover, which React 18 passes on but does not type. */
const opens = { popovertarget: 'specimen-term' };
const popover = { popover: 'auto' };
const callouts = ['note', 'tip', 'warning'] as const;

export function ProseSpecimens() {
  const words = designWords[useText().language];
  return (
    <Specimens wide>
      <Specimen title={words.term} look="term">
        <div className="prose">
          <Term />
        </div>
      </Specimen>
      {callouts.map((kind) => (
        <Specimen key={kind} title={words.callouts[kind]}>
          <div className="prose">
            <div className={`callout callout-${kind}`}>
              <p className="callout-title">{words.callouts[kind]}</p>
              <p>{words.calloutText}</p>
            </div>
          </div>
        </Specimen>
      ))}
      <Specimen title={words.example}>
        <div className="prose">
          <div className="example">
            <p className="example-label">{words.example}</p>
            <p>{words.exampleText}</p>
          </div>
        </div>
      </Specimen>
      <Specimen title=".steps">
        <div className="prose">
          <div className="steps">
            <ol>
              {words.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        </div>
      </Specimen>
      <Specimen title={words.table}>
        <Table />
      </Specimen>
      <Specimen title=".facts">
        <dl className="facts">
          {words.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Specimen>
    </Specimens>
  );
}

function Table() {
  const words = designWords[useText().language];
  return (
    <div className="table-scroll">
      <table>
        <thead>
          <tr>
            {words.tableHead.map((each) => (
              <th key={each} scope="col">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {words.tableRows.map(([what, who]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{who}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Term() {
  const { language } = useText();
  const { termIn, termWords, termText } = designWords[language];
  return (
    <p>
      {termIn[0]}
      <button type="button" className="term" {...opens}>
        {termIn[1]}
      </button>
      <span id="specimen-term" className="term-card" {...popover}>
        <span className="term-words">
          <strong>{termWords[0]}</strong> · <span lang={otherLanguage(language)}>{termWords[1]}</span>
        </span>
        <span className="term-explanation">{termText}</span>
      </span>
      {termIn[2]}
    </p>
  );
}
