/** `/achievements/:course/v:edition`: what a course's certificate stands for, as JSON-LD for programs; people come to the course. */
import { courseHref } from '#app/domain/addresses.ts';
import { wantedType } from '#app/http/accept.server.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { answerMachine, forEveryone, refusal } from '#app/http/machine-answer.server.ts';
import { openAchievement } from '#app/services/achievements.server.ts';

const machine = ['application/ld+json', 'application/json', 'application/vc+ld+json'] as const;
const shared = { Vary: 'Accept', 'Cache-Control': 'public, max-age=3600' } as const;

export const loader = page(anyone, ({ language, param, request }) =>
  answerMachine({ Vary: 'Accept' }, async () => {
    const [, edition] = /^v([1-9]\d{0,4})$/.exec(param('edition')) ?? [];
    if (edition === undefined) return refusal('not-found', 404);
    const type = wantedType(request.headers.get('Accept'), [...machine, 'text/html']);
    if (type === null) return refusal('not-acceptable', 406, { Vary: 'Accept' });
    const achievement = await openAchievement(param('course'), Number(edition));
    if (type === 'text/html') {
      // Without `shared`: the place depends on the reader's language too.
      const headers = { Vary: 'Accept, Accept-Language, Cookie', Location: courseHref(language, param('course')) };
      return new Response(null, { status: 303, headers });
    }
    return Response.json(achievement, { headers: { ...shared, ...forEveryone, 'Content-Type': type } });
  }),
);
