/** Every address that is none of ours. */
import { Failure } from '#app/domain/failure.ts';
import { anyone, page } from '#app/http/handler.server.ts';

export const loader = page(anyone, ({ url }): null => {
  throw new Failure('not-found', url.pathname);
});

export default function NotFoundRoute() {
  return null;
}
