/** Every page of the site in the states that people meet, and who meets them: what `npm run look` photographs. */
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { questionOf, readModule, rightAnswer, wrongAnswer } from './course-key.ts';
import { codeOn, type HttpLearner } from './learner.ts';
import { coursePaths, openPaths } from './tour.ts';

/** The module whose pages are looked at. */
const module = readModule('finnish-working-life');
const course = `/courses/${module.course}`;
const inModule = `${course}/${module.module}`;
const [first] = module.lessons;
if (!first) throw new Error('the module has a lesson');
const lesson = `${inModule}/${first.id}`;

export type LookedPage = {
  readonly who: Who;
  /** After `/:lang`; what stands in braces is known once the person is ready. `/t/` begins an address without a language. */
  readonly path: string;
  /** What is special about it, when the path does not tell. */
  readonly state?: string;
  /** Brings the page into that state. */
  readonly act?: (page: Page, t: TFunction) => Promise<void>;
  /** Also photographed under the special conditions of conditions.ts. */
  readonly isKey?: boolean;
};

type Known = Readonly<Record<string, string>>;

const demoPassword = 'polku-demo-2026';

/** Sends the form of the page's main content with what is in it, and waits for what the page says to that. */
function send(button: (t: TFunction) => string): NonNullable<LookedPage['act']> {
  return async (page, t) => {
    await page
      .getByRole('main')
      .getByRole('button', { name: button(t), exact: true })
      .first()
      .click();
    await page.waitForSelector('main [role=alert] :is(p, li)');
  };
}

async function certificateOf(learner: HttpLearner): Promise<Known> {
  const certificate = /\/my-certificates\/([0-9a-f-]{36})/.exec(await learner.read('/my-certificates'))?.[1] ?? '';
  return { certificate, code: codeOn(await learner.read(`/my-certificates/${certificate}`)) };
}

const idOf = (address: string) => new URL(address, 'http://localhost').searchParams.get('result') ?? '';

/** Makes each person ready, and tells what addresses need to know of them. The demo people come from prisma/seed.ts. */
export const people = {
  visitor: () => Promise.resolve({}),
  /** Has done something without an account, and not all of it right. */
  guest: async (learner: HttpLearner) => {
    const [one = '', two = ''] = first.checks;
    await learner.answerCheck(module, first.id, one, wrongAnswer(questionOf(module, one)));
    await learner.answerCheck(module, first.id, two, rightAnswer(questionOf(module, two)));
    await learner.saveTask(module, 'Asia: verokortti. Viranomainen: Verohallinto.', [0]);
    const { result } = await learner.takeQuiz(module, wrongAnswer);
    await learner.answerQuiz(module, (question) => (question.type === 'multiple' ? null : rightAnswer(question)));
    return { result: idOf(result) };
  },
  beginner: async (learner: HttpLearner) => {
    await learner.signIn('olena@polku.example', demoPassword);
    return {};
  },
  halfway: async (learner: HttpLearner) => {
    await learner.signIn('diego@polku.example', demoPassword);
    return { membership: /\/my-groups\/([0-9a-f-]{36})/.exec(await learner.read('/my-groups'))?.[1] ?? '' };
  },
  graduate: async (learner: HttpLearner) => {
    await learner.signIn('amina@polku.example', demoPassword);
    const { result } = await learner.takeQuiz(module);
    return { result: idOf(result), ...(await certificateOf(learner)) };
  },
  revoked: async (learner: HttpLearner) => {
    await learner.signIn('linh@polku.example', demoPassword);
    return certificateOf(learner);
  },
  operator: async (learner: HttpLearner) => {
    await learner.signIn('kaisa@polku.example', demoPassword);
    const list = await learner.read('/admin/certificates');
    return { credential: /\/admin\/certificates\/([0-9a-f-]{36})/.exec(list)?.[1] ?? '' };
  },
  /** Guides the demo group. */
  guide: async (learner: HttpLearner) => {
    await learner.signIn('ritva@polku.example', demoPassword);
    const group = /\/guide\/groups\/([\w-]{30,})/.exec(await learner.read('/guide'))?.[1] ?? '';
    const invitations = await learner.read(`/guide/groups/${group}/invitations`);
    // One who has asked for a comment, so that there is a task to look at.
    const attention = await learner.read(`/guide/groups/${group}/attention`);
    return {
      group,
      invitation: /\/invitations\/([\w-]{30,})/.exec(invitations)?.[1] ?? '',
      member: /\/members\/([\w-]{30,})\/tasks\//.exec(attention)?.[1] ?? '',
    };
  },
  /** An author at the server for developing. */
  author: () => Promise.resolve({}),
} satisfies Readonly<Record<string, (learner: HttpLearner) => Promise<Known>>>;

export type Who = keyof typeof people;

