/** Pictures, captions and recordings of a course: what its pages offer, and nothing else of the folder. */
import { Failure } from '#app/domain/failure.ts';
import { fileResponse } from '#app/http/file-response.server.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { openMedia } from '#app/services/media.server.ts';

export const loader = page(anyone, async ({ param, request }) => {
  const media = await openMedia(param('course'), param('*'));
  if (!media) throw new Failure('not-found', 'media');
  return fileResponse(request, media);
});
