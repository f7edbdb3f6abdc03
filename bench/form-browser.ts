/** A browser without JavaScript, as small as can be: opens pages, reads hidden fields, sends forms. */
import { requestHeaders } from './captured-page.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

/** One learner's: a cookie, the page it shows, and how many requests it has sent. */
export class FormBrowser {
  readonly #origin: string;
  readonly #cookie: string;
  #address = '';
  html = '';
  requests = 0;

  constructor(origin: string, cookie: string) {
    this.#origin = origin;
    this.#cookie = cookie;
  }

  /** Throws when the page is not there. */
  async open(path: string): Promise<void> {
    this.requests += 1;
    const response = await fetch(this.#origin + path, { headers: requestHeaders(this.#cookie) });
    this.html = await response.text();
    this.#address = path;
    if (response.status !== 200) throw new Error(`${path} answered ${String(response.status)}`);
  }

  /** Sends a form and opens the page it leads to. Throws when it leads nowhere. */
  async send(path: string, fields: Fields): Promise<void> {
    this.requests += 1;
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const headers = { ...requestHeaders(this.#cookie), origin: this.#origin };
    const response = await fetch(this.#origin + path, { method: 'POST', headers, body, redirect: 'manual' });
    await response.arrayBuffer();
    const location = response.headers.get('location');
    if (response.status !== 303 || location === null) throw new Error(`a form answered ${String(response.status)}`);
    await this.open(location);
  }

  /** Value of the first input of this name. Throws when the page has none. */
  field(name: string): string {
    const inputs = this.html.match(/<input\b[^>]*>/g) ?? [];
    const input = inputs.find((each) => each.includes(`name="${name}"`)) ?? '';
    const value = /\bvalue="([^"]*)"/.exec(input)?.[1];
    if (value === undefined) throw new Error(`${this.#address} has no field ${name}`);
    return value;
  }
}
