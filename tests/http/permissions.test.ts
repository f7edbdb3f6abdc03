/**
 * The permission matrix of the site: every route of routes.ts, read and written by every kind of person, and what each gets.
 * A route without a line here fails; so does a line without a route.
 */
import { describe, expect, it } from 'vitest';
import { issueCertificate, openCertificate } from '#app/services/certificates.server.ts';
import { dateInHelsinki, daysAfter } from '#app/domain/day.ts';
import { invitationSheet, makeInvitation } from '#app/services/invitations.server.ts';
import { factsOf } from '../support/db.ts';
import { aGroup, aMembership, anAssignment } from '../support/groups.ts';
import { aGuest, aGuide, aMember, anOperator, aSession, aVisitor } from '../support/people.ts';
import { everyRoute, get, matched, moduleOf, post, routeFiles } from '../support/requests.ts';
import { courseId, studyAll } from '../support/study.ts';

/** `holder` owns the certificate and guides the group that the addresses name; everyone else is a stranger to them. */
const kinds = ['visitor', 'guest', 'learner', 'guide', 'operator', 'holder'] as const;

/** A status, or where a redirect leads. */
type Expected = number | string;
/** One for all, or one for each of `kinds` in that order. */
type Cells = Expected | readonly [Expected, Expected, Expected, Expected, Expected, Expected];

type Line = {
  /**
   * An address of the route. CERTIFICATE stands for the holder's, CREDENTIAL for what is checked of it, GROUP for a group
   * that the holder guides, MEMBER for a member of it, ASSIGNMENT for what is assigned there, JOINED for a group that the
   * holder is a member of, MEMBERSHIP for that, INVITATION and JOINCODE for a way into it.
   */
  readonly address: string;
  readonly get: Cells;
  /** Left out: the route must have no action. */
  readonly post?: Cells;
  /** What is sent; more than one form when the route reads more. */
  readonly forms?: readonly Readonly<Record<string, string | readonly string[]>>[];
  /** For programs and pages of every site: it knows nobody, so a form of another site gets the same answer. */
  readonly isForPrograms?: true;
};

/** Guests and visitors are sent to sign in and come back; members get the rest. */
function members(path: string, answer: Expected, holder: Expected = answer): Cells {
  const signIn = `/fi/sign-in?next=${encodeURIComponent(path)}`;
  return [signIn, signIn, answer, answer, answer, holder];
}

/** Visitors and guests may sign in first; of the others only the operator learns that there is such a page. */
function operators(path: string, answer: Expected): Cells {
  const signIn = `/fi/sign-in?next=${encodeURIComponent(path)}`;
  return [signIn, signIn, 404, 404, answer, 404];
}

/** What guides have: guides and operators may knock, but only the holder guides this group. Learners learn nothing. */
function guides(path: string, stranger: Expected, holder: Expected): Cells {
  const signIn = `/fi/sign-in?next=${encodeURIComponent(path)}`;
  return [signIn, signIn, 404, stranger, stranger, holder];
}

function others(answer: Expected, holder: Expected): Cells {
  return [answer, answer, answer, answer, answer, holder];
}

const inAMonth = daysAfter(dateInHelsinki(new Date()), 30);
const lesson = `/fi/courses/${courseId}/first-steps/trial-period`;
const course = `/fi/courses/${courseId}`;
const mine = '/fi/my-learning';
const signedOut = '/fi?signed-out';

