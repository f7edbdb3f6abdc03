/** Everything that is stored about me, as a file. */
import { page, signedIn } from '#app/http/handler.server.ts';
import { myData } from '#app/services/my-data.server.ts';

export const loader = page(
  signedIn,
  async ({ actor }) =>
    new Response(`${JSON.stringify(await myData(actor), null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="polku-my-data.json"',
      },
    }),
);
