/** The yardstick: a bare node:http server that sends captured pages from memory and does nothing else. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';

const Captured = z.record(
  z.string(),
  z.array(z.object({ status: z.number(), headers: z.array(z.tuple([z.string(), z.string()])), body: z.string() })),
);

const [file = '', port = ''] = process.argv.slice(2);
const shelf = new Map(
  Object.entries(Captured.parse(JSON.parse(readFileSync(file, 'utf8')))).map(([path, pages]) => {
    const ready = pages.map(({ headers, body }) => ({ headers: headers.flat(), body: Buffer.from(body) }));
    return [path, { pages: ready, sent: 0 }];
  }),
);

const server = createServer((request, response) => {
  const place = shelf.get(request.url ?? '');
  const page = place?.pages[place.sent % place.pages.length];
  if (!place || !page) {
    response.writeHead(404).end();
    return;
  }
  place.sent += 1;
  response.writeHead(200, page.headers).end(page.body);
});
server.listen(Number(port), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
