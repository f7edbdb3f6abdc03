/** The file of the overview is the table of its page: same members, same order, same words. No name in it is a formula. */
import { UNSAFE_RemixContext } from '@remix-run/react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { choiceFrom } from '#app/domain/overview.ts';
import { overviewCsv } from '#app/http/overview-file.server.ts';
import { loadText } from '#app/i18n/i18n.ts';
import { TextProvider } from '#app/i18n/use-text.ts';
import GroupOverviewRoute from '#app/routes/group-overview.tsx';
import { exportOverview } from '#app/services/overview.server.ts';
import { db } from '../support/db.ts';
import { aGroup, aMembership, anAssignment } from '../support/groups.ts';
import { aGuide, aMember } from '../support/people.ts';
import { get } from '../support/requests.ts';
import { courseId, doLesson, studyAll, takeQuiz, first, trialPeriod } from '../support/study.ts';

beforeEach(() => {
  // React 18 complains about the layout effects of links, which do nothing on a server.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
  return () => vi.useRealTimers();
});

/** The page as a browser gets it, from what its loader answers. */
async function screen(path: string, language: 'fi' | 'en', secret: string): Promise<string> {
  const { data } = await get(path, { secret });
  const route = { id: 'page', path: '*', Component: GroupOverviewRoute, loader: () => null };
  const router = createMemoryRouter([route], {
    initialEntries: [path],
    hydrationData: { loaderData: { page: data } },
  });
  const context = { manifest: { routes: {} }, routeModules: {}, future: {}, isSpaMode: false };
  // Only what links ask of it; the whole of it is Remix's own.
  const provided = { value: context as never, children: createElement(RouterProvider, { router }) };
  const t = await loadText(language);
  const page = createElement(UNSAFE_RemixContext.Provider, provided);
  return renderToStaticMarkup(createElement(TextProvider, { language, t, children: page }));
}

function decoded(html: string): string {
  return html
    .replace(/<time dateTime="([^"]+)"[^>]*>[^<]*<\/time>/gi, '$1')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** The cells of the table's body, row by row; a dash is nothing. */
function tableOf(html: string): string[][] {
  const body = /<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '';
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) =>
      [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => decoded(cell).replace(/^–$/, '')),
    );
}

/** Every cell stands in quotation marks, so what stands between them is the file. */
function fileOf(csv: string): string[][] {
  const lines = csv
    .replace(/^\uFEFF/, '')
    .replace(/^"|"\r\n$/g, '')
    .split('"\r\n"');
  return lines.map((line) => line.split('";"').map((cell) => cell.replaceAll('""', '"')));
}

/** A cell that a spreadsheet would run is kept from it by an apostrophe, which it does not show. */
const shown = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '');

async function aFullGroup() {
  const guide = await aGuide();
  const group = await aGroup(guide, { name: 'A & "B"' });
  await anAssignment(group, { course: courseId, module: 'first-steps', dueOn: '2026-11-20' });
  await anAssignment(group, { course: courseId, module: 'second-steps', dueDays: 60 });
  const join = async (name: string, more: Parameters<typeof aMembership>[2] = {}) => {
    const member = await aMember();
    await db.account.update({ where: { personId: member.personId }, data: { name } });
    await aMembership(group, member, { joinedAt: new Date('2026-10-01T08:00:00Z'), ...more });
    return member.actor;
  };
  await join('=HYPERLINK("http://evil")', { lastVisitOn: '2026-11-21' });
  await join('Aino; "Ai" O’Neil\r\n+1', { lastVisitOn: '2026-10-02' });
  await studyAll(await join('Valmis', { lastVisitOn: '2026-11-01' }));
  const stuck = await join('Öky Jumissa', { sharesQuizzes: true });
  await doLesson(stuck, trialPeriod);
  for (let go = 0; go < 3; go += 1) await takeQuiz(stuck, first, 0);
  // Seen nowhere.
  await join('Poissa Ollut', { sharesUntil: '2026-11-21' });
  return { guide, group };
}

it.each(['fi', 'en'] as const)('%s: every choice of filter and order', async (language) => {
  const { guide, group } = await aFullGroup();
  const path = `/${language}/guide/groups/${group.id}`;
  for (const query of ['', '?sort=-done', '?sort=visit', '?sort=-due', '?show=stalled&sort=-name', '?show=finished']) {
    const table = tableOf(await screen(path + query, language, guide.secret));
    const { data, headers } = await get(`${path}/overview.csv${query}`, { secret: guide.secret });
    const [heads = [], ...lines] = fileOf(String(data));
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(heads).toHaveLength(9);
    const rows = lines.map(([name = '', done = '', all = '', ...rest]) =>
      [name, `${done} / ${all}`, ...rest].map(shown),
    );
    expect(rows).toEqual(table);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('Poissa Ollut');
  }
});

it('a name that looks like a formula stays a name, and a file begins as Excel wants it', async () => {
  const { guide, group } = await aFullGroup();
  const view = { choice: choiceFrom(new URLSearchParams()), language: 'fi' as const };
  const file = await overviewCsv(await exportOverview(guide.actor, group.id, view), 'fi');
  expect(file.startsWith('\uFEFF"Jäsen";"Valmiina";')).toBe(true);
  expect(file).toContain(`"'=HYPERLINK(""http://evil"")"`);
  for (const cell of fileOf(file).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  const html = await screen(`/fi/guide/groups/${group.id}`, 'fi', guide.secret);
  expect(html).not.toContain('href="http://evil');
});
