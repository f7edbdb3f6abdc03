/** What a verdict means, in one or two sentences of the page's language. */
import type { Language } from '#app/domain/language.ts';
import type { Verification } from '#app/domain/verification.ts';
import { formatDate } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import '#app/i18n/verifying.ts';

export function verdictWords(verification: Verification, t: Translate, language: Language): string {
  switch (verification.kind) {
    case 'revoked': {
      const date = formatDate(verification.revokedAt, language);
      const { reason } = verification;
      if (reason === null) return t('verification.revoked-erased-text', { date });
      return t('verification.revoked-text', { date, reason: t(`revocation.${reason}`) });
    }
    case 'replaced':
      return t(verification.newCode === null ? 'verification.replaced-text' : 'verification.replaced-new-text');
    case 'expired': {
      const { validUntil = verification.snapshot.awardedOn } = verification.snapshot;
      return t('verification.expired-text', { date: formatDate(validUntil, language) });
    }
    case 'altered':
      return t(`verification.altered-${verification.reason}-text`);
    case 'unreadable':
      return t(`verification.unreadable-${verification.reason}-text`);
    default:
      return t(`verification.${verification.kind}-text`);
  }
}
