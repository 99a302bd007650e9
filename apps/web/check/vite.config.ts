// How do the check's scripts become one file each, under names that the server's pages know and a phone can keep?
import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sources: Readonly<Record<string, string>> = { 'check-verify': 'page.ts', 'check-worker': 'worker.ts', 'practical-worker': '../features/assessment/worker.ts' };

/** The mode is the script's name: whatever both need is in both, for a worker of every browser loads only itself. */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  publicDir: false,
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: here('../../../dist/web'),
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    rollupOptions: { input: { [mode]: here(sources[mode] ?? '') }, output: { format: 'iife', entryFileNames: '[name].js' } },
  },
}));
