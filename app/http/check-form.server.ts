/** What the form of a check sends, wherever the check stands. */
import { z } from 'zod';

/** Refuses a form that says nothing; the service does so too, but by then there would be a guest. */
export const CheckForm = z
  .object({
    intent: z.literal('answer'),
    check: z.string().max(60),
    // A list that nothing was chosen from is sent as an empty text, which the form library takes for none.
    response: z.array(z.string().max(200).default('')).max(20).default([]),
    key: z.string().max(60),
  })
  .superRefine(({ check, response }, context) => {
    if (response.every((each) => each.trim() === ''))
      context.addIssue({ code: 'custom', path: [check], message: 'check.choose' });
  });
