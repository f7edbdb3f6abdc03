/** What a guide decides of a group, as its forms send it. */
import { z } from 'zod';
import { dateInHelsinki, isDay } from '#app/domain/day.ts';
import { type GroupChoices, tidyGroupName } from '#app/domain/group.ts';
import { languages } from '#app/domain/language.ts';

/** A day that exists, as a date field sends it. Says `code` of anything else. */
export const dayField = (code: string) => z.string(code).refine(isDay, code);

export const groupFields = {
  name: z.string('group.name').max(200, 'group.name'),
  language: z.enum(languages),
  welcome: z.string().max(2000, 'group.welcome').optional(),
  endsOn: dayField('group.ends-on').optional(),
};

type Fields = { name: string; language: 'fi' | 'en'; welcome?: string | undefined; endsOn?: string | undefined };

/** @param before the last day as it stands: it may be past already. */
export function groupChoices(
  { name, language, welcome, endsOn }: Fields,
  before: string | null = null,
): GroupChoices | { readonly errors: Record<string, string[]> } {
  const tidy = tidyGroupName(name);
  if (!tidy) return { errors: { name: ['group.name'] } };
  const isPast = endsOn !== undefined && endsOn !== before && endsOn < dateInHelsinki(new Date());
  if (isPast) return { errors: { endsOn: ['group.ends-on'] } };
  return { name: tidy, language, welcome: welcome?.trim() || null, endsOn: endsOn ?? null };
}
