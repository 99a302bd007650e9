// Does every file keep the rules of the house that no other tool checks?
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn } from './fingerprint.mjs';
import { root } from './run.mjs';

const places = ['apps', 'libs', 'migrations', 'scripts', 'test', 'jest.config.mjs'];
const longest = 300;
const isCode = (/** @type {string} */ file) => /\.(ts|tsx|mts|cts|mjs|cjs|js|jsx|css|sql)$/.test(file);
/** Written by a program, which nobody reads from top to bottom. */
const isGenerated = (/** @type {string} */ file, /** @type {string} */ text) =>
  file.endsWith('.d.ts') || file.includes('/generated/') || /^\/[/*]+[^\n]*(generated|do not (edit|make))/i.test(text);
const isSpec = (/** @type {string} */ file) => /\.(spec|e2e)\.\w+$/.test(file);

const emptyName = /^(?:.*-)?(utils?|helpers?|commons?|types?|managers?|base)$/;
// written in two halves, so that this file does not break its own rules
const forward = new RegExp(`\\b${'forward'}${'Ref'}\\s*\\(`);
const unrun = /\b(?:describe|it|test)(?:\.concurrent)?\.(?:skip|only|todo|failing)\b|\b(?:xdescribe|xit|xtest|fdescribe|fit)\s*\(/;

/**
 * What is wrong with one file, a line each.
 * @param {string} file path relative to the root
 * @param {string} text
 * @returns {string[]}
 */
export function faultsOf(file, text) {
  if (!isCode(file)) return [];
  const faults = [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const generated = isGenerated(file, text);
  if (!generated && lines > longest) faults.push(`has ${lines} lines, more than ${longest}`);
  if (/^libs\/.*\bindex\.[cm]?tsx?$/.test(file)) faults.push('is an index file: import from the file itself');
  const [stem = '', ...folders] = file.split('/').toReversed();
  for (const name of [stem.split('.')[0] ?? '', ...folders]) {
    if (emptyName.test(name)) faults.push(`has the name "${name}", which says nothing about what is in it`);
  }
  if (!generated && !/^(?:#![^\n]*\n)?(?:\/\/|\/\*)\s*\S/.test(text)) faults.push('does not begin with a comment that says which question it answers');
  if (forward.test(text) && /\.[cm]?ts$/.test(file)) faults.push('hides a circle between modules behind a forward reference');
  if (isSpec(file) && unrun.test(text)) faults.push('has a test that is skipped, or that keeps others from running');
  return faults;
}

/** @returns {string[]} */
export function houseFaults() {
  return filesIn(places).flatMap((file) => faultsOf(file, fs.readFileSync(path.join(root, file), 'utf8')).map((fault) => `${file} ${fault}`));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = houseFaults();
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
