/** A flag made ready for its page: titles in the guide's language, the message in the member's. */
import type { ToldFlag } from '#app/domain/guidance-pages.ts';
import type { Language } from '#app/domain/language.ts';
import { readyMessage } from '#app/i18n/guidance-words.ts';
import { loadText } from '#app/i18n/i18n.ts';
import type { RaisedFlag } from '#app/services/overview.server.ts';

export async function toldFlag({ member, flag, moduleTitle }: RaisedFlag, language: Language): Promise<ToldFlag> {
  const { membershipId, name, language: theirs } = member;
  const words = { t: await loadText(theirs), language: theirs };
  return {
    ...{ membershipId, name, flag, language: theirs },
    moduleTitle: moduleTitle?.[language] ?? '',
    message: readyMessage(flag, moduleTitle?.[theirs] ?? '', words),
  };
}
