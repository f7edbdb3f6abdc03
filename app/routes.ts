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
      route('task/sharing', 'routes/task-sharing.ts'),
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
    route('my-account/delete', 'routes/delete-account.tsx'),
    route('my-account/data.json', 'routes/my-data.ts'),
    ...prefix('guide/groups/:group', [route('members/:member/tasks/:course/:module', 'routes/guide-task.tsx')]),
    route('my-account/recovery-code', 'routes/recovery-code.tsx'),
    route('join', 'routes/join.tsx'),
    route('join/:code', 'routes/join-group.tsx'),
    route('my-groups', 'routes/my-groups.tsx'),
    route('my-groups/:membership', 'routes/my-group.tsx'),
    route('guide', 'routes/guide.tsx'),
    ...prefix('guide/groups', [
      route('new', 'routes/new-group.tsx'),
      route(':group/settings', 'routes/group-settings.tsx'),
      route(':group/invitations', 'routes/group-invitations.tsx'),
      route(':group/invitations/new', 'routes/new-invitation.tsx'),
      route(':group/invitations/by-email', 'routes/invite-by-email.tsx'),
      route(':group/invitations/:invitation', 'routes/invitation-sheet.tsx'),
    ]),
    ...prefix('admin/certificates', [
      index('routes/admin-certificates.tsx'),
      route('statistics', 'routes/admin-statistics.tsx'),
      route('keys', 'routes/admin-keys.tsx'),
      route(':credential', 'routes/admin-credential.tsx'),
    ]),
    ...prefix('guide/groups/:group', [
      index('routes/group-overview.tsx'),
      route('overview.csv', 'routes/overview-csv.ts'),
      route('attention', 'routes/group-attention.tsx'),
      route('assignments', 'routes/group-assignments.tsx'),
      route('assignments/new', 'routes/new-assignment.tsx'),
      route('members/:member', 'routes/group-member.tsx'),
    ]),
    route('guide/templates', 'routes/guide-templates.tsx'),
    route('guide/templates/:template', 'routes/guide-template.tsx'),
    route('sign-in', 'routes/sign-in.tsx'),
    route('sign-up', 'routes/sign-up.tsx'),
    route('sign-out', 'routes/sign-out.ts'),
    route('verify', 'routes/verify.tsx'),
    route('verify/many', 'routes/verify-many.tsx'),
    route('verify/many/csv', 'routes/verify-many-csv.ts'),
    route('glossary', 'routes/glossary.tsx'),
    route('privacy', 'routes/text-page.tsx', { id: 'privacy' }),
    route('accessibility', 'routes/text-page.tsx', { id: 'accessibility' }),
    route('verifying', 'routes/text-page.tsx', { id: 'verifying' }),
    route('guiding', 'routes/text-page.tsx', { id: 'guiding' }),
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