const table: Readonly<Record<string, Line>> = {
  'routes/choose-language.ts': { address: '/', get: '/fi' },
  'routes/language.tsx': { address: '/sv', get: 404 },
  'routes/home.tsx': {
    address: '/fi',
    get: 200,
    post: '/fi#check-trial-half',
    forms: [{ intent: 'answer', check: 'trial-half', response: 'whole', key: 'k' }],
  },
  'routes/courses.tsx': { address: '/fi/courses', get: 200 },
  'routes/course.tsx': { address: course, get: 200 },
  'routes/lesson.tsx': {
    address: lesson,
    get: 200,
    // The holder has answered the checks; the others are shown the first that waits.
    post: others(`${lesson}?left=2#check-trial-half`, `${course}/first-steps/task`),
    forms: [{ intent: 'finish' }],
  },
  'routes/quiz.tsx': {
    address: `${course}/first-steps/quiz`,
    get: 200,
    post: `${course}/first-steps/quiz`,
    forms: [{ intent: 'start', key: 'k' }],
  },
  'routes/task.tsx': {
    address: `${course}/first-steps/task`,
    get: 200,
    post: `${course}/first-steps/task?saved=draft#my-text`,
    forms: [{ text: 'Oma teksti', key: 'k' }],
  },
  'routes/task-sharing.ts': {
    address: `${course}/first-steps/task/sharing`,
    get: members(`${course}/first-steps/task/sharing`, `${course}/first-steps/task`),
    post: members(`${course}/first-steps/task/sharing`, 404, `${course}/first-steps/task#comments`),
    forms: [{ intent: 'ask', membership: 'MEMBERSHIP' }],
  },
  'routes/module-print.tsx': { address: `${course}/first-steps/print`, get: 200 },
  'routes/request-certificate.tsx': {
    address: `${course}/certificate`,
    get: members(`${course}/certificate`, 200, '/fi/my-certificates/CERTIFICATE'),
    post: members(`${course}/certificate`, 403, '/fi/my-certificates/CERTIFICATE'),
    forms: [{ name: 'Aino Esimerkki', confirmed: 'yes' }],
  },
  'routes/my-learning.tsx': { address: mine, get: 200 },
  'routes/my-portfolio.tsx': { address: '/fi/my-portfolio', get: members('/fi/my-portfolio', 200) },
  'routes/my-certificates.tsx': { address: '/fi/my-certificates', get: members('/fi/my-certificates', 200) },
  'routes/certificate.tsx': {
    address: '/fi/my-certificates/CERTIFICATE',
    get: members('/fi/my-certificates/CERTIFICATE', 404, 200),
    post: members('/fi/my-certificates/CERTIFICATE', 404, '/fi/my-certificates/CERTIFICATE#sharing'),
    forms: [{ open: 'no' }, { open: 'yes' }],
  },
  'routes/correct-name.tsx': {
    address: '/fi/my-certificates/CERTIFICATE/correct-name',
    get: members('/fi/my-certificates/CERTIFICATE/correct-name', 404, 200),
    // The name it has already; that a new one makes a new certificate is for tests/services/replacement.
    post: members('/fi/my-certificates/CERTIFICATE/correct-name', 404, 422),
    forms: [{ name: 'Aino Esimerkki', confirmed: 'yes' }],
  },
  'routes/delete-account.tsx': {
    address: '/fi/my-account/delete',
    get: members('/fi/my-account/delete', 200),
    post: members('/fi/my-account/delete', 422),
    forms: [{ password: 'wrong-password', confirmed: 'yes' }],
  },
  'routes/my-data.ts': { address: '/fi/my-account/data.json', get: members('/fi/my-account/data.json', 200) },
  'routes/guide-task.tsx': {
    address: `/fi/guide/groups/GROUP/members/MEMBER/tasks/${courseId}/first-steps`,
    get: guides(`/fi/guide/groups/GROUP/members/MEMBER/tasks/${courseId}/first-steps`, 404, 404),
    post: guides(`/fi/guide/groups/GROUP/members/MEMBER/tasks/${courseId}/first-steps`, 404, 404),
    forms: [{ text: 'Hyvä.', judgement: 'looks_good', version: 'x', key: 'k' }],
  },
  'routes/admin-certificates.tsx': {
    address: '/fi/admin/certificates',
    get: operators('/fi/admin/certificates', 200),
  },
  'routes/admin-statistics.tsx': {
    address: '/fi/admin/certificates/statistics',
    get: operators('/fi/admin/certificates/statistics', 200),
  },
  'routes/admin-keys.tsx': {
    address: '/fi/admin/certificates/keys',
    get: operators('/fi/admin/certificates/keys', 200),
    post: operators('/fi/admin/certificates/keys', '/fi/admin/certificates/keys?done=rotated'),
    forms: [{ confirmed: 'yes' }],
  },
  'routes/admin-credential.tsx': {
    address: '/fi/admin/certificates/CREDENTIAL',
    get: operators('/fi/admin/certificates/CREDENTIAL', 200),
    // Without reason and name, so that the other lines have a certificate that is in force.
    post: operators('/fi/admin/certificates/CREDENTIAL', 422),
    forms: [{ intent: 'revoke', confirmed: 'yes' }, { intent: 'reissue' }],
  },
  'routes/group-overview.tsx': { address: '/fi/guide/groups/GROUP', get: guides('/fi/guide/groups/GROUP', 404, 200) },
  'routes/overview-csv.ts': {
    address: '/fi/guide/groups/GROUP/overview.csv',
    get: guides('/fi/guide/groups/GROUP/overview.csv', 404, 200),
  },
  'routes/group-attention.tsx': {
    address: '/fi/guide/groups/GROUP/attention',
    get: guides('/fi/guide/groups/GROUP/attention', 404, 200),
  },
  'routes/group-assignments.tsx': {
    address: '/fi/guide/groups/GROUP/assignments',
    get: guides('/fi/guide/groups/GROUP/assignments', 404, 200),
    post: guides('/fi/guide/groups/GROUP/assignments', 404, '/fi/guide/groups/GROUP/assignments?done=changed'),
    forms: [{ intent: 'due', assignment: 'ASSIGNMENT' }],
  },
  'routes/new-assignment.tsx': {
    address: '/fi/guide/groups/GROUP/assignments/new',
    get: guides('/fi/guide/groups/GROUP/assignments/new', 404, 200),
    post: guides('/fi/guide/groups/GROUP/assignments/new', 404, '/fi/guide/groups/GROUP/assignments?done=assigned'),
    forms: [{ what: `${courseId}/second-steps`, key: 'k' }],
  },
  'routes/group-member.tsx': {
    address: '/fi/guide/groups/GROUP/members/MEMBER',
    get: guides('/fi/guide/groups/GROUP/members/MEMBER', 404, 200),
    // The holder's form is not confirmed: the other lines need the member.
    post: guides('/fi/guide/groups/GROUP/members/MEMBER', 422, 422),
    forms: [{ confirmed: 'no' }],
  },
  'routes/guide-templates.tsx': {
    address: '/fi/guide/templates',
    get: guides('/fi/guide/templates', 200, 200),
    post: guides('/fi/guide/templates', '/fi/guide/templates?done=deleted', '/fi/guide/templates?done=deleted'),
    forms: [{ template: 'nobody-has-it' }],
  },
  'routes/guide-template.tsx': {
    address: '/fi/guide/templates/new',
    get: guides('/fi/guide/templates/new', 200, 200),
    post: guides('/fi/guide/templates/new', '/fi/guide/templates?done=saved', '/fi/guide/templates?done=saved'),
    forms: [{ key: 'made', name: 'Pohja', add: courseId }],
  },
  'routes/admin-people.tsx': {
    address: '/fi/admin/people',
    get: operators('/fi/admin/people', 200),
    // Nobody's; that roles are given is for tests/services/admin-people.
    post: operators('/fi/admin/people', 404),
    forms: [{ person: 'nobody', role: 'guide', confirmed: 'yes' }],
  },
  'routes/admin-mail.tsx': {
    address: '/fi/admin/mail',
    get: operators('/fi/admin/mail', 200),
    post: operators('/fi/admin/mail', '/fi/admin/mail?done=again'),
    forms: [{ intent: 'again' }],
  },
  'routes/group-messages.tsx': {
    address: '/fi/guide/groups/GROUP/messages',
    get: guides('/fi/guide/groups/GROUP/messages', 404, 200),
    // Refused before anybody asks whose group it is: a wrong id gets the same.
    post: guides('/fi/guide/groups/GROUP/messages', 422, 422),
    forms: [{ everyone: 'yes', text: '', key: 'k' }],
  },
  'routes/my-messages.tsx': { address: '/fi/my-messages', get: members('/fi/my-messages', 200) },
  'routes/my-email.tsx': {
    address: '/fi/my-account/email',
    get: members('/fi/my-account/email', 200),
    post: members('/fi/my-account/email', '/fi/my-account/email?done=choices'),
    forms: [{ intent: 'choices', kinds: ['reminder'] }],
  },
  'routes/forgot-password.tsx': {
    address: '/fi/forgot-password',
    get: 200,
    post: '/fi/forgot-password?done=sent',
    forms: [{ intent: 'email', email: 'UNIQUE@polku.example' }],
  },
  'routes/reset-password.tsx': {
    address: '/fi/reset-password/wrong',
    get: 404,
    post: '/fi/reset-password/wrong',
    forms: [{ newPassword: 'koivu-ja-kanto-2026' }],
  },
  'routes/confirm-email.tsx': {
    address: '/fi/confirm-email/wrong',
    get: 404,
    post: '/fi/confirm-email/wrong',
    forms: [{}],
  },
  'routes/unsubscribe.tsx': {
    address: '/fi/unsubscribe/wrong',
    get: 404,
    post: 404,
    forms: [{ intent: 'stop' }, { 'List-Unsubscribe': 'One-Click' }],
    isForPrograms: true,
  },
  // Tests run as development does; that it is nowhere else is for tests/http/mail-links.
  'routes/dev-mail.tsx': { address: '/fi/dev-mail', get: 200 },
  'routes/my-account.tsx': {
    address: '/fi/my-account',
    get: members('/fi/my-account', 200),
    post: members('/fi/my-account', '/fi/my-account?saved=profile'),
    forms: [{ intent: 'profile', name: 'Aino Esimerkki', language: 'fi' }],
  },
  'routes/recovery-code.tsx': {
    address: '/fi/my-account/recovery-code',
    get: members('/fi/my-account/recovery-code', 200),
    post: members('/fi/my-account/recovery-code', 422),
    forms: [{ password: 'wrong-password' }],
  },
  'routes/join.tsx': { address: '/fi/join', get: 200 },
  // The holder's own guide wrote it: who is in the group already is told so.
  'routes/join-group.tsx': {
    address: '/fi/join/JOINCODE',
    get: 200,
    post: [422, 422, 422, 422, 422, '/fi/join/JOINCODE'],
    forms: [{ intent: 'join', sharesUntil: '2020-01-01' }],
  },
  'routes/my-groups.tsx': { address: '/fi/my-groups', get: members('/fi/my-groups', 200) },
  'routes/my-group.tsx': {
    address: '/fi/my-groups/MEMBERSHIP',
    get: members('/fi/my-groups/MEMBERSHIP', 404, 200),
    post: members('/fi/my-groups/MEMBERSHIP', 404, 422),
    forms: [{ intent: 'consent', sharesQuizzes: 'yes', sharesUntil: '2020-01-01' }],
  },
  'routes/guide.tsx': { address: '/fi/guide', get: guides('/fi/guide', 200, 200) },
  'routes/new-group.tsx': {
    address: '/fi/guide/groups/new',
    get: guides('/fi/guide/groups/new', 200, 200),
    post: guides('/fi/guide/groups/new', 422, 422),
    forms: [{ name: '', language: 'fi', key: 'k' }],
  },
  // The group is the holder's guide's: all others are strangers to it, guides and operators as well.
  'routes/group-settings.tsx': {
    address: '/fi/guide/groups/JOINED/settings',
    get: members('/fi/guide/groups/JOINED/settings', 404),
    post: members('/fi/guide/groups/JOINED/settings', 404),
    forms: [
      { intent: 'group', name: 'Oma ryhmä', language: 'fi' },
      { intent: 'archive', confirmed: 'yes' },
    ],
  },
  'routes/group-invitations.tsx': {
    address: '/fi/guide/groups/JOINED/invitations',
    get: members('/fi/guide/groups/JOINED/invitations', 404),
    post: members('/fi/guide/groups/JOINED/invitations', 404),
    forms: [{ invitation: 'INVITATION' }],
  },
  'routes/new-invitation.tsx': {
    address: '/fi/guide/groups/JOINED/invitations/new',
    get: members('/fi/guide/groups/JOINED/invitations/new', 404),
    post: members('/fi/guide/groups/JOINED/invitations/new', 404),
    forms: [{ key: 'k', language: 'fi', validUntil: inAMonth }],
  },
  'routes/invite-by-email.tsx': {
    address: '/fi/guide/groups/JOINED/invitations/by-email',
    get: members('/fi/guide/groups/JOINED/invitations/by-email', 404),
    post: members('/fi/guide/groups/JOINED/invitations/by-email', 404),
    forms: [
      { intent: 'preview', list: 'aino@x.example' },
      { intent: 'send', key: 'k', list: 'aino@x.example' },
    ],
  },
  'routes/invitation-sheet.tsx': {
    address: '/fi/guide/groups/JOINED/invitations/INVITATION',
    get: members('/fi/guide/groups/JOINED/invitations/INVITATION', 404),
  },
  'routes/sign-in.tsx': {
    address: '/fi/sign-in',
    get: [200, 200, mine, '/fi/guide', mine, mine],
    post: 422,
    forms: [{ email: 'nobody@polku.example', password: 'wrong-password' }],
  },
  'routes/sign-up.tsx': {
    address: '/fi/sign-up',
    get: [200, 200, mine, mine, mine, mine],
    post: [mine, mine, 409, 409, 409, 409],
    forms: [{ name: 'Aino Esimerkki', email: 'UNIQUE@polku.example', password: 'koivu-ja-kanto' }],
  },
  'routes/sign-out.ts': {
    address: '/fi/sign-out',
    get: '/fi',
    post: ['/fi', '/fi', signedOut, signedOut, signedOut, signedOut],
    forms: [{}],
  },
  'routes/search.tsx': { address: '/fi/search?q=koeaika', get: 200 },
  // That files get verdicts is for tests/http/verify; these forms have none.
  'routes/verify.tsx': { address: '/fi/verify', get: 200, post: 422, forms: [{}] },
  'routes/verify-many.tsx': {
    address: '/fi/verify/many',
    get: 200,
    post: 200,
    forms: [{ list: '0000-0000-0000' }],
  },
  'routes/verify-many-csv.ts': {
    address: '/fi/verify/many/csv',
    get: '/fi/verify/many',
    post: 200,
    forms: [{ list: '0000-0000-0000' }],
  },
  'routes/glossary.tsx': { address: '/fi/glossary', get: 200 },
  // The fixture has no such pages; that they exist in the courses folder is for the browser tests.
  privacy: { address: '/fi/privacy', get: 404 },
  accessibility: { address: '/fi/accessibility', get: 404 },
  verifying: { address: '/fi/verifying', get: 404 },
  guiding: { address: '/fi/guiding', get: 404 },
  // Developing; that it is nowhere else is for tests/services/preview.
  'routes/preview.tsx': { address: `/fi/preview/${courseId}/first-steps/trial-period`, get: 200 },
  'routes/design.tsx': { address: '/fi/design', get: 200 },
  'routes/not-found.tsx': { address: '/fi/nothing/here', get: 404 },
  'routes/verification.tsx': { address: '/t/0000-0000-0000', get: 404 },
  'routes/api-verify.ts': { address: '/api/verify', get: 405, post: 400, forms: [{}], isForPrograms: true },
  'routes/api-openapi.ts': { address: '/api/openapi.json', get: 200 },
  // By this reader's Accept, which is none, it is a file; a stranger's closed one is not there.
  'routes/credential.ts': { address: '/credentials/CREDENTIAL', get: others(404, 200) },
  'routes/achievement.ts': { address: `/achievements/${courseId}/v1`, get: 200 },
  'routes/map.ts': { address: '/maps/home.svg', get: 200 },
  'routes/media.ts': { address: `/media/${courseId}/trail.svg`, get: 404 },
  'routes/robots.ts': { address: '/robots.txt', get: 200 },
  'routes/sitemap.ts': { address: '/sitemap.xml', get: 200 },
};

