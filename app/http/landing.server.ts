/** The page that one comes to without having asked for any. */
import { myLearningHref } from '#app/domain/addresses.ts';
import { guideHref } from '#app/domain/group-addresses.ts';
import type { Language } from '#app/domain/language.ts';
import { onlyGuides } from '#app/services/landing.server.ts';

/** "My learning", or the guide's own page for who only guides. */
export async function landingOf(personId: string, language: Language): Promise<string> {
  return (await onlyGuides(personId)) ? guideHref(language) : myLearningHref(language);
}
