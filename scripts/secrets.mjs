// Which secrets does this installation own, and how are they kept?
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Reads the secrets of a data folder and makes those that are missing, once: what was ever written is never changed.
 * The file is readable by its owner only, and is replaced whole, so that a crash leaves the old or the new one.
 * @template {string} Name
 * @param {string} file
 * @param {Record<Name, () => string>} makers how each missing secret is made
 * @returns {Record<Name, string>}
 */
export function keepSecrets(file, makers) {
  const kept = readSecrets(file);
  const missing = /** @type {Name[]} */ (Object.keys(makers)).filter((name) => kept[name] === undefined);
  if (missing.length > 0) {
    for (const name of missing) kept[name] = makers[name]();
    writeWhole(file, `${JSON.stringify(kept, null, 2)}\n`);
  }
  return /** @type {Record<Name, string>} */ (kept);
}

/** Safe in a URL, an environment variable and a shell line. @returns {string} */
export const randomPassword = () => randomBytes(24).toString('base64url');

/** @param {string} file @returns {Record<string, string>} */
function readSecrets(file) {
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT') return {};
    if (code === 'EACCES') throw new Error(`${file} belongs to another account. Start as that account, or choose another folder with DATA_DIR.`, { cause: error });
    throw error;
  }
  fs.chmodSync(file, 0o600); // a copied or restored file may have been opened up
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} is not valid JSON; restore it from a copy, for the data beside it needs these secrets`);
  }
}

/** @param {string} file @param {string} text */
function writeWhole(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  const handle = fs.openSync(draft, 'w', 0o600);
  fs.writeSync(handle, text);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(draft, file);
}