const holder = await aMember('guide');
await studyAll(holder.actor);
const certificate = await issueCertificate(holder.actor, courseId, 'Aino Esimerkki');
const { credentialId } = await openCertificate(holder.actor, certificate);

const group = await aGroup(holder);
const { id: member } = await aMembership(group, await aMember());
const { id: assignment } = await anAssignment(group, { course: courseId, module: 'first-steps' });
const groupGuide = await aGuide();
const joined = await aGroup(groupGuide.actor);
const membership = await aMembership(joined, holder);
const invitation = await makeInvitation(
  groupGuide.actor,
  joined.id,
  { language: 'fi', targets: [], minutesAWeek: null, note: null, validUntil: inAMonth, maxUses: null },
  'k',
);
const { code: joinCode } = await invitationSheet(groupGuide.actor, joined.id, invitation);

let unique = 0;
/** A new person of the kind for every cell, so that no cell depends on another. */
async function someone(kind: (typeof kinds)[number]): Promise<string | null> {
  const make = { visitor: aVisitor, guest: aGuest, learner: aMember, guide: aGuide, operator: anOperator };
  if (kind !== 'holder') return (await make[kind]()).secret;
  return aSession(holder.personId);
}

function filled(text: string): string {
  return text
    .replace('CERTIFICATE', certificate)
    .replace('CREDENTIAL', credentialId)
    .replace('MEMBERSHIP', membership.id)
    .replace('MEMBER', member)
    .replace('INVITATION', invitation)
    .replace('JOINCODE', joinCode ?? '')
    .replace('JOINED', joined.id)
    .replace('GROUP', group.id)
    .replace('ASSIGNMENT', assignment)
    .replace('UNIQUE', `someone-${String((unique += 1))}`);
}

