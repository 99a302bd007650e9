// How do the pages become files that a browser loads, and how are they served while they are written?
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the server answers itself; everything else is a page of this application. */
const served = ['/v1', '/check', '/mark', '/ledger', '/docs', '/openapi.json', '/healthz', '/readyz'];

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // the content security policy allows fonts from our own address only
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // the check's pages are the server's own, and their scripts are built apart: check/vite.config.ts
      input: { app: here('index.html') },
      output: { entryFileNames: 'assets/[name]-[hash].js' },
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['WEB_PORT'] ?? 5173),
    // the server compares a request's origin with its own public address
    proxy: Object.fromEntries(served.map((path) => [path, { target: api, changeOrigin: false }])),
  },
});
