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
