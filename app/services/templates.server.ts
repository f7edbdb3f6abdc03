/** A guide's own templates of assignments, and the example that everyone may begin with. */
import { z } from 'zod';
import type { Member } from '#app/domain/actor.ts';
import type { ListedTemplate, TemplatePage } from '#app/domain/assignment-pages.ts';
import type { Day } from '#app/domain/day.ts';
import { Failure } from '#app/domain/failure.ts';
import type { Language } from '#app/domain/language.ts';
import { assignmentsFrom, itemsFrom, type TemplateItem, twelveWeeks } from '#app/domain/template.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { db } from '#app/db/client.server.ts';
import { assign } from './assign.server.ts';
import { factKey, newFormKey, storeOnce } from './form-key.server.ts';
import { givenIn } from './group-sight.server.ts';
import { guidedGroup } from './guided.server.ts';
import { assignableCourses, namedTarget } from './targets.server.ts';

/** What the address and the forms call the twelve weeks that are made of the courses at hand. */
export const exampleId = 'example';

const Items: z.ZodType<TemplateItem[]> = z.array(
  z.object({
    course: z.string(),
    module: z.string().nullable(),
    required: z.boolean(),
    note: z.string().nullable(),
    dueDays: z.number().int().nullable(),
  }),
);

const daysOf = (items: readonly TemplateItem[]) => Math.max(0, ...items.map(({ dueDays }) => dueDays ?? 0));

export async function listTemplates(actor: Member): Promise<{ templates: ListedTemplate[]; example: ListedTemplate }> {
  const rows = await db.template.findMany({ where: { personId: actor.personId }, orderBy: { name: 'asc' } });
  const listed = (id: string, name: string, items: readonly TemplateItem[]): ListedTemplate => ({
    ...{ id, name, modules: items.length, days: daysOf(items) },
  });
  return {
    templates: rows.map(({ id, name, items }) => listed(id, name, Items.parse(items))),
    example: listed(exampleId, '', twelveWeeks((await catalogue()).courses)),
  };
}

/** The items of one's own template, or of the example. Throws Failure('not-found') for every other. */
async function itemsOf(actor: Member, id: string): Promise<{ name: string; items: TemplateItem[] }> {
  if (id === exampleId) return { name: '', items: twelveWeeks((await catalogue()).courses) };
  const row = await db.template.findFirst({ where: { id, personId: actor.personId } });
  if (!row) throw new Failure('not-found', 'template');
  return { name: row.name, items: Items.parse(row.items) };
}

/** A template to be changed. @param id null: an empty new one; `exampleId`: a new one that begins with the example. */
export async function openTemplate(actor: Member, id: string | null, language: Language): Promise<TemplatePage> {
  const [studies, courses] = await Promise.all([catalogue(), assignableCourses(language)]);
  const { name, items } = id === null ? { name: '', items: [] } : await itemsOf(actor, id);
  return {
    id: id === exampleId ? null : id,
    name,
    items: items.map((item) => ({ ...item, ...namedTarget(item, studies, language) })),
    courses,
    formKey: newFormKey(),
  };
}

type Content = { readonly name: string; readonly items: readonly TemplateItem[] };

const stored = ({ name, items }: Content) => ({ name, items: items.map((item) => ({ ...item })) });

/** Stores a new template and tells its id. The same form sent twice makes one. */
export async function createTemplate(actor: Member, { key, ...content }: Content & { key: string }): Promise<string> {
  const id = factKey(key, actor.personId, JSON.stringify(content));
  await storeOnce(() => db.template.create({ data: { id, ...stored(content), personId: actor.personId } }));
  return id;
}

/** Throws Failure('not-found') when the template is not one's own. */
export async function changeTemplate(actor: Member, id: string, content: Content): Promise<void> {
  const { count } = await db.template.updateMany({ where: { id, personId: actor.personId }, data: stored(content) });
  if (count === 0) throw new Failure('not-found', 'template');
}

/** Doing it again changes nothing. What was assigned with it stays. */
export async function deleteTemplate(actor: Member, id: string): Promise<void> {
  await db.template.deleteMany({ where: { id, personId: actor.personId } });
}

/** What is assigned in the group now, as a template. Tells its id, the same when the form is sent again. */
export async function templateFromGroup(
  actor: Member,
  groupId: string,
  { name, key }: { name: string; key: string },
): Promise<string> {
  await guidedGroup(actor, groupId);
  return createTemplate(actor, { key, name, items: itemsFrom(await givenIn(groupId)) });
}

/** Assigns everything in the template to the whole group. Tells how many were new; sent again, it tells the same. @param startOn null: from joining. */
export async function applyTemplate(
  actor: Member,
  groupId: string,
  { template, startOn, key }: { template: string; startOn: Day | null; key: string },
): Promise<number> {
  const { items } = await itemsOf(actor, template);
  return assign(actor, groupId, { key, items: assignmentsFrom(items, startOn), to: null });
}
