/** Every URL of the site, on one screen. They are a public contract: docs/architecture.md. */
import { index, prefix, route, type RouteConfig } from '@remix-run/route-config';

const course = 'courses/:course';

/** The preview shows answer keys, the design page is for those who build: production does not even hold their code. */
const forAuthors = import.meta.env.PROD
  ? []
  : [route('preview/:course/:module/:lesson', 'routes/preview.tsx'), route('design', 'routes/design.tsx')];

export default [
  index('routes/choose-language.ts'),
  route(':lang', 'routes/language.tsx', [
    index('routes/home.tsx'),
    route('courses', 'routes/courses.tsx'),
    route(course, 'routes/course.tsx'),
    route(`${course}/certificate`, 'routes/request-certificate.tsx'),
    ...prefix(`${course}/:module`, [
      route('quiz', 'routes/quiz.tsx'),
      route('task', 'routes/task.tsx'),
      route('print', 'routes/module-print.tsx'),
      route(':lesson', 'routes/lesson.tsx'),
    ]),
    route('search', 'routes/search.tsx'),
    route('my-learning', 'routes/my-learning.tsx'),
    route('my-portfolio', 'routes/my-portfolio.tsx'),
    route('my-certificates', 'routes/my-certificates.tsx'),
    route('my-certificates/:certificate', 'routes/certificate.tsx'),
    route('my-certificates/:certificate/correct-name', 'routes/correct-name.tsx'),
    route('my-account', 'routes/my-account.tsx'),
    route('my-account/email', 'routes/my-email.tsx'),
    route('my-account/delete', 'routes/delete-account.tsx'),
    route('my-account/data.json', 'routes/my-data.ts'),
    route('my-messages', 'routes/my-messages.tsx'),
    route('guide/groups/:group/messages', 'routes/group-messages.tsx'),
    route('admin/people', 'routes/admin-people.tsx'),
    route('admin/mail', 'routes/admin-mail.tsx'),
    ...prefix('admin/certificates', [
      index('routes/admin-certificates.tsx'),
      route('statistics', 'routes/admin-statistics.tsx'),
      route('keys', 'routes/admin-keys.tsx'),
      route(':credential', 'routes/admin-credential.tsx'),
    ]),
    route('sign-in', 'routes/sign-in.tsx'),
    route('sign-up', 'routes/sign-up.tsx'),
    route('sign-out', 'routes/sign-out.ts'),
    route('forgot-password', 'routes/forgot-password.tsx'),
    route('reset-password/:secret', 'routes/reset-password.tsx'),
    route('confirm-email/:secret', 'routes/confirm-email.tsx'),
    route('unsubscribe/:token', 'routes/unsubscribe.tsx'),
    route('dev-mail', 'routes/dev-mail.tsx'),
    route('verify', 'routes/verify.tsx'),
    route('verify/many', 'routes/verify-many.tsx'),
    route('verify/many/csv', 'routes/verify-many-csv.ts'),
    route('glossary', 'routes/glossary.tsx'),
    route('privacy', 'routes/text-page.tsx', { id: 'privacy' }),
    route('accessibility', 'routes/text-page.tsx', { id: 'accessibility' }),
    route('verifying', 'routes/text-page.tsx', { id: 'verifying' }),
    ...forAuthors,
    route('*', 'routes/not-found.tsx'),
  ]),
  route('t/:code', 'routes/verification.tsx'),
  route('api/verify', 'routes/api-verify.ts'),
  route('api/openapi.json', 'routes/api-openapi.ts'),
  route('credentials/:file', 'routes/credential.ts'),
  route('achievements/:course/:edition', 'routes/achievement.ts'),
  route('maps/*', 'routes/map.ts'),
  route('media/:course/*', 'routes/media.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('sitemap.xml', 'routes/sitemap.ts'),
] satisfies RouteConfig;
