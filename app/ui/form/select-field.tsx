/** A question with one answer of a few, folded into a list. Apart from the other fields, because lessons have none. */
import type { SelectHTMLAttributes } from 'react';
import { Frame, type Question, tiesOf } from './field.tsx';
import field from './field.module.css';

type SelectProps = Question & {
  options: readonly { readonly value: string; readonly text: string }[];
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'style' | keyof Question>;

export function SelectField({ label, hint, error, optional, id, name, options, ...rest }: SelectProps) {
  const question = { id, name, label, hint, error, optional: optional ?? false };
  return (
    <Frame {...question}>
      <select {...rest} {...tiesOf(question)} className={field.control}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
