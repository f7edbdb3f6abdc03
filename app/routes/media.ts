/** Pictures and sound of a course: known extensions only, never outside its media folder. */
import { Failure } from '#app/domain/failure.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { openMedia } from '#app/services/media.server.ts';

export const loader = page(anyone, async ({ param }) => {
  const media = await openMedia(param('course'), param('*'));
  if (!media) throw new Failure('not-found', 'media');
  return new Response(new Uint8Array(media.body), {
    headers: { 'Content-Type': media.type, 'Cache-Control': 'public, max-age=86400' },
  });
});
