/** What a member agrees to show, as the forms of joining and of changing it send it. */
import { z } from 'zod';
import type { Day } from '#app/domain/day.ts';
import type { Consent } from '#app/domain/membership.ts';
import { dayField } from './group-form.server.ts';

const ticked = z.literal('yes').optional();

export const consentFields = {
  sharesQuizzes: ticked,
  sharesTexts: ticked,
  sharesUntil: dayField('consent.until'),
};

type Fields = { sharesQuizzes?: 'yes' | undefined; sharesTexts?: 'yes' | undefined; sharesUntil: Day };

/** Null when the last day lies outside what can be chosen. What is not ticked is not shown. */
export function consentOf(fields: Fields, { from, to }: { from: Day; to: Day }): Consent | null {
  const { sharesUntil } = fields;
  if (sharesUntil < from || sharesUntil > to) return null;
  return { sharesQuizzes: fields.sharesQuizzes === 'yes', sharesTexts: fields.sharesTexts === 'yes', sharesUntil };
}
