/** The state of a credential in a word, for the operator. */
import type { FoundCredential } from '#app/domain/operator.ts';
import { useText } from '#app/i18n/use-text.ts';
import '#app/i18n/verifying.ts';

const classes = { valid: 'tag tag-done', replaced: 'tag', revoked: 'tag tag-wrong' } as const;

export function StateWord({ state }: Pick<FoundCredential, 'state'>) {
  const { t } = useText();
  return <span className={classes[state]}>{t(`verification.${state}`)}</span>;
}
