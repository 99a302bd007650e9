// Has anything that a build step reads changed since it last succeeded?
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Files below the given places, as paths relative to the root, sorted.
 * @param {string[]} places files or folders; missing ones are left out
 * @param {(file: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesIn(places, wanted = () => true) {
  return places
    .filter((place) => fs.existsSync(path.join(root, place)))
    .flatMap((place) => {
      if (!fs.statSync(path.join(root, place)).isDirectory()) return [place];
      const entries = fs.readdirSync(path.join(root, place), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    })
    .filter((file) => !file.includes('node_modules') && wanted(file))
    .toSorted();
}

/** Name, size and time of each file: reading them all would cost more than it tells. @param {string[]} files */
export function fingerprint(files) {
  const digest = createHash('sha256').update(process.version);
  for (const file of files) {
    const { size, mtimeMs } = fs.statSync(path.join(root, file));
    digest.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest('hex');
}
