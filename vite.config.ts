import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import remixConfig from './remix.config.js';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [remix(remixConfig)],
  // data: addresses are blocked by the Content-Security-Policy, so nothing may be inlined.
  build: {
    assetsInlineLimit: 0,
    target: 'es2022',
    // Small shared pieces are joined: each file costs its headers, which on a first visit outweigh many of them.
    rollupOptions: { output: { experimentalMinChunkSize: 3000 } },
  },
});
