/** Drawings are let through element by element; nothing that runs, loads or styles comes with them. */
import { describe, expect, it } from 'vitest';
import { readDrawing } from '#app/content/compile/drawing.server.ts';

const svg = (inner: string, head = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${head}>\n${inner}\n</svg>`;

describe('what stays', () => {
  it('keeps shapes, classes and text, and writes entities back', () => {
    const source = svg('<g transform="translate(1 2)"><text class="t f-soft" x="1">a &amp; b &lt; c</text></g>');
    const { drawing, problems } = readDrawing('a.svg', source, 'fi');
    expect(problems).toEqual([]);
    expect(drawing).toEqual({
      viewBox: '0 0 10 10',
      inner: '<g transform="translate(1 2)"><text class="t f-soft" x="1">a &amp; b &lt; c</text></g>',
    });
  });

  it('keeps the language of the page, at any depth', () => {
    const source = svg('<g systemLanguage="fi"><text>suomi</text></g><g><text systemLanguage="en">English</text></g>');
    expect(readDrawing('a.svg', source, 'fi').drawing?.inner).toBe('<g><text>suomi</text></g><g></g>');
    expect(readDrawing('a.svg', source, 'en').drawing?.inner).toBe('<g><text>English</text></g>');
  });

  it('takes out comments and the XML line', () => {
    const { drawing, problems } = readDrawing(
      'a.svg',
      `<?xml version="1.0"?>\n<!-- <script> -->\n${svg('<g></g>')}`,
      'fi',
    );
    expect(problems).toEqual([]);
    expect(drawing?.inner).toBe('<g></g>');
  });
});

describe('what is refused', () => {
  it.each([
    ['script', '<script>alert(1)</script>', /<script>/],
    ['style element', '<style>g{}</style>', /<style>/],
    ['foreign object', '<foreignObject><p>a</p></foreignObject>', /<foreignObject>/],
    ['image', '<image href="https://example.org/a.png"/>', /<image>/],
    ['nested svg', '<svg viewBox="0 0 1 1"></svg>', /<svg>/],
    ['link', '<a href="https://example.org"><text>a</text></a>', /<a>/],
    ['use', '<use href="#a"/>', /<use>/],
    ['event handler', '<g onclick="alert(1)"></g>', /onclick/],
    ['style attribute', '<g style="fill:red"></g>', /style/],
    ['colour attribute', '<g fill="red"></g>', /fill/],
    ['id', '<g id="a"></g>', /id/],
    ['href', '<path href="#a"/>', /href/],
    ['prefixed attribute', '<path xlink:href="#a"/>', /plain name|well-formed/],
    ['unknown class', '<g class="f-spruce loud"></g>', /loud/],
    ['expression', '<g>{alert(1)}</g>', /neither an element nor text/],
    ['computed attribute', '<g class={alert(1)}></g>', /plain name/],
    ['spread attributes', '<g {...alert}></g>', /plain name/],
    ['text outside text', '<g>loose</g>', /outside <text>/],
    ['unclosed element', '<g><path></g>', /well-formed/],
  ])('%s', (...[, inner, message]) => {
    const { problems } = readDrawing('c/media/a.svg', svg(inner), 'fi');
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(problems[0]).toMatchObject({ file: 'c/media/a.svg' });
  });

  it('tells the line', () => {
    expect(readDrawing('a.svg', svg('<g></g>\n<g id="a"></g>'), 'fi').problems[0]?.line).toBe(3);
  });

  it('wants a viewBox and an <svg>', () => {
    expect(readDrawing('a.svg', svg('<g></g>', ''), 'fi').problems[0]?.message).toMatch(/viewBox/);
    expect(readDrawing('a.svg', '<g viewBox="0 0 1 1"></g>', 'fi').problems[0]?.message).toMatch(/not an SVG/);
    expect(readDrawing('a.svg', 'no drawing', 'fi').drawing).toBeNull();
  });

  it.each([
    ['a text in one language only', '<text systemLanguage="fi">suomi</text>', /1 parts with systemLanguage="fi" and 0/],
    ['a third language', '<text systemLanguage="sv">svenska</text>', /0 parts with systemLanguage="fi" and 0/],
  ])('%s', (_, inner, message) => {
    expect(readDrawing('a.svg', svg(inner), 'fi').problems.map((problem) => problem.message)).toEqual([
      expect.stringMatching(message),
    ]);
  });
});