const keyPaths = ['', course, lesson];
const pagesOf = (who: Who, paths: readonly string[]): LookedPage[] => paths.map((path) => ({ who, path }));

export const lookedPages: readonly LookedPage[] = [
  ...[...coursePaths(module), ...openPaths(module)].map((path) => ({
    who: 'visitor' as const,
    path,
    isKey: keyPaths.includes(path),
  })),
  ...pagesOf('visitor', ['/verify/many', '/verifying', '/guiding']),
  ...pagesOf('visitor', ['/forgot-password', '/reset-password/wrong', '/dev-mail']),
  ...pagesOf('visitor', ['/confirm-email/wrong', '/unsubscribe/wrong']),
  { who: 'visitor', path: '/t/0000-0000-0000', state: 'unknown' },
  ...pagesOf('visitor', ['/join', '/join/0000-0000-0000']),
  { who: 'visitor', path: '/sign-up', state: 'refused', act: send((t) => t('sign-up.title')), isKey: true },
  { who: 'visitor', path: '/sign-in', state: 'refused', act: send((t) => t('sign-in.title')) },
  { who: 'visitor', path: '/verify?code=7KQ', state: 'refused' },
  { who: 'visitor', path: `${inModule}/task`, state: 'refused', act: send((t) => t('form.save')) },
  { who: 'visitor', path: lesson, state: 'refused', act: send((t) => t('check.answer')) },
  ...pagesOf('guest', [course, lesson, `${inModule}/task?saved=draft`, `${inModule}/quiz?q=overview`, '/my-learning']),
  { who: 'guest', path: `${inModule}/quiz?q=1`, isKey: true },
  { who: 'guest', path: `${inModule}/quiz?result={result}`, state: 'not-passed' },
  ...pagesOf('beginner', ['', `${course}/certificate`, '/my-learning', '/my-portfolio', '/my-certificates']),
  ...pagesOf('halfway', ['', '/courses', course, lesson, '/my-learning', '/my-portfolio', '/my-account']),
  ...pagesOf('halfway', ['/my-groups', '/my-groups/{membership}', '/my-account/recovery-code']),
  ...pagesOf('halfway', ['/my-account/email', '/my-messages']),
  { who: 'halfway', path: '/my-account', state: 'refused', act: send((t) => t('account.change-password')) },
  ...pagesOf('graduate', [course, lesson, `${inModule}/task`, '/my-learning', '/my-portfolio', '/my-certificates']),
  { who: 'graduate', path: `${inModule}/quiz?result={result}`, state: 'passed' },
  { who: 'graduate', path: '/my-certificates/{certificate}', isKey: true },
  ...pagesOf('graduate', ['/my-certificates/{certificate}/correct-name', '/my-account/delete']),
  { who: 'graduate', path: '/t/{code}', state: 'valid', isKey: true },
  { who: 'revoked', path: '/my-certificates/{certificate}' },
  { who: 'revoked', path: '/t/{code}', state: 'revoked' },
  ...pagesOf('operator', [
    '/admin/certificates',
    '/admin/certificates/{credential}',
    '/admin/certificates/statistics',
    '/admin/certificates/keys',
    '/admin/people',
    '/admin/mail',
  ]),
  { who: 'guide', path: '/guide/groups/{group}', isKey: true },
  ...pagesOf('guide', [
    '/guide/groups/{group}/attention',
    '/guide/groups/{group}/assignments',
    '/guide/groups/{group}/assignments/new',
    '/guide/groups/{group}/members/{member}',
    '/guide/templates',
    '/guide/templates/example',
    '/guide/groups/{group}/members/{member}/tasks/finnish-working-life/getting-set-up',
    '/guide',
    '/guide/groups/new',
    '/guide/groups/{group}/messages',
    '/guide/groups/{group}/settings',
    '/guide/groups/{group}/invitations',
    '/guide/groups/{group}/invitations/new',
    '/guide/groups/{group}/invitations/by-email',
    '/guide/groups/{group}/invitations/{invitation}',
  ]),
  { who: 'author', path: '/design' },
  { who: 'author', path: `/preview${inModule.replace('/courses', '')}/${first.id}` },
];

/** A name for files and lists: `visitor-courses-x-quiz-q-1-refused`. */
export function nameOf({ who, path, state }: LookedPage): string {
  const slug = path
    .replace(inModule, '/module')
    .replace(course, '/course')
    .replace(/x{9,}/, 'too-long')
    .replace(/[^\w]+/g, '-')
    .replace(/^-|-$/g, '');
  return [who, slug || 'home', state].filter(Boolean).join('-');
}

/** The address of the page, without the origin. */
export function addressOf({ path }: LookedPage, language: string, known: Known): string {
  const address = filled(path, known);
  return address.startsWith('/t/') ? `${address}?lang=${language}` : `/${language}${address}`;
}

/** `text` with what is known of a person in place of its braces. */
export function filled(text: string, known: Known): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '');
}
