/** Pictures and sound of a course: known extensions only, never outside its media folder. */
import { anyone, page } from '#app/http/handler.server.ts';
import { noSuchFile } from '#app/http/no-such-file.server.ts';
import { openMedia } from '#app/services/media.server.ts';

export const loader = page(anyone, async ({ param, language }) => {
  const media = await openMedia(param('course'), param('*'));
  if (!media) return noSuchFile(language);
  return new Response(new Uint8Array(media.body), {
    headers: { 'Content-Type': media.type, 'Cache-Control': 'public, max-age=86400' },
  });
});
