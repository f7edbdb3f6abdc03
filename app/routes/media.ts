/** Pictures, captions and recordings of a course: what its pages offer, and nothing else of the folder. */
import { fileResponse } from '#app/http/file-response.server.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { noSuchFile } from '#app/http/no-such-file.server.ts';
import { openMedia } from '#app/services/media.server.ts';

export const loader = page(anyone, async ({ param, language, request }) => {
  const media = await openMedia(param('course'), param('*'));
  return media ? fileResponse(request, media) : noSuchFile(language);
});