function expectedFor(cells: Cells, kind: (typeof kinds)[number]): Expected {
  const expected = typeof cells === 'object' ? (cells[kinds.indexOf(kind)] ?? 0) : cells;
  return typeof expected === 'string' ? filled(expected) : expected;
}

const lines = Object.entries(table);
const cells = lines.flatMap(([id, line]) => kinds.map((kind) => ({ id, line, kind })));
const routes = everyRoute();

describe('the table', () => {
  it('has a line for every route of the site, and no other', () => {
    expect(Object.keys(table).sort()).toEqual(routes.map(({ id }) => id).sort());
  });

  it('covers every file of app/routes', () => {
    expect(new Set(routes.map(({ file }) => file))).toEqual(new Set(routeFiles()));
  });

  it.each(lines)(
    '%s: the address leads to it, and it has an action exactly when the table says so',
    async (id, line) => {
      expect(matched(filled(line.address)).includes(id)).toBe(true);
      const { file } = routes.find((route) => route.id === id) ?? { file: '' };
      const { loader, action } = await moduleOf(file);
      expect(loader).toBeTypeOf('function');
      expect(action === undefined).toBe(line.post === undefined);
      expect(line.forms === undefined).toBe(line.post === undefined);
    },
  );
});

describe('reading', () => {
  it.each(cells)('$id as $kind', async ({ line, kind }) => {
    const outcome = await get(filled(line.address), { secret: await someone(kind) });
    expect(outcome.location ?? outcome.status).toBe(expectedFor(line.get, kind));
    // No page gives a session to whoever only reads.
    expect(outcome.cookies).toEqual([]);
  });
});

