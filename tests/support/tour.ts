/** Every kind of page, as visitors and as a graduate see them; for tests that look at all of them, and for pictures. */
import { codeOn, type HttpLearner } from './learner.ts';
import type { ModuleKey } from './course-key.ts';

/** The pages of a module and of its course that are open to all; paths follow `/:lang`. */
export function coursePaths({ course, module, lessons }: ModuleKey): string[] {
  const inModule = [lessons[0]?.id ?? '', 'task', 'quiz'].map((item) => `/courses/${course}/${module}/${item}`);
  return ['', '/courses', `/courses/${course}`, ...inModule];
}

/** The other pages that are open to all, in every state that an address can ask for. */
export function openPaths({ course, module, lessons }: ModuleKey): string[] {
  const inModule = `/courses/${course}/${module}`;
  return [
    '/search',
    '/courses?topic=networking&time=short',
    '/search?q=verokortti',
    '/search?q=qwertyzxcv',
    `/search?q=${'x'.repeat(101)}`,
    '/my-learning',
    '/glossary',
    '/glossary?q=xyz',
    `${inModule}/${lessons[0]?.id ?? ''}?with=recap#beside-recap`,
    `${inModule}/print`,
    '/verify',
    '/sign-in',
    '/sign-up',
    '/privacy',
    '/accessibility',
    '/no-such-page',
  ];
}

/** Makes `learner` a member who has finished the module and opened the certificate; returns the pages with something of theirs. */
export async function graduatePaths(learner: HttpLearner, module: ModuleKey): Promise<string[]> {
  await learner.signUp();
  await learner.finishModule(module);
  const { result } = await learner.takeQuiz(module);
  await learner.answerQuiz(module, (question) => question.right);
  const certificate = await learner.certify(module.course, { open: true });
  const code = codeOn(await learner.read(certificate)).replaceAll('-', '');
  const inModule = `/courses/${module.course}/${module.module}`;
  return [
    `/courses/${module.course}`,
    `${inModule}/${module.lessons[0]?.id ?? ''}`,
    `${inModule}/task`,
    `${inModule}/quiz?q=1`,
    `${inModule}/quiz?q=overview`,
    result.replace(/^\/(fi|en)/, ''),
    '/my-learning',
    '/my-portfolio',
    '/my-certificates',
    '/my-account',
    certificate,
    `/verify?code=${code}`,
  ];
}

const demoPassword = 'polku-demo-2026';

/** Signs `learner` in as the demo guide; returns the pages of a guide, with something on each. */
export async function guidePaths(learner: HttpLearner): Promise<string[]> {
  await learner.signIn('ritva@polku.example', demoPassword);
  const group = /\/guide\/groups\/[\w-]{30,}/.exec(await learner.read('/guide'))?.[0] ?? '';
  const [attention, invitations] = [`${group}/attention`, `${group}/invitations`];
  const task =
    /\/guide\/groups\/[\w-]+\/members\/[\w-]+\/tasks\/[\w/-]+/.exec(await learner.read(attention))?.[0] ?? '';
  const sheet = /\/guide\/groups\/[\w-]+\/invitations\/[\w-]{30,}/.exec(await learner.read(invitations))?.[0] ?? '';
  return [
    ...['/guide', group, attention, `${group}/assignments`, `${group}/assignments/new`],
    ...[invitations, `${invitations}/new`, `${invitations}/by-email`, sheet],
    ...[`${group}/messages`, `${group}/settings`, task.replace(/\/tasks\/.*/, ''), task],
    ...['/guide/groups/new', '/guide/templates', '/guide/templates/example'],
  ];
}

/** Signs `learner` in as a member of the demo group; returns the pages of a member and of an account. */
export async function memberPaths(learner: HttpLearner): Promise<string[]> {
  await learner.signIn('diego@polku.example', demoPassword);
  const membership = /\/my-groups\/[0-9a-f-]{36}/.exec(await learner.read('/my-groups'))?.[0] ?? '';
  return [
    ...['/my-learning', '/my-messages', '/my-groups', membership],
    ...['/my-account', '/my-account/email', '/my-account/recovery-code', '/my-account/delete'],
  ];
}
