/** /api/openapi.json: what programs may ask, described for programs. */
import { json } from '#app/http/api.server.ts';
import { anyone, page } from '#app/http/handler.server.ts';
import { openApi } from '#app/http/verify-api.server.ts';

export const loader = page(anyone, () => json(openApi(), 200, { 'Cache-Control': 'public, max-age=3600' }));
