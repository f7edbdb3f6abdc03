/** A text ready to be copied: one press of a button with JavaScript, selected and copied by hand without. */
import { useId, useState } from 'react';
import type { Language } from '#app/domain/language.ts';
import { holderWords } from '#app/i18n/holder.ts';
import { useText } from '#app/i18n/use-text.ts';
import { Button } from '../form/button.tsx';
import { useHasScript } from '../use-has-script.ts';
import held from './held.module.css';

type CopyTextProps = { id: string; label: string; text: string; lang?: Language };

export function CopyText({ id, label, text, lang }: CopyTextProps) {
  const words = holderWords[useText().language];
  const [isCopied, setCopied] = useState(false);
  const labelId = useId();
  const canCopy = useHasScript() && typeof navigator.clipboard === 'object';
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
    });
  };
  return (
    <div className={held.copy}>
      <label htmlFor={id} id={labelId}>
        {label}
      </label>
      <div className={held.copyRow}>
        <textarea id={id} className={held.copyText} readOnly rows={lang ? 3 : 1} value={text} lang={lang} />
        {canCopy && (
          <Button type="button" kind="quiet" onClick={copy} aria-describedby={labelId}>
            {isCopied ? words.copied : words.copy}
          </Button>
        )}
      </div>
      <span className="visually-hidden" role="status">
        {isCopied ? words.copied : ''}
      </span>
    </div>
  );
}
