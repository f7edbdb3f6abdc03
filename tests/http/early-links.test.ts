/** What the head of a page asks for is told in a header, no more and no less. */
import { describe, expect, it } from 'vitest';
import { earlyLinks } from '#app/http/early-links.server.ts';

const font = '<link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href="/assets/a.woff2"/>';
const sheet = '<link rel="stylesheet" href="/assets/a.css"/>';

describe('early links', () => {
  it('name the style sheets and the typeface of the head', () => {
    const icon = '<link rel="icon" href="/favicon.svg"/>';
    expect(earlyLinks(`<html><head>${sheet}${font}${icon}</head><body></body></html>`)).toBe(
      '</assets/a.css>; rel=preload; as=style, </assets/a.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin',
    );
  });

  it('leave out what stands in the page, and are none without anything to name', () => {
    expect(earlyLinks(`<html><head><title>A</title></head><body>${sheet}</body></html>`)).toBeNull();
  });
});
