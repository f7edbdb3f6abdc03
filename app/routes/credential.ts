/** `/credentials/:uuid`, the address that a certificate has in itself: a page or a file, as the reader asks. */
import { verificationHref } from '#app/domain/addresses.ts';
import { askedCredential } from '#app/http/credential-address.server.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { answerMachine, forEveryone, refusal } from '#app/http/machine-answer.server.ts';
import { throttle } from '#app/http/throttle.server.ts';
import { credentialFile, openCode } from '#app/services/credential-files.server.ts';

const personal = {
  Vary: 'Accept',
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
} as const;

export const loader = page(anyone, ({ actor, language, param, request, context }) =>
  answerMachine(personal, async () => {
    await throttle('credential-address', context.clientAddress);
    const asked = askedCredential(param('file'), request.headers.get('Accept'));
    if (!asked) return refusal('not-found', 404, personal);
    const { id, form } = asked;
    if (form === null) return refusal('not-acceptable', 406, personal);
    if (form === 'page') {
      // A closed or unknown one is answered there, in the same words.
      const place = verificationHref((await openCode(id)) ?? id);
      return new Response(null, { status: 303, headers: { ...personal, Location: place } });
    }
    const { body, type, filename } = await credentialFile(actor, id, form, language);
    return new Response(new Uint8Array(body), {
      headers: {
        ...personal,
        ...(form === 'json' || form === 'jwt' ? forEveryone : {}),
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${filename}"`,
      },
    });
  }),
);
