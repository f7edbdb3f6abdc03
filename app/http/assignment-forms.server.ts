/** The forms of assignments and templates: what each may hold, and what is said of what it may not. */
import { z } from 'zod';
import type { LastDay } from '#app/domain/assignment.ts';
import { dateInHelsinki, isDay } from '#app/domain/day.ts';
import { longestNote, mostDays, type TemplateItem } from '#app/domain/template.ts';

const note = z.string().trim().max(longestNote, 'assignment.note').optional();
const name = z.string('template.name').trim().min(1, 'template.name').max(80, 'template.name');
const key = z.string().min(1).max(100);
const lastDay = {
  dueOn: z.string().optional(),
  dueDays: z.string().optional(),
};

export const NewAssignmentForm = z.object({
  key,
  what: z.array(z.string(), 'assignment.what').min(1, 'assignment.what'),
  /** Ids of memberships; without any, it is for the whole group. */
  to: z.array(z.string()).optional(),
  weight: z.enum(['required', 'recommended']).default('required'),
  note,
  ...lastDay,
});

export const AssignmentsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('withdraw'), assignment: z.string() }),
  z.object({ intent: z.literal('due'), assignment: z.string(), ...lastDay }),
  z.object({ intent: z.literal('apply'), template: z.string(), startOn: z.string().optional(), key }),
  z.object({ intent: z.literal('keep'), name, key }),
]);

/** The fields of each thing in it carry its number: `days-0`, `note-0` … */
export const TemplateForm = z
  .object({ key, name, add: z.array(z.string()).optional() })
  .catchall(z.string().max(longestNote, 'assignment.note').optional());

type Problem = Readonly<Record<string, string[]>>;

type LastDayInput = { dueOn?: string | undefined; dueDays?: string | undefined };

/**
 * The last day, or what is wrong with it: there may be a day or a number of days, not both, and nothing that is typed is
 * passed over. @param present a date that may stay, though it has gone by.
 */
export function readLastDay(
  { dueOn = '', dueDays = '' }: LastDayInput,
  present: string | null = null,
): LastDay | Problem {
  if (dueOn !== '' && dueDays !== '') return { dueDays: ['assignment.both'] };
  if (dueDays !== '') {
    const days = readDays(dueDays);
    return days === null ? { dueDays: ['assignment.days'] } : { dueOn: null, dueDays: days };
  }
  if (dueOn === '') return { dueOn: null, dueDays: null };
  if (!isDay(dueOn)) return { dueOn: ['assignment.day'] };
  if (dueOn !== present && dueOn < dateInHelsinki(new Date())) return { dueOn: ['assignment.past'] };
  return { dueOn, dueDays: null };
}

export function isProblem(read: LastDay | Problem): read is Problem {
  return Array.isArray(read['dueOn']) || Array.isArray(read['dueDays']);
}

/** Null when it is no number of days that one may give. */
function readDays(text: string | undefined): number | null {
  const days = /^\d{1,4}$/.test(text ?? '') ? Number(text) : NaN;
  return days <= mostDays ? days : null;
}

/** What the numbered fields of a template say, without what is to be dropped; or what is wrong with them. */
export function readTemplateItems(input: Readonly<Record<string, unknown>>): {
  items: TemplateItem[];
  problem: Problem;
} {
  const items: TemplateItem[] = [];
  const problem: Record<string, string[]> = {};
  const at = (field: string, index: number) => {
    const value = input[`${field}-${String(index)}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  for (let index = 0; at('item', index) !== ''; index += 1) {
    if (at('drop', index) === 'yes') continue;
    const [course = '', module = null] = at('item', index).split('/');
    const dueDays = at('days', index) === '' ? null : readDays(at('days', index));
    if (dueDays === null && at('days', index) !== '') problem[`days-${String(index)}`] = ['assignment.days'];
    items.push({
      course,
      module,
      dueDays,
      note: at('note', index) || null,
      required: at('weight', index) !== 'recommended',
    });
  }
  return { items, problem };
}
