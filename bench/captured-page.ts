/** A page as it goes over the wire, so that the bare server can send the very same. */
import { get } from 'node:http';

export type CapturedPage = {
  readonly status: number;
  /** As sent, in order, without those that Node's server writes itself. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
};

const ofTheConnection = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']);

/** What every measured request says; without compression, so that both servers send the same bytes. */
export function requestHeaders(cookie: string | null): Record<string, string> {
  return { accept: 'text/html', 'accept-encoding': 'identity', ...(cookie === null ? {} : { cookie }) };
}

export function capturePage(url: string, cookie: string | null): Promise<CapturedPage> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: requestHeaders(cookie) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () => {
        const names = response.rawHeaders.filter((_, index) => index % 2 === 0);
        const all = names.map((name, index) => [name, response.rawHeaders[index * 2 + 1] ?? ''] as const);
        const headers = all.filter(([name]) => !ofTheConnection.has(name.toLowerCase()));
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.once('error', reject);
  });
}

/**
 * The page for each cookie (null: a guest). Throws when one is not the whole page of who it should be, so that
 * nobody measures a page of errors.
 */
export async function capturePages(url: string, cookies: readonly (string | null)[]): Promise<CapturedPage[]> {
  const pages: CapturedPage[] = [];
  for (const cookie of cookies) {
    const page = await capturePage(url, cookie);
    const isWhole = page.status === 200 && page.body.includes('</html>');
    const isSignedIn = /href="\/(?:fi|en)\/my-account"/.test(page.body);
    if (!isWhole || isSignedIn !== (cookie !== null)) {
      throw new Error(`${url} answered ${String(page.status)}, or not with the page of this reader`);
    }
    pages.push(page);
  }
  return pages;
}
