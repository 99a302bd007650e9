// Which long passwords does everybody choose?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commonForms } from './core/password-policy.js';

const list = path.join(import.meta.dirname, 'common-passwords.txt');

/** The words of `common-passwords.txt`: a file of ours, so that no password leaves the house to be looked up. */
export const readCommonPasswords = (): ReadonlySet<string> =>
  commonForms(
    readFileSync(list, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#')),
  );
