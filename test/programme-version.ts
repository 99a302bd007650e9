// Which version of the programme does the content folder hold, and which comes next?
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentFolder } from '#libs/curriculum/content-folder.js';

const [, year = '', count = ''] = /^version: "(\d+)\.(\d+)"$/m.exec(readFileSync(path.join(contentFolder, 'en/programme.md'), 'utf8')) ?? [];

export const programmeVersion = `${year}.${count}`;
export const nextVersion = `${year}.${Number(count) + 1}`;
