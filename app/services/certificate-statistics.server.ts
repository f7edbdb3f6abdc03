/** How many certificates there are, without a name anywhere: by course and state, and month by month. */
import type { CertificateStatistics, CourseCounts } from '#app/domain/operator.ts';
import { boundsOf, monthsUntil } from '#app/domain/month.ts';
import { catalogue } from '#app/content/catalogue.server.ts';
import { countCredentials } from '#app/db/certificate-counts.server.ts';
import { db } from '#app/db/client.server.ts';

const shownMonths = 12;
const none = { valid: 0, replaced: 0, revoked: 0, open: 0, lookedAt: 0, looks: 0 };

/** The last twelve months, newest first; every course that has a certificate, by its id. */
export async function certificateStatistics(): Promise<CertificateStatistics> {
  const [courses, months] = await Promise.all([
    countByCourse(),
    Promise.all(monthsUntil(new Date(), shownMonths).map(countMonth)),
  ]);
  return { courses, months };
}

async function countByCourse(): Promise<CourseCounts[]> {
  const [rows, { course: find }] = await Promise.all([countCredentials(), catalogue()]);
  const counts = new Map<string, CourseCounts['counts']>();
  for (const { course, state, all, open, lookedAt, looks } of rows) {
    const sum = counts.get(course) ?? none;
    counts.set(course, {
      ...sum,
      [state]: all,
      open: sum.open + open,
      lookedAt: sum.lookedAt + lookedAt,
      looks: sum.looks + looks,
    });
  }
  return [...counts].map(([course, each]) => ({ course, title: find(course)?.title ?? null, counts: each }));
}

async function countMonth(month: string) {
  const { start, end } = boundsOf(month);
  const within = { gte: start, lt: end };
  const [issued, looks] = await Promise.all([
    // The certificate, not the credential: a corrected name is no second achievement.
    db.certificate.count({ where: { issuedAt: within } }),
    db.look.count({ where: { at: within } }),
  ]);
  return { month, issued, looks };
}
