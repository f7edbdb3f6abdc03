/** From the codes that a refused form carries to sentences beside its fields. */
import type { SubmissionResult } from '@conform-to/react';
import type { Translate } from '#app/i18n/i18n.ts';
import type { FormError } from './error-summary.tsx';

const codes = [
  'busy',
  'check.choose',
  'check.match-each',
  'check.place-each',
  'check.place-once',
  'check.write',
  'check.write-number',
  'check.write-shorter',
  'deletion.choose',
  'deletion.confirm',
  'email.missing',
  'email.taken',
  'email.wrong',
  'keys.confirm',
  'name.confirm',
  'name.missing',
  'name.not-printable',
  'name.unchanged',
  'password.missing',
  'password.too-long',
  'password.too-short',
  'password.wrong',
  'revocation.confirm',
  'revocation.reason',
  'sign-in.wrong',
  'task.too-long',
  'task.write-something',
  'verify.no-file',
  'verify.nothing',
  'verify.too-many',
] as const;

/** The sentence for a code. A code without one (a browser sent something no form of ours sends) gets the general one. */
export function errorText(code: string, t: Translate): string {
  const known = codes.find((each) => each === code);
  return known ? t(`errors.${known}`) : t('errors.general');
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
