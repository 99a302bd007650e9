// How do the pages become files that a browser loads, and how are they served while they are written?
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the server answers itself; everything else is a page of this application. */
const served = ['/v1', '/check', '/mark', '/ledger', '/docs', '/openapi.json', '/healthz', '/readyz'];

/** What every page has loaded before it asks for more. */
const atHand = new Set<string>();

/** Pages of people at a desk: what they need beside their own script is asked for when that has come, and a phone that opens a lesson need not be told of it. */
const atADesk = /\/features\/(?:academy|accommodation|appeal|assessment|bank|certification|edition|exchange|marking|receipt|registrar|rescoring|sitting|standards|statistics)\//;
const deskPages = new Set<string>();

/** Each page names the scripts that it needs beside its own; those that are at hand need no mention, in the script that a phone loads first. */
const whatIsAtHand: Plugin = {
  name: 'what-is-at-hand',
  generateBundle: {
    order: 'pre',
    handler(_, bundle) {
      const add = (name: string): void => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || atHand.has(name)) return;
        atHand.add(name);
        chunk.imports.forEach(add);
      };
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.isEntry) add(chunk.fileName);
        if (chunk.facadeModuleId && atADesk.test(chunk.facadeModuleId)) deskPages.add(chunk.fileName);
      }
    },
  },
};

const practicalPages = /\/features\/assessment\/(?:practical|sheet)-page\.tsx$/;

/** The practical's pages open without a connection: what they are made of is named beside them, for whoever puts it away. */
const whatIsPutAway: Plugin = {
  name: 'what-is-put-away',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = new Set<string>();
      const add = (name: string): void => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || files.has(name)) return;
        files.add(name);
        for (const beside of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])]) files.add(beside);
        chunk.imports.forEach(add);
      };
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && (chunk.isEntry || practicalPages.test(chunk.facadeModuleId ?? ''))) add(chunk.fileName);
      this.emitFile({ type: 'asset', fileName: 'practical-files.json', source: JSON.stringify([...files].map((name) => `/${name}`)) });
    },
  },
};

export default defineConfig({
  root: here('.'),
  plugins: [react(), whatIsAtHand, whatIsPutAway],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // the content security policy allows fonts from our own address only
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: (page, needed) => needed.filter((name) => !atHand.has(name) && (name.endsWith('.css') || !deskPages.has(page))) },
    rollupOptions: {
      // the check's pages are the server's own, and their scripts are built apart: check/vite.config.ts
      input: { app: here('index.html') },
      // the first script that a phone loads names all the others: a name that is a short hash and nothing else is half as long
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
        // lessons and tasks both draw it: left alone, a lesson would load it in five pieces
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'simulator', test: /\/features\/figures\/depth-simulator\// }] },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['WEB_PORT'] ?? 5173),
    // the server compares a request's origin with its own public address
    proxy: Object.fromEntries(served.map((path) => [path, { target: api, changeOrigin: false }])),
  },
});
