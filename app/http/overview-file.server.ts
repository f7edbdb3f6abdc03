/** The overview as a file for spreadsheets: the same rows in the same order as the page, all of them. */
import { csvOf } from '#app/domain/csv.ts';
import type { Language } from '#app/domain/language.ts';
import type { ShownRow } from '#app/domain/overview.ts';
import { cellText, flagShort } from '#app/i18n/guidance-words.ts';
import { loadText } from '#app/i18n/i18n.ts';
import type { GroupOverview } from '#app/services/overview.server.ts';

/**
 * Days are YYYY-MM-DD: Excel and LibreOffice read them as dates whatever the language of the computer, and they sort right
 * even as text. What stands in several lines or tags of the page stands in one cell, with commas.
 */
export async function overviewCsv({ courses, rows }: GroupOverview, language: Language): Promise<string> {
  const t = await loadText(language);
  const modules = courses.flatMap((course) => course.modules.map((module) => `${course.title}: ${module.title}`));
  const heads = [
    t('guidance.column.name'),
    t('guidance.column.done'),
    t('guidance.column.all'),
    ...modules,
    t('guidance.column.due'),
    t('guidance.column.visit'),
    t('guidance.column.joined'),
    t('guidance.column.flags'),
  ];
  const line = ({ name, done, all, dueOn, lastVisitOn, joinedOn, flags, cells }: ShownRow) => [
    name,
    String(done),
    String(all),
    ...cells.map((cell) => cellText(cell, { t, language })),
    dueOn ?? '',
    lastVisitOn ?? '',
    joinedOn,
    [...new Set(flags.map((flag) => flagShort(flag, { t, language })))].join(', '),
  ];
  return csvOf([heads, ...rows.map(line)]);
}
