/** What Remix hands to the renderer: read beforehand, and without the routes that no page needs. */
import { describe, expect, it } from 'vitest';
import { readHandoff, routesAround } from '#app/http/handoff.server.ts';

function streamOf(...pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

describe('readHandoff', () => {
  it('has all data ready before the page is rendered, letters cut in two included', async () => {
    const bytes = new TextEncoder().encode('["äö"]');
    const handoff = { serverHandoffStream: streamOf(bytes.slice(0, 3), bytes.slice(3)), renderMeta: {} };
    await readHandoff(handoff);
    expect(handoff.renderMeta).toMatchObject({
      streamCache: { 0: { result: { done: false, value: '["äö"]' } }, 1: { result: { done: true } } },
    });
  });

  it('leaves the stream to the reader that the renderer takes', async () => {
    const serverHandoffStream = streamOf(new TextEncoder().encode('[]'));
    await readHandoff({ serverHandoffStream, renderMeta: {} });
    expect(await serverHandoffStream.getReader().read()).toMatchObject({ done: true });
  });
});

describe('routesAround', () => {
  const route = (id: string, rest: { parentId?: string; path?: string; index?: boolean }) => ({
    ...{ id, module: `/${id}.js`, hasAction: false, hasLoader: true, hasErrorBoundary: false },
    ...{ hasClientAction: false, hasClientLoader: false },
    ...rest,
  });
  const routes = {
    root: route('root', { path: '' }),
    language: route('language', { parentId: 'root', path: ':lang' }),
    home: route('home', { parentId: 'language', index: true }),
    lesson: route('lesson', { parentId: 'language', path: 'courses/:course/:module/:lesson' }),
    quiz: route('quiz', { parentId: 'language', path: 'courses/:course/:module/quiz' }),
    rest: route('rest', { parentId: 'language', path: '*' }),
    robots: route('robots', { parentId: 'root', path: 'robots.txt' }),
  };

  it('keeps what matched and the index and catch-all beside it, as they were', () => {
    const own = routesAround(new Set(['root', 'language', 'lesson']), routes);
    expect(Object.keys(own)).toEqual(['root', 'language', 'home', 'lesson', 'rest']);
    expect(own['lesson']).toBe(routes.lesson);
  });
});
