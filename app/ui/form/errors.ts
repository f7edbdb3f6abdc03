/** From the codes that a refused form carries to sentences beside its fields. */
import type { SubmissionResult } from '@conform-to/react';
import { textAt, type Translate } from '#app/i18n/i18n.ts';
import type { FormError } from './error-summary.tsx';

/** The sentence for a code. A code without one (a browser sent something no form of ours sends) gets the general one. */
export function errorText(code: string, t: Translate): string {
  return textAt(t, `errors.${code}`) ?? t('errors.general');
}

/** The first error at a field as a sentence. `name` '' is the form as a whole. */
export function errorAt(lastResult: SubmissionResult<string[]> | null, name: string, t: Translate): string | undefined {
  const [code] = lastResult?.error?.[name] ?? [];
  return code === undefined ? undefined : errorText(code, t);
}

/** All errors for the summary. @param idOf where a field's line leads; null: nowhere. */
export function summaryOf(
  lastResult: SubmissionResult<string[]> | null,
  idOf: (name: string) => string | null,
  t: Translate,
): FormError[] {
  return Object.entries(lastResult?.error ?? {}).flatMap(([name, found]) =>
    (found ?? []).map((code) => ({ fieldId: name === '' ? null : idOf(name), message: errorText(code, t) })),
  );
}

/** The general sentence when a form was refused for a reason that none of its fields shows; else nothing. */
export function strayErrors(
  lastResult: SubmissionResult<string[]> | null,
  shown: readonly string[],
  t: Translate,
): FormError[] {
  const names = Object.keys(lastResult?.error ?? {});
  const isTold = names.length === 0 || names.some((name) => shown.includes(name));
  return isTold ? [] : [{ fieldId: null, message: errorAt(lastResult, '', t) ?? t('errors.general') }];
}

/** What was given in the fields of this name before the refusal, to be shown again; null when the form was not refused. */
export function givenAt(lastResult: SubmissionResult<string[]> | null, name: string): readonly string[] | null {
  const value = lastResult?.initialValue?.[name];
  if (value === undefined) return null;
  return [value].flat().filter((each) => typeof each === 'string');
}

/** What was typed before the refusal, to be shown again. */
export function typedAt(lastResult: SubmissionResult<string[]> | null, name: string): string | undefined {
  const value = lastResult?.initialValue?.[name];
  return typeof value === 'string' ? value : undefined;
}