describe('writing', () => {
  const written = cells.flatMap(({ id, line, kind }) =>
    (line.forms ?? []).map((fields) => ({ id, kind, fields, ...line, expected: line.post ?? 0 })),
  );

  it.each(written)('$id as $kind: $fields', async ({ kind, fields, address, expected }) => {
    const before = await factsOf(holder.personId);
    const ready = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? filled(value) : value]),
    );
    const secret = await someone(kind);
    const outcome = await post(filled(address), ready, { secret, address: `198.51.100.${String(unique % 250)}` });
    expect(outcome.location ?? outcome.status).toBe(expectedFor(expected, kind));
    // Whatever others send, nothing of the holder's changes.
    if (kind !== 'holder') expect(await factsOf(holder.personId)).toEqual(before);
  });

  it.each(written.filter(({ kind, isForPrograms }) => kind === 'holder' && !isForPrograms))(
    '$id: the same form from another site is refused: $fields',
    async ({ fields, address }) => {
      const before = await factsOf(holder.personId);
      const outcome = await post(filled(address), fields, {
        secret: await someone('holder'),
        headers: { Origin: 'https://evil.example' },
      });
      expect(outcome).toMatchObject({ status: 403, cookies: [] });
      expect(await factsOf(holder.personId)).toEqual(before);
    },
  );
});

describe('what others read of the holder', () => {
  it.each(['visitor', 'guest', 'learner', 'guide', 'operator'] as const)(
    'as %s: no page holds the name or the task text',
    async (kind) => {
      const secret = await someone(kind);
      for (const { address } of Object.values(table)) {
        const { data } = await get(filled(address), { secret });
        expect(JSON.stringify(data ?? null)).not.toMatch(/Koeaika on kolme kuukautta|Kortti on maksuton/);
      }
    },
  );

  it('and the holder does', async () => {
    const { data } = await get('/fi/my-portfolio', { secret: await someone('holder') });
    expect(JSON.stringify(data)).toMatch(/Kortti on maksuton/);
  });
});
