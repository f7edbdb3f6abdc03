/** The form of many certificates: what it sends, how it is bounded, and its answer as a table for spreadsheets. */
import { z } from 'zod';
import { formatCode } from '#app/domain/code.ts';
import { csvOf } from '#app/domain/csv.ts';
import type { Language } from '#app/domain/language.ts';
import { type Asked, askedIn, type Checked, mostAsked, mostFiles } from '#app/domain/verify-list.ts';
import { textOf } from '#app/i18n/i18n.ts';
import { verifyMany } from '#app/services/verify-many.server.ts';
import { throttle } from './throttle.server.ts';

/** Characters of a list: two hundred links with names, and more. */
const longestList = 100_000;

export const ManyForm = z
  .object({
    list: z.string().max(longestList, 'verify.too-many').default(''),
    files: z.array(z.instanceof(File)).max(mostFiles, 'verify.too-many').default([]),
  })
  .transform(({ list, files }) => ({ asked: askedIn(list), files }))
  .superRefine(({ asked, files }, context) => {
    if (asked.length + files.length === 0)
      context.addIssue({ code: 'custom', path: ['list'], message: 'verify.nothing' });
    if (asked.length > mostAsked) context.addIssue({ code: 'custom', path: ['list'], message: 'verify.too-many' });
  });

/** Each certificate counts as one try. Throws Failure('too-many') when there were too many. */
export async function checkMany(
  { asked, files }: { asked: readonly Asked[]; files: readonly File[] },
  clientAddress: string,
): Promise<Checked[]> {
  const count = asked.length + files.length;
  await throttle('verify-many-address', clientAddress, count);
  await throttle('verify-many-all', 'all', count);
  const read = (file: File) => async () => Buffer.from(await file.arrayBuffer());
  return verifyMany(
    asked,
    files.map((file) => ({ name: file.name, read: read(file) })),
  );
}

/** The answer as a file to open in a spreadsheet, with the words of the page. */
export function checkedCsv(rows: readonly Checked[], language: Language): string {
  const t = textOf(language);
  const heading = [
    t('verify-many.asked'),
    t('verify-many.result'),
    t('facts.name'),
    t('verify-many.given'),
    t('verify-many.differs'),
    t('facts.course'),
    t('facts.date'),
    t('facts.code'),
  ];
  return csvOf([
    heading,
    ...rows.map((row) => [
      row.asked,
      t(`verification.${row.kind}`),
      row.name ?? '',
      row.givenName ?? '',
      row.nameDiffers ? t('verify-many.yes') : '',
      row.title?.[language] ?? '',
      row.awardedOn ?? '',
      row.code === null ? '' : formatCode(row.code),
    ]),
  ]);
}
