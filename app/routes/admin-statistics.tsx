/** How many certificates there are, for the operator; no names. */
import { useLoaderData } from '@remix-run/react';
import { operator, page } from '#app/http/handler.server.ts';
import { certificateStatistics } from '#app/services/certificate-statistics.server.ts';
import { AdminStatisticsPage } from '#app/ui/admin/statistics-page.tsx';
import { adminWords } from '#app/i18n/admin.ts';
import { headOf } from '#app/ui/head.ts';

export const loader = page(operator, () => certificateStatistics());

export const meta = headOf((_t, _data, language) => ({ title: adminWords[language].statistics, index: false }));

export default function AdminStatisticsRoute() {
  return <AdminStatisticsPage statistics={useLoaderData<typeof loader>()} />;
}
