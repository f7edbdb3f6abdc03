/** Buttons, links and fields in their states; hover, focus and press are the browser's own. */
import { designWords } from '#app/i18n/design.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button, ButtonLink, type ButtonKind } from '../form/button.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field, TextareaField, TickField } from '../form/field.tsx';
import { SelectField } from '../form/select-field.tsx';
import { Specimen, Specimens } from './specimen.tsx';

const kinds = ['primary', 'secondary', 'quiet', 'danger'] as const satisfies readonly ButtonKind[];

/** The list of errors takes the focus when it appears, which a specimen must not: it is shown as a picture. */
const asPicture = { inert: '' };

export function Buttons() {
  const words = designWords[useText().language];
  return (
    <>
      <p className="notice">{words.tried}</p>
      <Specimens>
        {kinds.map((kind) => (
          <Specimen key={kind} title={words.kinds[kind]} look={`button-${kind}`}>
            <Button kind={kind} {...(kind === 'primary' ? { iconAfter: 'arrow-right' } : {})}>
              {words.press}
            </Button>
          </Specimen>
        ))}
        {kinds.map((kind) => (
          <Specimen key={kind} title={words.sending}>
            <Button kind={kind} pending>
              {words.press}
            </Button>
          </Specimen>
        ))}
        <Specimen title={words.link} look="button-link">
          <ButtonLink kind="secondary" to="#buttons" icon="arrow-left">
            {words.press}
          </ButtonLink>
        </Specimen>
        <Specimen title={words.plainLink} look="link">
          <p>
            <a href="#buttons">{words.press}</a>
          </p>
        </Specimen>
      </Specimens>
    </>
  );
}

export function Fields() {
  const { field } = designWords[useText().language];
  return (
    <Specimens>
      <Specimen title={field.plain} look="field">
        <Field id="plain" name="plain" label={field.name} />
      </Specimen>
      <Specimen title={field.hint}>
        <Field id="hinted" name="hinted" label={field.name} hint={field.nameHint} optional />
      </Specimen>
      <Specimen title={field.filled}>
        <Field id="filled" name="filled" label={field.name} defaultValue="Aino" />
      </Specimen>
      <Specimen title={field.wrong} look="field-error">
        <Field id="wrong" name="wrong" label={field.name} hint={field.nameHint} error={field.nameWrong} />
      </Specimen>
      <Specimen title={field.filled}>
        <Field id="secret" name="secret" type="password" label={field.password} defaultValue="koivu ja kanto" />
      </Specimen>
      <Specimen title={field.filled}>
        <SelectField
          id="choice"
          name="choice"
          label={field.choice}
          options={field.choices.map((text) => ({ value: text, text }))}
        />
      </Specimen>
      <Specimen title={field.plain} look="tick">
        <TickField id="tick" name="tick" label={field.tick} hint={field.nameHint} />
      </Specimen>
      <Specimen title={field.wrong}>
        <TickField id="tick-wrong" name="tick-wrong" label={field.tick} error={field.tickWrong} />
      </Specimen>
      <Specimen title={field.plain} look="textarea">
        <TextareaField id="text" name="text" label={field.text} />
      </Specimen>
      <Specimen title={field.wrong}>
        <TextareaField id="text-wrong" name="text-wrong" label={field.text} error={field.nameWrong} />
      </Specimen>
      <Specimen title={field.summary}>
        <div {...asPicture}>
          <ErrorSummary
            errors={[
              { fieldId: 'wrong', message: field.nameWrong },
              { fieldId: null, message: field.tickWrong },
            ]}
          />
        </div>
      </Specimen>
    </Specimens>
  );
}
