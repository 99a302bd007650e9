// Where is the repository, and where in it are the programs that were built?
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder above that has the package: this file runs from the sources in tests and from dist/ elsewhere. */
function findRoot(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error('This file is not in the repository any more.');
  return findRoot(above);
}

export const root = findRoot(import.meta.dirname);

/** A program of dist/, such as `apps/api/main.js`. */
export function builtProgram(name: string): string {
  const file = path.join(root, 'dist', name);
  if (!existsSync(file)) throw new Error(`${name} is not built: run "npm run build" first.`);
  return file;
}
