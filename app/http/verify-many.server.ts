/** The form of many certificates: what it sends, how it is bounded, and its answer as a table for spreadsheets. */
import { z } from 'zod';
import { formatCode } from '#app/domain/code.ts';
import { csvOf } from '#app/domain/csv.ts';
import type { Language } from '#app/domain/language.ts';
import { askedIn, type Checked, mostAsked, mostFiles } from '#app/domain/verify-list.ts';
import { textOf } from '#app/i18n/i18n.ts';
import { verifyMany } from '#app/services/verify-many.server.ts';
import { throttle } from './throttle.server.ts';

/** Characters; two hundred lines of any length that is looked at have fewer. */
const longestList = 200_000;

export const ManyForm = z.object({
  list: z.string().max(longestList, 'verify.too-many').default('').transform(askedIn),
  files: z.array(z.instanceof(File)).default([]),
});

type Many = z.output<typeof ManyForm>;

/** The code of what is wrong with it; null when it can be checked. */
export function problemOf({ list, files }: Many): 'verify.nothing' | 'verify.too-many' | null {
  if (list.length + files.length === 0) return 'verify.nothing';
  return list.length > mostAsked || files.length > mostFiles ? 'verify.too-many' : null;
}

/** Each certificate counts as one try. Throws Failure('too-many') when there were too many. */
export async function checkMany({ list, files }: Many, clientAddress: string): Promise<Checked[]> {
  const count = list.length + files.length;
  await throttle('verify-many-address', clientAddress, count);
  await throttle('verify-many-all', 'all', count);
  const read = (file: File) => async () => Buffer.from(await file.arrayBuffer());
  return verifyMany(
    list,
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
