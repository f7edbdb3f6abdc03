/** How Vite builds and serves the app: Remix's plugin, nothing inlined, one shared file for what nearly every page shows. */
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

/**
 * What nearly every page shows goes into one file: each file costs its headers, which outweigh many small ones. Of the
 * domain only what a lesson asks in the browser; the rules of other pages come with those.
 */
function shared(id: string): string | undefined {
  const shown =
    /\/app\/(domain\/(addresses|language|response)|ui\/(form|layout|trail|lesson|icon|head|progress\/(module-list|module-trail|waypoint)))\b/;
  return shown.test(id) ? 'shared' : undefined;
}

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [remix(remixConfig)],
  // data: addresses are blocked by the Content-Security-Policy, so nothing may be inlined.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: shared } },
  },
}));
